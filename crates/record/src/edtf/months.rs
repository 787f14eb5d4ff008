//! The names of the months, as people write them in the languages of the interface.

/// How the name of each month begins: English, Azerbaijani, Russian, Hebrew.
const BEGINNINGS: [&[&str]; 12] = [
    &["january", "yanvar", "январ", "ינואר"],
    &["february", "fevral", "феврал", "פברואר"],
    &["march", "mart", "март", "מרץ", "מרס"],
    &["april", "aprel", "апрел", "אפריל"],
    &["may", "май", "мая", "מאי"],
    &["june", "iyun", "июн", "יוני"],
    &["july", "iyul", "июл", "יולי"],
    &["august", "avqust", "август", "אוגוסט"],
    &["september", "sentyabr", "сентябр", "ספטמבר"],
    &["october", "oktyabr", "октябр", "אוקטובר"],
    &["november", "noyabr", "ноябр", "נובמבר"],
    &["december", "dekabr", "декабр", "דצמבר"],
];

/// The fewest letters of an abbreviation.
const SHORTEST: usize = 3;

/// The most letters of an ending: `fevralın`, `февраля`.
const LONGEST_ENDING: usize = 3;

/// The number of a month, from its name in lower case: whole, abbreviated, or with an ending.
pub fn month(word: &str) -> Option<usize> {
    // The Hebrew preposition is written together with the month.
    let without_preposition = word.strip_prefix('ב').unwrap_or(word);
    let length = without_preposition.chars().count();
    let is_it = |beginning: &&str| match without_preposition.strip_prefix(beginning) {
        // “May” is also the beginning of “maybe”.
        Some("be") => false,
        Some(ending) => ending.chars().count() <= LONGEST_ENDING,
        None => length >= SHORTEST && beginning.starts_with(without_preposition),
    };
    BEGINNINGS.iter().position(|names| names.iter().any(is_it)).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_four_languages() {
        let cases = [
            ("february", 2),
            ("feb", 2),
            ("sept", 9),
            ("may", 5),
            ("fevralın", 2),
            ("iyulda", 7),
            ("avq", 8),
            ("февраля", 2),
            ("янв", 1),
            ("мая", 5),
            ("сент", 9),
            ("פברואר", 2),
            ("בפברואר", 2),
            ("מרס", 3),
        ];
        for (word, number) in cases {
            assert_eq!(month(word), Some(number), "{word}");
        }
        for word in ["maybe", "ma", "", "ב", "juniper", "1992", "decades"] {
            assert_eq!(month(word), None, "{word}");
        }
    }
}
