//! Puts values into the placeholders of a message.

use std::borrow::Cow;

use super::Direction;

/// The template with each `{0}` replaced by the value at that place. What a value holds is left as it is, and where it
/// is written in the other direction, it is isolated, so that it does not reorder the words around it.
pub fn fill(template: &str, values: &[&str], direction: Direction) -> String {
    let mut filled = String::new();
    // The build has made these: a brace, a digit, a brace.
    for (at, piece) in template.split('{').enumerate() {
        if at == 0 {
            filled.push_str(piece);
        } else if let [digit, b'}', ..] = piece.as_bytes() {
            filled.push_str(&isolated(values.get(usize::from(digit - b'0')).copied().unwrap_or_default(), direction));
            filled.push_str(&piece[2..]);
        }
    }
    filled
}

/// Words as they can stand among others of this direction: between a first strong isolate and its end where letters of
/// them run against it.
pub fn isolated(words: &str, direction: Direction) -> Cow<'_, str> {
    let runs_against = words.chars().any(|letter| match letter {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => direction == Direction::Ltr,
        'A'..='Z' | 'a'..='z' | '\u{c0}'.. => direction == Direction::Rtl && !matches!(letter, '\u{2000}'..='\u{2bff}'),
        _ => false,
    });
    if runs_against { ["\u{2068}", words, "\u{2069}"].concat().into() } else { words.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_their_places_stood() {
        let check = |template: &str, expected: &str| {
            assert_eq!(fill(template, &["25", "{0}"], Direction::Ltr), expected);
        };
        check("", "");
        check("plain", "plain");
        check("{0}", "25");
        check("{0} {1}, {0}", "25 {0}, 25");
        check("«{1}»", "«{0}»");
    }

    #[test]
    fn what_runs_the_other_way_is_isolated() {
        let check = |value: &str, direction, expected: &str| {
            assert_eq!(fill("<{0}>", &[value], direction), expected);
        };
        check("Holon", Direction::Ltr, "<Holon>");
        check("חולון", Direction::Rtl, "<חולון>");
        check("חולון (Holon)", Direction::Ltr, "<\u{2068}חולון (Holon)\u{2069}>");
        check("Holon", Direction::Rtl, "<\u{2068}Holon\u{2069}>");
        check("Холон", Direction::Rtl, "<\u{2068}Холон\u{2069}>");
        check("25–26, “27”", Direction::Rtl, "<25–26, “27”>");
    }
}
