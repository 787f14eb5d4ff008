//! Controls of the direction of text (Unicode's Bidi_Control): invisible, and able to reverse what is around them.

/// What is wrong with the controls in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BidiFault {
    /// A control is not closed in its own paragraph, or closes nothing: it can reverse what follows.
    Unclosed(char),
    /// There are controls, and each is closed.
    Present(char),
}

/// Looks for controls in a text.
pub fn fault(text: &str) -> Option<BidiFault> {
    if text.is_ascii() {
        return None;
    }
    let first = text.chars().find(|character| is_control(*character))?;
    let unclosed = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).find_map(unclosed);
    Some(unclosed.map_or(BidiFault::Present(first), BidiFault::Unclosed))
}

/// The first control of a line that is not closed in it, or that closes nothing.
fn unclosed(line: &str) -> Option<char> {
    let mut open = Vec::new();
    for character in line.chars() {
        match character {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push((character, '\u{202c}')),
            '\u{2066}'..='\u{2068}' => open.push((character, '\u{2069}')),
            '\u{202c}' | '\u{2069}' => match open.pop() {
                Some((_, closing)) if closing == character => {}
                Some((opening, _)) => return Some(opening),
                None => return Some(character),
            },
            _ => {}
        }
    }
    open.first().map(|(opening, _)| *opening)
}

fn is_control(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_are_closed_in_their_own_paragraph() {
        use BidiFault::{Present, Unclosed};
        let cases = [
            ("Holon חולון", None),
            ("\u{200f}חולון", Some(Present('\u{200f}'))),
            ("\u{2067}חולון\u{2069}", Some(Present('\u{2067}'))),
            ("\u{202b}חולון\u{202c} \u{200e}", Some(Present('\u{202b}'))),
            ("\u{202e}abc", Some(Unclosed('\u{202e}'))),
            ("\u{2067}a\n\nb\u{2069}", Some(Unclosed('\u{2067}'))),
            ("a\u{2069}", Some(Unclosed('\u{2069}'))),
            ("\u{2067}a\u{202c}", Some(Unclosed('\u{2067}'))),
            ("\u{202a}\u{2067}a\u{2069}\u{202c}", Some(Present('\u{202a}'))),
        ];
        for (text, expected) in cases {
            assert_eq!(fault(text), expected, "{text:?}");
        }
    }
}
