//! Letters made comparable: case, diacritics and the dotted and dotless i of Azerbaijani and Turkish are set aside.

/// The words of a text with their letters folded; what is neither letter nor digit parts words, apostrophes do not.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        if c.is_alphanumeric() {
            let word = words.last_mut().expect("there is always a last word");
            fold(c, word);
        } else if !is_apostrophe(c) && !is_mark(c) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn fold(c: char, word: &mut String) {
    for lower in c.to_lowercase().filter(|lower| !is_mark(*lower)) {
        match lower {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ə' => word.push('a'),
            'ç' | 'ć' | 'č' => word.push('c'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => word.push('e'),
            'ğ' | 'ģ' => word.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => word.push('i'),
            'ñ' | 'ń' | 'ň' => word.push('n'),
            'ò'..='ö' | 'ō' | 'ő' => word.push('o'),
            'ř' => word.push('r'),
            'ś' | 'š' | 'ş' => word.push('s'),
            'ť' | 'ţ' => word.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => word.push('u'),
            'ý' | 'ÿ' => word.push('y'),
            'ź' | 'ż' | 'ž' => word.push('z'),
            'ß' => word.push_str("ss"),
            'ё' => word.push('е'),
            other => word.push(other),
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '׳' | '״')
}

/// A combining mark, such as the dot that lower-casing `İ` leaves behind, or a Hebrew point.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}')
}

#[cfg(test)]
mod tests {
    use super::words;

    fn check(text: &str, folded: &str) {
        assert_eq!(words(text).join(" "), folded, "{text}");
    }

    #[test]
    fn case_and_diacritics_are_set_aside() {
        check("Rasim Musabəyov", "rasim musabayov");
        check("Elçin Axundzadə", "elcin axundzada");
        check("ŞÜŞA", "susa");
        check("Džafarová", "dzafarova");
    }

    #[test]
    fn the_dotted_and_the_dotless_i_are_one() {
        check("İSRAİL Israil ısrail", "israil israil israil");
    }

    #[test]
    fn apostrophes_do_not_part_words_and_hyphens_do() {
        check("Ma'alot-Tarshiha", "maalot tarshiha");
        check("חוג'אלי", "חוגאלי");
    }

    #[test]
    fn without_a_letter_or_digit_there_is_no_word() {
        check(" -- ?! ", "");
    }
}
