//! Reads the plural rules of a locale file, in the syntax of CLDR, for whole numbers.
//!
//! The build script includes this file and writes the result as a table, so nothing of it is in the browser. A number
//! of 100 or more takes the category of its last two digits, which holds for every language of CLDR but for round
//! millions in some.

use std::collections::BTreeMap;

/// A plural category of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// `zero`
    Zero,
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

/// The plural categories of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluralRules {
    /// The categories of the numbers from 0 to 199; those from 100 on stand for all larger numbers.
    table: Vec<Category>,
}

impl Category {
    const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in CLDR and in the locale files.
    pub fn name(self) -> &'static str {
        ["zero", "one", "two", "few", "many", "other"][self as usize]
    }
}

impl PluralRules {
    /// Reads rules by the names of their categories; `other` has none. A problem comes with its category.
    pub fn parse(rules: &BTreeMap<String, String>) -> Result<Self, (String, String)> {
        if let Some(name) = rules.keys().find(|name| Category::ALL[..5].iter().all(|category| category.name() != *name))
        {
            return Err((
                name.clone(),
                "is not a plural category that has a rule: zero, one, two, few, many".to_owned(),
            ));
        }
        let mut table = vec![Category::Other; 200];
        // The first category whose rule holds is the one, so the last are written first.
        for category in Category::ALL.into_iter().rev() {
            let Some(rule) = rules.get(category.name()) else { continue };
            for (number, entry) in (0..).zip(&mut table) {
                if holds(rule, number).map_err(|problem| (category.name().to_owned(), problem))? {
                    *entry = category;
                }
            }
        }
        Ok(Self { table })
    }

    /// The categories that whole numbers have, in the order of their names in CLDR.
    pub fn categories(&self) -> Vec<Category> {
        Category::ALL.into_iter().filter(|category| self.table.contains(category)).collect()
    }

    /// Whether a category belongs to a single number, so that its text may do without the digits.
    pub fn is_one_number(&self, category: Category) -> bool {
        let mut numbers =
            (0..).zip(&self.table).filter(|(_, other)| **other == category).map(|(number, _): (u64, _)| number);
        numbers.next().is_some_and(|number| number < 100) && numbers.next().is_none()
    }

    /// The index of the form of each number, as digits.
    pub fn form_digits(&self) -> String {
        let categories = self.categories();
        let index = |category| categories.iter().position(|other| other == category).unwrap_or_default();
        self.table.iter().map(|category| index(category).to_string()).collect()
    }
}

/// Whether a rule such as `v = 0 and i % 10 = 2..4 and i % 100 != 12..14` holds for a whole number.
fn holds(rule: &str, number: u64) -> Result<bool, String> {
    let condition = rule.split('@').next().unwrap_or_default();
    let mut any = false;
    for alternative in condition.split(" or ") {
        let mut all = true;
        for relation in alternative.split(" and ") {
            all &= relation_holds(relation.trim(), number)?;
        }
        any |= all;
    }
    Ok(any)
}

