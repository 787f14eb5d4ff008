//! Replaces the placeholders of a message and isolates text of the other direction.

use std::borrow::Cow;

use crate::Direction;

/// The template with each `{0}` replaced by the value of that index. Braces in a value are left alone, and a value in a
/// script of the other direction is isolated, so that it does not reorder the text around it.
pub(crate) fn format(template: &str, values: &[&str], direction: Direction) -> String {
    let mut formatted = String::new();
    // The build has written each placeholder as a brace, a digit, a brace.
    for (index, piece) in template.split('{').enumerate() {
        if index == 0 {
            formatted.push_str(piece);
        } else if let [digit, b'}', ..] = piece.as_bytes() {
            let value = values.get(usize::from(digit.saturating_sub(b'0'))).copied().unwrap_or_default();
            formatted.push_str(&isolate(value, direction));
            formatted.push_str(&piece[2..]);
        }
    }
    formatted
}

/// A text for use within text of this direction: between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE if it has
/// letters of the other direction.
#[must_use]
pub fn isolate(text: &str, direction: Direction) -> Cow<'_, str> {
    let has_other_direction = text.chars().any(|letter| match letter {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => direction == Direction::Ltr,
        'A'..='Z' | 'a'..='z' | '\u{c0}'.. => direction == Direction::Rtl && !matches!(letter, '\u{2000}'..='\u{2bff}'),
        _ => false,
    });
    if has_other_direction { ["\u{2068}", text, "\u{2069}"].concat().into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced_by_their_values() {
        let check = |template: &str, expected: &str| {
            assert_eq!(format(template, &["25", "{0}"], Direction::Ltr), expected);
        };
        check("", "");
        check("plain", "plain");
        check("{0}", "25");
        check("{0} {1}, {0}", "25 {0}, 25");
        check("«{1}»", "«{0}»");
    }

    #[test]
    fn text_of_the_other_direction_is_isolated() {
        let check = |value: &str, direction, expected: &str| {
            assert_eq!(format("<{0}>", &[value], direction), expected);
        };
        check("Holon", Direction::Ltr, "<Holon>");
        check("חולון", Direction::Rtl, "<חולון>");
        check("חולון (Holon)", Direction::Ltr, "<\u{2068}חולון (Holon)\u{2069}>");
        check("Holon", Direction::Rtl, "<\u{2068}Holon\u{2069}>");
        check("Холон", Direction::Rtl, "<\u{2068}Холон\u{2069}>");
        check("25–26, “27”", Direction::Rtl, "<25–26, “27”>");
    }
}
