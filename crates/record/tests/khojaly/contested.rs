//! Finds contested words, in the languages and by the rules of `data/contested-words.json`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// The file of contested words.
#[derive(Deserialize)]
struct Contested {
    languages: BTreeMap<String, List>,
}

/// The contested words of a language.
#[derive(Deserialize)]
struct List {
    /// Beginnings of words.
    stems: Vec<String>,
    /// Names of events in which such a word may be.
    names: Vec<String>,
    /// Letters that the language writes together with the next word.
    #[serde(default)]
    prefixes: String,
}

/// The lists by language, folded as the texts will be.
static LISTS: LazyLock<BTreeMap<String, List>> = LazyLock::new(|| {
    let file = include_str!("../../../../data/contested-words.json");
    let Contested { mut languages } = serde_json::from_str(file).expect("the file holds lists by language");
    for (language, list) in &mut languages {
        for word in list.stems.iter_mut().chain(&mut list.names) {
            *word = fold(language, word);
        }
    }
    languages
});

/// The quotation marks that open words, each with those that close them.
/// The Hebrew mark is the sign of acronyms too, amid a word.
const QUOTES: [(char, &[char]); 4] = [('“', &['”']), ('«', &['»']), ('„', &['“', '”']), ('״', &['״'])];

/// Takes the place of a name or a quotation, so that what is left does not grow together.
const GAP: char = '·';

/// The first contested word that the record's own voice uses in a text: outside of quotation marks, allowed names and
/// the addresses of pages, which others have named.
pub fn in_own_voice(language: &str, words: &str) -> Option<String> {
    let List { stems, names, prefixes } = list(language);
    let words: Vec<&str> = words.split_whitespace().map(|word| if is_address(word) { "" } else { word }).collect();
    let mut own = fold(language, &unquoted(&words.join(" ")).0);
    for name in names {
        while let Some(start) = begin_of_word(&own, name, prefixes) {
            own.replace_range(start..start + name.len(), &GAP.to_string());
        }
    }
    stems.iter().find(|stem| begin_of_word(&own, stem, prefixes).is_some()).cloned()
}

/// A text without what is between quotation marks, and that.
pub fn unquoted(words: &str) -> (String, Vec<String>) {
    let (mut outside, mut quoted) = (String::new(), Vec::new());
    let mut rest = words;
    while let Some((start, mark, closing)) = opening(rest) {
        let after = &rest[start + mark.len_utf8()..];
        outside.push_str(&rest[..start]);
        outside.push(GAP);
        // What is opened and never closed is nobody's quotation.
        rest = match end_of_quotation(after, closing) {
            None => after,
            Some((end, mark)) => {
                quoted.push(after[..end].to_owned());
                &after[end + mark.len_utf8()..]
            }
        };
    }
    outside.push_str(rest);
    (outside, quoted)
}

/// The first mark that opens a quotation: where it is, which it is, and the marks that close it.
fn opening(words: &str) -> Option<(usize, char, &'static [char])> {
    words.char_indices().find_map(|(start, mark)| {
        let (_, closing) = QUOTES.iter().find(|(opening, _)| *opening == mark)?;
        // A Hebrew preposition is written together with the quotation.
        let before = words[..start].trim_end_matches(['ב', 'ו', 'ה', 'ל', 'מ', 'ש', 'כ', '־']);
        let is_amid_a_word = mark == '״' && before.ends_with(char::is_alphanumeric);
        (!is_amid_a_word).then_some((start, mark, *closing))
    })
}

/// The first mark that closes a quotation.
fn end_of_quotation(words: &str, closing: &[char]) -> Option<(usize, char)> {
    words.char_indices().find(|(end, mark)| {
        let after = &words[end + mark.len_utf8()..];
        closing.contains(mark) && !(*mark == '״' && after.starts_with(char::is_alphanumeric))
    })
}

/// Whether a word is an address: a host, a slash and a path.
fn is_address(word: &str) -> bool {
    word.split_once('/').is_some_and(|(host, _)| host.contains('.') || host.ends_with(':'))
}

fn list(language: &str) -> &'static List {
    let list = LISTS.get(language.split('-').next().unwrap_or_default());
    list.unwrap_or_else(|| {
        panic!("data/contested-words.json has no list for `{language}`: add one before writing in it")
    })
}

/// Where `stem` is in `words` at the beginning of a word.
fn begin_of_word(words: &str, stem: &str, prefixes: &str) -> Option<usize> {
    let begins = |start: &usize| {
        let before = words[..*start].trim_end_matches(|c| prefixes.contains(c));
        !before.ends_with(char::is_alphanumeric)
    };
    words.match_indices(stem).map(|(start, _)| start).find(begins)
}

/// Lower case by the rules of the language, one kind of apostrophe, and spaces for hyphens and line breaks.
fn fold(language: &str, words: &str) -> String {
    let is_turkic = ["az", "tr"].iter().any(|tag| language.split('-').next() == Some(*tag));
    let mut folded = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            'I' if is_turkic => folded.push('ı'),
            'İ' if is_turkic => folded.push('i'),
            '’' | 'ʼ' | '׳' | '‘' => folded.push('\''),
            '-' | '\u{2010}'..='\u{2015}' | '\u{5be}' => folded.push(' '),
            // Vowel points, invisible marks and soft hyphens do not make another word.
            '\u{591}'..='\u{5c7}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' => {}
            c if c.is_whitespace() => folded.push(' '),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_own_voice;

    #[test]
    fn a_contested_word_is_found_at_the_beginning_of_a_word_in_any_case() {
        for (language, words) in [
            ("en", "Massacres were committed"),
            ("en", "a counter-terrorist force"),
            ("en", "ethnic\ncleansing"),
            ("en", "the Khojaly massacre was a massacre"),
            ("en", "“quoted” and liberated"),
            ("en", "liberated and/or occupied"),
            ("en", "“opened, never closed, liberated"),
            ("en-GB", "an OFFENSIVE"),
            ("az", "SOYQIRIMI"),
            ("az", "Xocalı qətliamı, qətliam"),
            ("he", "והטבח"),
            ("he", "רצח־עם"),
            ("he", "ג׳נוסייד"),
            ("he", "בארה״ב טבח, ובארה״ב"),
            ("ru", "о трагедии"),
        ] {
            assert!(in_own_voice(language, words).is_some(), "{language}: {words}");
        }
    }

    #[test]
    fn an_allowed_name_and_a_quotation_are_not_the_records_own_words() {
        for (language, words) in [
            ("en", "Maraga massacre"),
            ("en", "the Baku pogrom’s dead"),
            ("en", "called “an act of genocide” by"),
            ("en", "read at example.org/the-tragedy/page.html, and https://example.org/massacre"),
            ("en", "territory, interest, a liberal deterrent"),
            ("az", "Xocalı qətliamının ildönümü"),
            ("he", "בטבח חוג'אלי"),
            ("ru", "после Ходжалинской резни"),
            ("ru", "слово «геноцид»"),
            ("he", "המילים ״רצח עם״, וב״טבח״"),
            ("he", "בארה״ב"),
        ] {
            assert_eq!(in_own_voice(language, words), None, "{language}: {words}");
        }
    }
}
