//! Finds contested words, in the languages and by the rules of `data/contested-words.json`.

use std::sync::LazyLock;

use serde_json::Value;

static LISTS: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/contested-words.json")).expect("the list of contested words is JSON")
});

/// The quotation marks that open words, each with those that close them.
const QUOTES: [(char, &[char]); 4] = [('“', &['”']), ('«', &['»']), ('„', &['“', '”', '‟']), ('״', &['״'])];

/// Stands where a name or a quotation was, so that what is left does not grow together.
const GAP: char = '·';

/// The first contested word that the record's own voice uses in a text: outside of quotation marks and allowed names.
pub fn in_own_voice(language: &str, words: &str) -> Option<String> {
    let list = list(language);
    let mut own = fold(language, &unquoted(words).0);
    for name in strings(&list["names"]) {
        let name = fold(language, name);
        while let Some(start) = begin_of_word(&own, &name, prefixes(list)) {
            own.replace_range(start..start + name.len(), &GAP.to_string());
        }
    }
    let is_there = |stem: &&str| begin_of_word(&own, &fold(language, stem), prefixes(list)).is_some();
    strings(&list["stems"]).find(is_there).map(str::to_owned)
}

/// A text without what stands between quotation marks, and that.
pub fn unquoted(words: &str) -> (String, Vec<String>) {
    let (mut outside, mut quoted) = (String::new(), Vec::new());
    let mut rest = words;
    while let Some(start) = rest.find(|c| closing(c).is_some()) {
        let mark = rest[start..].chars().next().expect("a mark was found here");
        let after = &rest[start + mark.len_utf8()..];
        let end = after.find(closing(mark).unwrap_or_default());
        outside.push_str(&rest[..start]);
        outside.push(GAP);
        // What is opened and never closed is nobody's quotation.
        rest = match end {
            None => after,
            Some(end) => {
                quoted.push(after[..end].to_owned());
                after[end..].trim_start_matches(|c| closing(mark).unwrap_or_default().contains(&c))
            }
        };
    }
    outside.push_str(rest);
    (outside, quoted)
}

fn closing(mark: char) -> Option<&'static [char]> {
    QUOTES.iter().find(|(opening, _)| *opening == mark).map(|(_, closing)| *closing)
}

fn list(language: &str) -> &'static Value {
    let primary = language.split('-').next().unwrap_or_default();
    let list = &LISTS["languages"][primary];
    assert!(!list.is_null(), "data/contested-words.json has no list for `{language}`: add one before writing in it");
    list
}

fn strings(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The letters that a language writes together with the next word.
fn prefixes(list: &Value) -> &str {
    list["prefixes"].as_str().unwrap_or_default()
}

/// Where `stem` stands in `words` at the beginning of a word.
fn begin_of_word(words: &str, stem: &str, prefixes: &str) -> Option<usize> {
    let begins = |start: &usize| {
        let before = words[..*start].trim_end_matches(|c| prefixes.contains(c));
        !words[..*start].ends_with(char::is_alphanumeric) || !before.ends_with(char::is_alphanumeric)
    };
    words.match_indices(stem).map(|(start, _)| start).find(begins)
}

/// Lower case by the rules of the language, one kind of apostrophe, and spaces for hyphens and line breaks.
fn fold(language: &str, words: &str) -> String {
    let is_turkic = ["az", "tr"].iter().any(|tag| language.split('-').next() == Some(tag));
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
            ("en", "“opened, never closed, liberated"),
            ("en-GB", "an OFFENSIVE"),
            ("az", "SOYQIRIMI"),
            ("az", "Xocalı qətliamı, qətliam"),
            ("he", "והטבח"),
            ("he", "רצח־עם"),
            ("he", "ג׳נוסייד"),
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
            ("en", "territory, interest, a liberal deterrent"),
            ("az", "Xocalı qətliamının ildönümü"),
            ("he", "בטבח חוג'אלי"),
            ("ru", "после Ходжалинской резни"),
            ("ru", "слово «геноцид»"),
        ] {
            assert_eq!(in_own_voice(language, words), None, "{language}: {words}");
        }
    }
}