fn relation_holds(relation: &str, number: u64) -> Result<bool, String> {
    let problem = || format!("has `{relation}`, which is no relation of CLDR's plural rules, such as `n % 10 = 2..4`");
    let (expression, ranges, is_equal) = match relation.split_once("!=") {
        Some((expression, ranges)) => (expression, ranges, false),
        None => relation.split_once('=').map(|(expression, ranges)| (expression, ranges, true)).ok_or_else(problem)?,
    };
    let (operand, modulus) = match expression.split_once('%') {
        Some((operand, modulus)) => (operand.trim(), modulus.trim().parse::<u64>().ok().filter(|modulus| *modulus > 0)),
        None => (expression.trim(), Some(u64::MAX)),
    };
    let value = match operand {
        "n" | "i" => number,
        // Fractions and exponents, which a whole number has none of.
        "v" | "w" | "f" | "t" | "c" | "e" => 0,
        _ => return Err(problem()),
    } % modulus.ok_or_else(problem)?;
    let mut is_within = false;
    for range in ranges.split(',') {
        let (first, last) = range.split_once("..").unwrap_or((range, range));
        let bound = |text: &str| text.trim().parse::<u64>().map_err(|_| problem());
        is_within |= (bound(first)?..=bound(last)?).contains(&value);
    }
    Ok(is_within == is_equal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(rules: &[(&str, &str)]) -> Result<PluralRules, (String, String)> {
        PluralRules::parse(&rules.iter().map(|(name, rule)| ((*name).to_owned(), (*rule).to_owned())).collect())
    }

    fn check(given: &[(&str, &str)], numbers: &[usize], expected: &str) {
        let rules = rules(given).expect("rules of CLDR");
        for &number in numbers {
            assert_eq!(rules.table[number].name(), expected, "{number} by {given:?}");
        }
    }

    const ENGLISH: [(&str, &str); 1] = [("one", "i = 1 and v = 0 @integer 1")];
    const HEBREW: [(&str, &str); 2] = [("one", "i = 1 and v = 0 or i = 0 and v != 0"), ("two", "i = 2 and v = 0")];
    const RUSSIAN: [(&str, &str); 3] = [
        ("one", "v = 0 and i % 10 = 1 and i % 100 != 11"),
        ("few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"),
        ("many", "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14"),
    ];
    const ARABIC: [(&str, &str); 5] = [
        ("zero", "n = 0"),
        ("one", "n = 1"),
        ("two", "n = 2"),
        ("few", "n % 100 = 3..10"),
        ("many", "n % 100 = 11..99"),
    ];

    #[test]
    fn numbers_have_the_categories_of_cldr() {
        check(&ENGLISH, &[1], "one");
        check(&ENGLISH, &[0, 2, 3, 11, 21, 101], "other");
        check(&HEBREW, &[1], "one");
        check(&HEBREW, &[2], "two");
        check(&HEBREW, &[0, 3, 10, 11, 12, 20, 22, 100, 102], "other");
        check(&RUSSIAN, &[1, 21, 31, 101, 121], "one");
        check(&RUSSIAN, &[2, 3, 4, 22, 24, 102], "few");
        check(&RUSSIAN, &[0, 5, 9, 10, 11, 12, 14, 19, 20, 25, 100, 111, 112, 114], "many");
        check(&ARABIC, &[0], "zero");
        check(&ARABIC, &[3, 10, 103], "few");
        check(&ARABIC, &[11, 99, 111], "many");
        check(&ARABIC, &[100, 101, 102], "other");
        check(&[], &[0, 1, 2], "other");
        check(&[("one", "i = 0,1")], &[0, 1], "one");
    }

    #[test]
    fn a_language_has_the_categories_of_its_whole_numbers() {
        let names = |given: &[(&str, &str)]| {
            let rules = rules(given).expect("rules of CLDR");
            rules.categories().into_iter().map(Category::name).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names(&ENGLISH), "one other");
        assert_eq!(names(&HEBREW), "one two other");
        assert_eq!(names(&RUSSIAN), "one few many");
        assert_eq!(names(&ARABIC), "zero one two few many other");
        assert_eq!(names(&[]), "other");
        assert!(rules(&HEBREW).expect("rules").form_digits().starts_with("20122"));
        assert!(rules(&HEBREW).expect("rules").is_one_number(Category::Two));
        assert!(!rules(&RUSSIAN).expect("rules").is_one_number(Category::One));
    }

    #[test]
    fn what_is_no_rule_is_named() {
        let check = |name: &str, rule: &str, expected: &str| {
            let (category, problem) = rules(&[(name, rule)]).expect_err(rule);
            assert!(category == name && problem.contains(expected), "{problem}");
        };
        check("several", "n = 1", "is not a plural category");
        check("one", "n is 1", "has `n is 1`, which is no relation");
        check("one", "x = 1", "has `x = 1`");
        check("one", "n % 0 = 1", "has `n % 0 = 1`");
        check("one", "n = 1 and n = a..b", "has `n = a..b`");
    }
}
