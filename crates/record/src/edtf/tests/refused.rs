//! Texts that are refused: what is said of each, and what is proposed.

use super::*;

/// A text is refused in words that hold `what`, and the proposal holds `remedy`.
fn check(text: &str, what: &str, remedy: &str) {
    let error = Edtf::parse(text).expect_err(text);
    assert!(error.what().contains(what), "{text}: {} / {}", error.what(), error.remedy());
    assert!(error.remedy().contains(remedy), "{text}: {} / {}", error.what(), error.remedy());
}

#[test]
fn the_calendar_is_real() {
    check("1992-13", "month 13 does not exist", "01 to 12");
    check("1992-00", "month 00 does not exist", "01 to 12");
    check("1992-20", "month 20 does not exist", "21 to 24");
    check("1992-93", "month 93 does not exist", "1992/1993");
    check("1992-25-02", "month 25 does not exist", "write the month before the day: 1992-02-25");
    check("1992-13-02", "month 13 does not exist", "write the month before the day: 1992-02-13");
    check("1993-02-29", "day 29 does not exist in month 02 of the year 1993", "01 to 28");
    check("1900-02-29", "day 29", "01 to 28");
    check("1992-02-30", "day 30", "01 to 29");
    check("1960-06-31", "day 31", "01 to 30");
    check("1992-02-00", "day 00", "01 to 29");
    check("-0001-02-29", "day 29", "01 to 28");
    check("2001-21-01", "a season has no days", "2001-21");
    check("0000-02-30/0001", "day 30", "01 to 29");
}

#[test]
fn the_clock_is_real() {
    check("1992-02-25T25:00:00", "time of day does not exist", "00:00:00 to 23:59:59");
    check("1992-02-25T24:00:01", "time of day does not exist", "");
    check("1992-02-25T23:60:00", "time of day does not exist", "");
    check("1992-02-25T23:00:00+15:00", "offset", "-14:00 to +14:00");
    check("1992-02-25T23:00:00+14:01", "offset", "");
    check("1992-02-25T23:00:00-05:60", "offset", "");
    check("1985-04-12T23:20:30+24", "offset", "");
    check("1992-02-25T23:00:00-00:00", "offset", "Z for UTC");
    check("1992-02T23:00:00", "a time needs a day", "");
    check("1992-02-25T23:00:00Z?", "not a time", "");
    check("1992-02-25T23:00", "hours, minutes", "write 1992-02-25T23:00:00");
    check("1992-02-25 23:00", "hours, minutes", "write 1992-02-25T23:00:00");
    check("1992-02-25T1:10:10Z", "hours, minutes", "write 1992-02-25T01:10:10Z");
    check("1992-02-25T23:00:00.123Z", "whole seconds", "write 1992-02-25T23:00:00Z");
    check("1992-02-25t23:00:00z", "capitals", "write 1992-02-25T23:00:00Z");
    check("2012-10-10T10:10:1", "not an EDTF date", "");
    check("2012-10-10T10:50:10Z15", "not an EDTF date", "");
    check("2004-01-01T10:10:10+02:00:30", "not an EDTF date", "");
    check("2004-01-01T10:10:1000:59", "not an EDTF date", "");
}

#[test]
fn an_interval_runs_forwards_from_date_to_date() {
    check("2012/2011", "ends before it starts", "2011/2012");
    check("1992-02-26/1992-02-25", "ends before it starts", "1992-02-25/1992-02-26");
    check("2012-24/2012-21", "ends before it starts", "2012-21/2012-24");
    check("1000/-2000", "ends before it starts", "-2000/1000");
    check("0001/0000", "ends before it starts", "0000/0001");
    check("1990~/1988?", "ends before it starts", "1988?/1990~");
    check("2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", "without times", "");
    check("2005-07-25/2006-01-01T10:10:10Z", "without times", "");
    check("2012///4444", "not an EDTF date", "");
    check("/", "not an EDTF date", "");
}

#[test]
fn what_level_2_does_not_have_is_refused() {
    check("-199X", "before the year 0", "-1999/-1990");
    check("-19XX?", "before the year 0", "-1999?/-1900?");
    check("-0XXX", "before the year 0", "-0999/0000");
    check("[1667", "not an EDTF date", "1992-02-25");
    check("1985-02-3X", "not an EDTF date", "");
    check("2001-42", "month 42 does not exist", "01 to 12");
    check("1950S5", "not an EDTF date", "");
}

#[test]
fn common_mistakes_are_understood() {
    check("", "empty", "1992");
    check("  ", "empty", "1992");
    check(" 1992", "spaces", "write 1992");
    check("1863- 03-29", "spaces", "write 1863-03-29");
    check("25.02.1992", "the year comes first", "write 1992-02-25");
    check("25. 2. 1992", "the year comes first", "write 1992-02-25");
    check("1992/02/25", "the year comes first", "write 1992-02-25");
    check("1992.02.25", "the year comes first", "write 1992-02-25");
    check("25/02/1992", "the year comes first", "write 1992-02-25");
    check("02/25/1992", "the year comes first", "write 1992-02-25");
    check("03/04/1992", "the year comes first", "write 1992-04-03, or 1992-03-04 if the month is first");
    check("1992-2", "two digits", "write 1992-02");
    check("1992-2-5", "two digits", "write 1992-02-05");
    check("02.1992", "the year comes first", "write 1992-02");
    check("19920225", "hyphens", "write 1992-02-25");
    check("1988-1993", "slash", "write 1988/1993");
    check("1988–1993", "plain hyphen", "write 1988/1993");
    check("1988/93", "written in full", "write 1988/1993");
    check("1992/02", "two digits", "write 1992-02");
    check("27.09.2020/..", "an end", "write 2020-09-27/..");
    check("１９９２", "digits 0 to 9", "write 1992");
    check("1992‑02‑25", "plain hyphen", "write 1992-02-25");
}

