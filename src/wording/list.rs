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
}
