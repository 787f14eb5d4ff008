//! Which names fit which Hebrew words.

use super::*;
use crate::transliteration::transliterations;

#[track_caller]
fn check(hebrew: &str, other: &str, expected: bool) {
    let pattern = Pattern::of(hebrew).expect("it is a Hebrew word");
    let transliterations = transliterations(other);
    let fits = transliterations.iter().any(|latin| pattern.fits(latin, Extent::Whole));
    assert_eq!(fits, expected, "{hebrew} and {other}: {transliterations:?}");
    let proposed = |latin: &String| pattern.skeletons().contains(&skeleton(latin));
    let is_found = transliterations.iter().any(|latin| proposed(latin) && pattern.fits(latin, Extent::Whole));
    assert!(!fits || is_found, "{hebrew}, {other}");
}

#[test]
fn a_name_fits_as_it_is_transcribed() {
    for (hebrew, other) in [
        ("חולון", "Holon"),
        ("חולון", "Xolon"),
        ("עפולה", "Afula"),
        ("עפולה", "Афула"),
        ("קריית", "Kiryat"),
        ("ים", "Yam"),
        ("ביאליק", "Bialik"),
        ("ביאליק", "Бялик"),
        ("מעלות", "Maalot"),
        ("תרשיחא", "Tarshiha"),
        ("ארקדי", "Arkady"),
        ("ארקדי", "Аркадий"),
        ("פומרנץ", "Pomerants"),
        ("פומרנץ", "Pomerantz"),
        ("ישראל", "Israel"),
        ("ישראל", "İsrail"),
        ("ירושלים", "Jerusalem"),
        ("חוג'אלי", "Xocalı"),
        ("חוג׳אלי", "Ходжалы"),
        ("חיפה", "Haifa"),
        ("נתניה", "Netanya"),
        ("דוד", "David"),
        ("יעקב", "Yaakov"),
        ("משה", "Moshe"),
        ("שלמה", "Shlomo"),
        ("כהן", "Cohen"),
        ("לוי", "Levi"),
        ("חיים", "Chaim"),
        ("צבי", "Zvi"),
        ("צבי", "Tzvi"),
        ("אזרבייג'ן", "Azerbaijan"),
        ("באקו", "Baku"),
        ("ברכה", "Bracha"),
    ] {
        check(hebrew, other, true);
    }
}

#[test]
fn points_and_presentation_forms_change_no_pattern() {
    for (pointed, bare) in
        [("חוֹג\u{5b0}'אלי", "חוג'אלי"), ("שָׁלוֹם", "שלום"), ("\u{fb2a}לום", "שלום"), ("ח\u{5f2}ם", "חיים")]
    {
        assert_eq!(Pattern::of(pointed), Pattern::of(bare), "{pointed}");
    }
}

#[test]
fn other_names_do_not_fit() {
    for (hebrew, other) in [
        ("חולון", "Haifa"),
        ("עפולה", "Paula"),
        ("חיפה", "Jaffa"),
        ("דוד", "Dodi"),
        ("לוי", "Lola"),
        ("כהן", "Kalman"),
        ("ארקדי", "Rokada"),
        ("משה", "Masha'at"),
    ] {
        check(hebrew, other, false);
    }
}

#[test]
fn what_is_typed_so_far_fits_a_beginning() {
    let pattern = Pattern::of("פומרנץ").expect("it is a Hebrew word");
    for typed in ["p", "po", "pom", "pomar", "pomarants"] {
        assert!(pattern.fits(typed, Extent::TransliterationBegins), "{typed}");
    }
    assert!(!pattern.fits("pamp", Extent::TransliterationBegins));
    let pattern = Pattern::of("פומר").expect("it is a Hebrew word");
    assert!(pattern.fits("pomarants", Extent::PatternBegins));
}

#[test]
fn no_word_takes_long() {
    let pattern = Pattern::of(&"אע".repeat(200)).expect("it is a Hebrew word");
    assert!(!pattern.fits(&("ai".repeat(400) + "b"), Extent::Whole));
}

#[test]
fn a_word_in_another_script_has_no_pattern() {
    assert_eq!(Pattern::of("Holon"), None);
    assert_eq!(Pattern::of("אאא"), None, "it is no word");
    assert_eq!(Pattern::of("2021"), None);
}
