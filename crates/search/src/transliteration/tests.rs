//! Spellings that share a transliteration.

use super::transliterations;

#[track_caller]
fn check(word: &str, expected: &str) {
    let all = transliterations(word);
    assert!(all.iter().any(|own| own == expected), "{word} has {all:?}, not {expected}");
}

#[test]
fn spellings_of_one_name_share_a_transliteration() {
    for spelling in ["Xocalı", "Khojaly", "Ходжалы", "Chodžaly", "Khodjaly"] {
        check(spelling, "hojali");
    }
    for spelling in ["Viktoriya", "Victoria", "Виктория"] {
        check(spelling, "viktoria");
    }
    for spelling in ["Hüseynov", "Huseynov", "Гусейнов"] {
        check(spelling, "husainov");
    }
    for spelling in ["Gevorgyan", "Геворкян", "Գևորգյան"] {
        check(spelling, "kavorkian");
    }
    for spelling in ["Michael", "Mixail", "Михаил"] {
        check(spelling, "mihail");
    }
    for spelling in ["Gəncə", "Гянджа", "Ganja"] {
        check(spelling, "kanja");
    }
}

#[test]
fn a_word_of_one_reading_has_one() {
    assert_eq!(transliterations("Spivak"), ["spivak"]);
    assert_eq!(transliterations("Спивак"), ["spivak"]);
    assert_eq!(transliterations("1992"), ["1992"]);
}

#[test]
fn a_script_without_rules_has_none() {
    assert!(
        transliterations("חולון").is_empty() && transliterations("").is_empty() && transliterations("東京").is_empty()
    );
}

#[test]
fn doubled_letters_count_once_and_three_are_kept() {
    assert_eq!(transliterations("Hassan"), ["hasan"]);
    assert_eq!(transliterations("aaa"), ["aaa"]);
    assert_eq!(transliterations("zzzzz"), ["zzzzz"]);
    assert_eq!(transliterations("ааа"), ["aaa"]);
    assert_eq!(transliterations("shshsh"), ["sss"]);
}

#[test]
fn an_arabic_article_is_left_out() {
    assert_eq!(transliterations("الهاشمي"), transliterations("هاشمي"));
    assert_eq!(transliterations("حولون"), ["حولون"]);
}
