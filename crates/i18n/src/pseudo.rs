//! A pseudo-locale for tests: text two fifths longer, accented, in brackets. Text of a page without the brackets was not
//! translated, and what is cut off in it would be in a longer language.
//!
//! The build script includes this file.

/// The tag of the pseudo-locale.
pub const TAG: &str = "en-XA";

/// The text with its letters accented, in brackets, two fifths longer. What stands in braces is left as it is.
#[must_use]
pub fn pseudo(text: &str) -> String {
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

fn paragraph(text: &str) -> String {
    let mut words = String::from("⟦");
    let mut is_placeholder = false;
    let mut letters = 0;
    for letter in text.chars() {
        is_placeholder = (is_placeholder || letter == '{') && letter != '}';
        if !is_placeholder && letter.is_alphabetic() {
            letters += 1;
            words.push(accented(letter));
        } else {
            words.push(letter);
        }
    }
    // Longer by words, as a translation is, and not by one that cannot be broken.
    for at in 0..(letters * 2usize).div_ceil(5) {
        words.push(if at % 8 == 0 { ' ' } else { '~' });
    }
    words.push('⟧');
    words
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "AEIOUYaeiouycdgklnrstzCDGKLNRSTZ";
    const ACCENTED: &str = "ÀÉÎÖÛÝåéîöûýçđğķļñřšţžÇĐĞĶĻÑŘŠŢŽ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::pseudo;

    #[test]
    fn words_grow_by_two_fifths_and_keep_their_placeholders() {
        assert_eq!(pseudo("Close"), "⟦Çļöšé ~⟧");
        assert_eq!(pseudo("about {date}"), "⟦åböûţ {date} ~⟧");
        assert_eq!(pseudo("a\n\nb"), "⟦å ⟧\n\n⟦b ⟧");
    }
}