#[test]
fn letters_words_and_years_are_understood() {
    check("199x", "capitals", "write 199X");
    check("199u", "capitals", "write 199X");
    check("y170000002", "capitals", "write Y170000002");
    check("1984?~", "one mark", "write 1984%");
    check("unknown/2006", "draft of 2012", "write /2006");
    check("2004-01-01/open", "draft of 2012", "write 2004-01-01/..");
    check("circa 1992", "words", "write 1992~");
    check("c. 1992", "words", "write 1992~");
    check("c1992", "words", "write 1992~");
    check("about February 2018", "words", "write 2018-02~");
    check("before 1992", "words", "write ../1992");
    check("since 27.09.2020", "words", "write 2020-09-27/..");
    check("1990s", "words", "write 199X");
    check("the 1990s", "words", "write 199X");
    check("25 February 1992", "a number in EDTF", "write 1992-02-25");
    check("Feb 25, 1992", "a number in EDTF", "write 1992-02-25");
    check("44 BCE", "through a year 0", "write -0043");
    check("1 BC", "through a year 0", "write 0000");
    check("AD 79", "through a year 0", "write 0079");
    check("992", "four digits", "write 0992");
    check("20000", "four digits", "write Y20000");
    check("Y1992", "four digits", "write 1992");
    check("Y-61", "four digits", "write -0061");
    check("+2006", "four digits", "write 2006");
    check("-0000", "four digits", "write 0000");
    check("Y9999999999999999999", "at most 18 digits", "nearer");
    check("yesterday", "“yesterday” is not an EDTF date", "1992-02-25");
    check("2001-21^southernHemisphere", "not an EDTF date", "");
    check(&"01/".repeat(20_000), "not an EDTF date", "");
}

#[test]
fn spans_in_words_are_understood() {
    check("7 Jun-14 Jul 1916", "slash", "write 1916-06-07/1916-07-14");
    check("7 June to 14 July 1916", "slash", "write 1916-06-07/1916-07-14");
    check("25–26 February 1992", "plain hyphen", "write 1992-02-25/1992-02-26");
    check("25-26 февраля 1992 г.", "slash", "write 1992-02-25/1992-02-26");
    check("с 7 июня по 14 июля 1916 года", "slash", "write 1916-06-07/1916-07-14");
    check("Dec 1991 - Feb 1992", "slash", "write 1991-12/1992-02");
    check("June–July 1916", "plain hyphen", "write 1916-06/1916-07");
    check("13th century", "century", "write 12XX");
    check("the 20th century", "century", "write 19XX");
    check("XIII век", "century", "write 12XX");
    check("13-cü əsr", "century", "write 12XX");
    check("המאה ה-13", "century", "write 12XX");
    check("5th century BC", "century", "write -0499/-0400");
    check("1st century BC", "century", "write -0099/0000");
}

#[test]
fn months_are_understood_in_four_languages() {
    check("25 fevral 1992", "a number in EDTF", "write 1992-02-25");
    check("1992-ci il fevralın 25-i", "a number in EDTF", "write 1992-02-25");
    check("25 февраля 1992 г.", "a number in EDTF", "write 1992-02-25");
    check("февраль 1992", "a number in EDTF", "write 1992-02");
    check("25 בפברואר 1992", "a number in EDTF", "write 1992-02-25");
    check("7th of June 1916", "a number in EDTF", "write 1916-06-07");
    check("İyun 1916", "a number in EDTF", "write 1916-06");
}

#[test]
fn other_conventions_are_understood() {
    check("199u", "capitals", "write 199X");
    check("1992-uu", "capitals", "write 1992-XX");
    check("+1992-02-00T00:00:00Z", "left out", "write 1992-02");
    check("+1992-00-00T00:00:00Z", "left out", "write 1992");
    check("+1992-02-25T00:00:00Z", "left out", "write 1992-02-25");
    check("1992-02-00", "day 00 does not exist", "01 to 29");
    check("1992—1993", "plain hyphen", "write 1992/1993");
    check(
        "13 February 1905 (O.S.)",
        "old style",
        "if this is the Julian calendar, convert it (1905-02-13 is 1905-02-26)",
    );
    check("25 октября 1917 (ст. ст.)", "old style", "1917-10-25 is 1917-11-07");
    check("Julian calendar, 1582", "old style", "say so in the text");
}

#[test]
fn a_year_of_two_digits_is_asked_about() {
    for text in ["92", "25.02.92", "Feb '92", "25/02/92", "7 июня 16"] {
        check(text, "two digits can be of any century", "which century is it?");
    }
}
