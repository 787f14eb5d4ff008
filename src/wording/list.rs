//! Several things in one sentence.

use super::Locale;

/// The items joined as the language joins them: “A, B and C”.
pub fn and_list(locale: Locale, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [items @ .., last] => {
            let items = items.join(locale.list_separator());
            // What Hebrew writes together with the next word needs a hyphen before another script.
            if last.starts_with(|first| ('\u{590}'..='\u{5ff}').contains(&first)) {
                locale.list_and(&items, last)
            } else {
                locale.list_and_other_script(&items, last)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_are_joined_by_a_word() {
        let check = |items: &[&str], expected: &str| assert_eq!(and_list(Locale::EN, items), expected);
        check(&[], "");
        check(&["A"], "A");
        check(&["A", "B"], "A and B");
        check(&["A", "B", "C"], "A, B and C");
        check(&["A", "B", "C", "D"], "A, B, C and D");
        check(&["{last}", "{items}"], "{last} and {items}");
    }

    #[test]
    fn hebrew_writes_and_together_with_the_next_word() {
        assert_eq!(and_list(Locale::HE, &["חולון", "עפולה", "קריית ים"]), "חולון, עפולה וקריית ים");
        assert_eq!(and_list(Locale::HE, &["חולון", "Baku"]), "חולון ו־\u{2068}Baku\u{2069}");
        assert_eq!(and_list(Locale::RU, &["А", "Б", "В"]), "А, Б и В");
        assert_eq!(and_list(Locale::AZ, &["A", "B"]), "A və B");
    }
}
