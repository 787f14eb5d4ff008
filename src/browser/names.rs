//! The names of countries and languages: the browser knows them in every language, so it is not sent them again.

pub use sys::{country, language};

#[cfg(feature = "hydrate")]
mod sys {
    use js_sys::{Array, Function, Object, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    use crate::wording::Locale;

    /// The name of a country, by its ISO 3166-1 code of two letters.
    #[must_use]
    pub fn country(locale: Locale, code: &str) -> Option<String> {
        name(locale, "region", code)
    }

    /// The name of a language, by the primary subtag of its BCP 47 tag.
    #[must_use]
    pub fn language(locale: Locale, tag: &str) -> Option<String> {
        name(locale, "language", tag.split('-').next().unwrap_or(tag))
    }

    fn name(locale: Locale, kind: &str, code: &str) -> Option<String> {
        let options = Object::new();
        Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
        Reflect::set(&options, &"fallback".into(), &"none".into()).ok()?;
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let names: Function = Reflect::get(&intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
        let names = Reflect::construct(&names, &Array::of2(&locale.tag().into(), &options)).ok()?;
        let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
        // A code that is none is thrown back, and has no name.
        of.call1(&names, &JsValue::from(code)).ok()?.as_string()
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use crate::wording::Locale;

    include!(concat!(env!("OUT_DIR"), "/names.rs"));

    /// The name of a country, by its ISO 3166-1 code of two letters.
    #[must_use]
    pub fn country(locale: Locale, code: &str) -> Option<String> {
        name_in(countries(locale.tag()), code)
    }

    /// The name of a language, by the primary subtag of its BCP 47 tag.
    #[must_use]
    pub fn language(locale: Locale, tag: &str) -> Option<String> {
        name_in(languages(locale.tag()), tag.split('-').next().unwrap_or(tag))
    }

    fn name_in(table: &'static str, code: &str) -> Option<String> {
        let line = table.lines().find_map(|line| line.split_once('\t').filter(|(other, _)| *other == code));
        line.map(|(_, name)| name.to_owned())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn countries_and_languages_have_names() {
            assert_eq!(country(Locale::EN, "CZ").as_deref(), Some("Czechia"));
            assert_eq!(country(Locale::EN, "QQ"), None);
            assert_eq!(language(Locale::EN, "az-Cyrl").as_deref(), Some("Azerbaijani"));
        }
    }
}
