//! Which plural form a whole number takes, by the rules of CLDR.
//!
//! The build script includes this file to know which forms a locale file needs.

/// A plural category of CLDR; `zero` comes with the first language that has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

/// How a language tells its plural forms apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// English, Azerbaijani: one, and all others.
    One,
    /// Hebrew: one, two, and all others.
    OneTwo,
    /// Russian: by the last digits. `other` is for fractions, which are never counted here.
    OneFewMany,
}

impl Category {
    /// Its name in CLDR and in the locale files.
    pub fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

impl Rule {
    /// The rule of a language, by its ISO 639 code; none if it has yet to be written here.
    pub fn of_language(code: &str) -> Option<Self> {
        match code {
            "en" | "az" => Some(Self::One),
            "he" => Some(Self::OneTwo),
            "ru" => Some(Self::OneFewMany),
            _ => None,
        }
    }

    /// The categories that whole numbers fall into.
    pub fn categories(self) -> &'static [Category] {
        match self {
            Self::One => &[Category::One, Category::Other],
            Self::OneTwo => &[Category::One, Category::Two, Category::Other],
            Self::OneFewMany => &[Category::One, Category::Few, Category::Many],
        }
    }

    /// The category of a number.
    pub fn category(self, count: u64) -> Category {
        match (self, count) {
            (Self::OneFewMany, _) => match (count % 10, count % 100) {
                (1, last_two) if last_two != 11 => Category::One,
                (2..=4, last_two) if !(12..=14).contains(&last_two) => Category::Few,
                _ => Category::Many,
            },
            (_, 1) => Category::One,
            (Self::OneTwo, 2) => Category::Two,
            _ => Category::Other,
        }
    }

    /// Whether a category stands for a single number, so that its text may do without the digits.
    pub fn is_one_number(self, category: Category) -> bool {
        match self {
            Self::One | Self::OneTwo => matches!(category, Category::One | Category::Two),
            Self::OneFewMany => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, counts: &[u64], expected: &str) {
        let rule = Rule::of_language(language).expect(language);
        for &count in counts {
            let category = rule.category(count);
            assert_eq!(category.name(), expected, "{count} in {language}");
            assert!(rule.categories().contains(&category), "{count} in {language}");
        }
    }

    #[test]
    fn numbers_fall_into_the_categories_of_cldr() {
        for language in ["en", "az"] {
            check(language, &[1], "one");
            check(language, &[0, 2, 3, 11, 21, 101, 1_000_000], "other");
        }
        check("he", &[1], "one");
        check("he", &[2], "two");
        check("he", &[0, 3, 10, 11, 12, 20, 22, 100, 102], "other");
        check("ru", &[1, 21, 31, 101, 1_001], "one");
        check("ru", &[2, 3, 4, 22, 24, 102, 1_002], "few");
        check("ru", &[0, 5, 9, 10, 11, 12, 14, 19, 20, 25, 100, 111, 112, 114, 1_000_000], "many");
        assert_eq!(Rule::of_language("xx"), None);
    }
}
