//! Several items in one sentence.

use crate::Messages;

/// The items as a conjunction: “A, B and C”.
#[must_use]
pub fn conjunction(messages: Messages, items: &[&str]) -> String {
    let Some((last, [first, ..])) = items.split_last() else { return items.concat() };
    // Hebrew writes its “and” as one word with the next, and with a hyphen before another script.
    let is_hebrew = last.starts_with(|letter| ('\u{590}'..='\u{5ff}').contains(&letter));
    let others = others(messages, first, items);
    if is_hebrew { messages.list_and(&others, last) } else { messages.list_and_other_script(&others, last) }
}

/// The items as a disjunction: “A, B or C”.
#[must_use]
pub fn disjunction(messages: Messages, items: &[&str]) -> String {
    let Some((last, [first, ..])) = items.split_last() else { return items.concat() };
    messages.list_or(&others(messages, first, items), last)
}

/// All items but the last.
fn others(messages: Messages, first: &str, items: &[&str]) -> String {
    if items.len() == 2 { first.to_owned() } else { items[..items.len() - 1].join(messages.list_separator()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_are_joined_by_a_word() {
        let check = |items: &[&str], and: &str, or: &str| {
            assert_eq!(conjunction(Messages::EN, items), and);
            assert_eq!(disjunction(Messages::EN, items), or);
        };
        check(&[], "", "");
        check(&["A"], "A", "A");
        check(&["A", "B"], "A and B", "A or B");
        check(&["A", "B", "C"], "A, B and C", "A, B or C");
        check(&["A", "B", "C", "D"], "A, B, C and D", "A, B, C or D");
        check(&["{last}", "{items}"], "{last} and {items}", "{last} or {items}");
    }

    #[test]
    fn each_language_has_its_word() {
        assert_eq!(conjunction(Messages::HE, &["חולון", "עפולה", "קריית ים"]), "חולון, עפולה וקריית ים");
        assert_eq!(conjunction(Messages::HE, &["חולון", "Baku"]), "חולון ו־\u{2068}Baku\u{2069}");
        assert_eq!(conjunction(Messages::RU, &["А", "Б", "В"]), "А, Б и В");
        assert_eq!(conjunction(Messages::AZ, &["A", "B"]), "A və B");
        assert_eq!(disjunction(Messages::HE, &["1667", "1668"]), "1667 או 1668");
        assert_eq!(disjunction(Messages::RU, &["А", "Б", "В"]), "А, Б или В");
        assert_eq!(disjunction(Messages::AZ, &["A", "B"]), "A və ya B");
    }
}
