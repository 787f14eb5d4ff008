//! The order of a language by the tables of Unicode (ICU4X). Natively only: the browser is sent the order, not the tables.

use std::cmp::Ordering;

use icu_collator::{
    Collator, CollatorBorrowed, CollatorPreferences,
    options::{CollatorOptions, Strength},
    preferences::CollationNumericOrdering,
};
use icu_locale_core::Locale;

use crate::alphabet::Collation;

/// The order of a language.
#[derive(Debug)]
pub struct LanguageCollation {
    tertiary: CollatorBorrowed<'static>,
    primary: CollatorBorrowed<'static>,
}

impl LanguageCollation {
    /// The order of the language of a tag, such as `az`; of no language where there is no such tag.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let collator = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
            let mut preferences = CollatorPreferences::from(&locale);
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            Collator::try_new(preferences, options).expect("the tables are compiled in")
        };
        Self { tertiary: collator(Strength::Tertiary), primary: collator(Strength::Primary) }
    }
}

impl Collation for LanguageCollation {
    fn compare(&self, one: &str, other: &str) -> Ordering {
        self.tertiary.compare(one, other)
    }

    fn is_one(&self, one: &str, other: &str) -> bool {
        self.primary.compare(one, other) == Ordering::Equal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alphabet::{NUMBERS, compare, heading};

    #[track_caller]
    fn check(language: &str, names: &[&str]) {
        let collation = LanguageCollation::new(language);
        let mut sorted = names.to_vec();
        sorted.reverse();
        sorted.sort_by(|one, other| compare(one, other, &collation));
        assert_eq!(sorted, names, "{language}");
    }

    #[test]
    fn names_are_in_the_order_of_a_language() {
        check(
            "en",
            &["Abbasova", "Ağdam", "Əliyev", "Sa", "Sabat", "Šabat", "Salman", "Salman Y", "de Waal", "Zvi", "салман"],
        );
        check(
            "az",
            &[
                "Abbas", "Cavid", "Çingiz", "Dadaş", "Elçin", "Əliyev", "Fuad", "Heydər", "Xəlil", "Ilham", "İlham",
                "Şahin",
            ],
        );
        check("ru", &["Абрам", "Егор", "Ёлкин", "Ершов", "Жанна", "Игорь", "Йосиф", "Abram"]);
        check("he", &["אברהם", "בני", "כהן", "ךל", "לוי", "Abram", "Абрам"]);
        check("cs", &["Cyril", "Čapek", "Hynek", "Chodov", "Ivan", "Sabat", "Šabat"]);
    }

    #[test]
    fn numbered_names_are_in_the_order_of_their_numbers() {
        check("en", &["9 May", "10 May", "School 1", "School 2", "School 10", "School 10a", "School 11"]);
        check("az", &["1 saylı məktəb", "2 saylı məktəb", "10 saylı məktəb"]);
        check("ru", &["Школа № 1", "Школа № 2", "Школа № 10", "Школа № 100"]);
        check("he", &["בית ספר 1", "בית ספר 2", "בית ספר 10"]);
    }

    #[test]
    fn signs_and_particles_before_a_name_do_not_move_it() {
        check("en", &["Aaron", "al-ʿAbbas", "ʿAbbas", "Abel", "de la Cruz", "Dan", "von Neumann", "Nora"]);
        check("ru", &["Абрам", "Хачатурян", "аль-Хашими", "Юсуф"]);
    }

    #[test]
    fn each_language_has_its_own_letters() {
        let check = |language: &str, name: &str, letter: &str| {
            assert_eq!(heading(name, &LanguageCollation::new(language)), letter, "{name} in {language}");
        };
        check("en", "Šabat", "S");
        check("cs", "Šabat", "Š");
        check("cs", "Chodov", "Ch");
        check("en", "Chodov", "C");
        check("en", "Əliyev", "Ə");
        check("az", "Əliyev", "Ə");
        check("az", "İlham", "İ");
        check("az", "ilham", "İ");
        check("az", "Irada", "I");
        check("ru", "Ёлкин", "Е");
        check("ru", "Йосиф", "Й");
        check("en", "Æsop", "A");
        check("da", "Ærø", "Æ");
        check("en", "ﬁlm", "F");
        check("he", "ךל", "כ");
        check("en", "10 May", NUMBERS);
        check("en", "ʿAli", "A");
    }
}
