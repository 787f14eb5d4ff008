//! The names of countries and languages.

use crate::Messages;

/// The name of a country, by its ISO 3166-1 code of two letters.
#[must_use]
pub fn country(messages: Messages, code: &str) -> Option<&'static str> {
    name(messages.native()?.countries, code)
}

/// The name of a language, by the primary subtag of its BCP 47 tag.
#[must_use]
pub fn language(messages: Messages, tag: &str) -> Option<&'static str> {
    name(messages.native()?.languages, tag.split('-').next().unwrap_or(tag))
}

fn name(table: &[(&'static str, &'static str)], code: &str) -> Option<&'static str> {
    let index = table.binary_search_by(|(other, _)| (*other).cmp(code)).ok()?;
    Some(table[index].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_languages_have_names() {
        assert_eq!(country(Messages::EN, "CZ"), Some("Czechia"));
        assert_eq!(country(Messages::RU, "IL"), Some("Израиль"));
        assert_eq!(country(Messages::EN, "QQ"), None);
        assert_eq!(language(Messages::EN, "az-Cyrl"), Some("Azerbaijani"));
        assert_eq!(language(Messages::EN, "qq"), None);
    }
}
