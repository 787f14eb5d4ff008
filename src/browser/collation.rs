//! The order of letters in the reader's language: the browser knows it, and natively the tables of the Unicode CLDR do.

pub use sys::Letters;

#[cfg(feature = "hydrate")]
mod sys {
    use std::cmp::Ordering;

    use js_sys::{Array, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    use crate::{search::alphabet::Collation, wording::Locale};

    /// The order of letters in a language.
    pub struct Letters {
        /// Compares letters, and letters without case and diacritics.
        compare: Function,
        base: Function,
    }

    impl Letters {
        /// The order of letters in the language of the interface.
        #[must_use]
        pub fn of(words: Locale) -> Self {
            let locales = Array::of1(&words.tag().into());
            let collator = |sensitivity: &str| {
                let options = Object::new();
                // Fails only for what is no object.
                let _ = Reflect::set(&options, &"sensitivity".into(), &sensitivity.into());
                Intl::Collator::new(&locales, &options).compare()
            };
            Self { compare: collator("variant"), base: collator("base") }
        }
    }

    impl Collation for Letters {
        fn compare(&self, one: &str, other: &str) -> Ordering {
            ask(&self.compare, one, other)
        }

        fn is_one(&self, one: &str, other: &str) -> bool {
            ask(&self.base, one, other) == Ordering::Equal
        }
    }

    fn ask(compare: &Function, one: &str, other: &str) -> Ordering {
        let answer = compare.call2(&JsValue::NULL, &one.into(), &other.into());
        let answer = answer.ok().and_then(|answer| answer.as_f64());
        answer.and_then(|answer| answer.partial_cmp(&0.0)).unwrap_or(Ordering::Equal)
    }
}

#[cfg(all(feature = "ssr", not(feature = "hydrate")))]
mod sys {
    use std::cmp::Ordering;

    use icu_collator::{
        Collator, CollatorBorrowed,
        options::{CollatorOptions, Strength},
    };
    use icu_locale_core::Locale as Tag;

    use crate::{search::alphabet::Collation, wording::Locale};

    /// The order of letters in a language.
    pub struct Letters {
        compare: CollatorBorrowed<'static>,
        base: CollatorBorrowed<'static>,
    }

    impl Letters {
        /// The order of letters in the language of the interface.
        #[must_use]
        pub fn of(words: Locale) -> Self {
            let collator = |strength| {
                let mut options = CollatorOptions::default();
                options.strength = Some(strength);
                let tag: Tag = words.tag().parse().unwrap_or(Tag::UNKNOWN);
                Collator::try_new((&tag).into(), options).expect("the tables are compiled in")
            };
            Self { compare: collator(Strength::Tertiary), base: collator(Strength::Primary) }
        }
    }

    impl Collation for Letters {
        fn compare(&self, one: &str, other: &str) -> Ordering {
            self.compare.compare(one, other)
        }

        fn is_one(&self, one: &str, other: &str) -> bool {
            self.base.compare(one, other) == Ordering::Equal
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use crate::search::alphabet::Alphabet;

        #[test]
        fn names_are_in_the_order_of_a_language() {
            let letters = Letters::of(Locale::EN);
            let mut names = ["Šabat", "Zvi", "Ağdam", "Abbasova", "салман", "Salman", "Əliyev", "de Waal"];
            let alphabet = Alphabet::of(names.into_iter(), &letters);
            names.sort_by_key(|name| alphabet.key(name));
            let mut expected = names;
            expected.sort_by(|one, other| letters.compare(one, other));
            assert_eq!(names, expected);
        }
    }
}
