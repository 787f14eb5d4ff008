//! The length of a text that nobody has set yet: for the written page, whose letters are not known.

/// About how long a text is, in its own size. Rather too long than too short: what does not fit is set again.
#[must_use]
pub fn estimate(text: &str) -> f64 {
    text.chars().map(width).sum()
}

/// By the widths of a wide sans-serif face.
fn width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '|' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '!' | 'ı' | '·' => 0.29,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '-' | '[' | ']' | '"' | '“' | '”' | '„' | '/' => 0.38,
        'm' | 'M' | 'W' | 'w' | 'Щ' | 'Ш' | 'Ж' | 'М' | 'Ю' | 'Ы' | 'Ф' | 'щ' | 'ш' | 'ж' | 'м' | 'ю' | 'ы' | 'ф'
        | '—' => 0.93,
        // Hebrew letters are narrow, its points have no width.
        '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' => 0.0,
        'ו' | 'ז' | 'י' | 'ן' | 'נ' | 'ג' => 0.42,
        '\u{5d0}'..='\u{5ea}' => 0.6,
        '\u{600}'..='\u{6ff}' => 0.55,
        // Scripts whose signs fill a square.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'.. => 1.0,
        _ if letter.is_uppercase() => 0.69,
        _ => 0.59,
    }
}

#[cfg(test)]
mod tests {
    use super::estimate;

    #[test]
    fn longer_texts_are_longer() {
        assert!(estimate("Khojaly massacre") > estimate("Khojaly"));
        assert!(estimate("lll") < estimate("mmm"));
        assert!(estimate("") < 0.1);
    }
}
