//! Tables of dates and their words.

mod languages;
mod level2;

use edtf_core::Edtf;

use super::*;

/// An EDTF text has these words in English, long and short.
fn check(text: &str, expected_long: &str, expected_short: &str) {
    check_in(Messages::EN, text, expected_long, expected_short);
}

/// The same in a language; no-break spaces are compared as spaces.
fn check_in(messages: Messages, text: &str, expected_long: &str, expected_short: &str) {
    let date = Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    let words = [long(messages, &date), short(messages, &date)].map(|words| words.replace('\u{a0}', " "));
    assert_eq!(words, [expected_long, expected_short], "{text} in {messages:?}");
}

#[test]
fn a_date_is_worded_at_its_own_precision() {
    check("1992-02-25", "25 February 1992", "25 Feb 1992");
    check("1992-02-01", "1 February 1992", "1 Feb 1992");
    check("2021-02", "February 2021", "Feb 2021");
    check("1992", "1992", "1992");
    check("2001-21", "spring 2001", "spring 2001");
    check("2001-24", "winter 2001", "winter 2001");
    check("199X", "the 1990s", "1990s");
    check("200X", "the 2000s", "2000s");
    check("19XX", "the 20th century", "20th c.");
    check("20XX", "the 21st century", "21st c.");
    check("1999-XX", "1999, month not given", "1999");
    check("1999-01-XX", "January 1999, day not given", "Jan 1999");
    check("1999-XX-XX", "1999, month and day not given", "1999");
}

#[test]
fn qualifiers_of_the_whole_date_are_worded() {
    check("2021-02?", "February 2021 (uncertain)", "Feb 2021?");
    check("2018-02~", "about February 2018", "c. Feb 2018");
    check("2018-02%", "about February 2018 (uncertain)", "c. Feb 2018?");
    check("1992-02-25?", "25 February 1992 (uncertain)", "25 Feb 1992?");
    check("199X~", "about the 1990s", "c. 1990s");
    check("19XX~", "about the 20th century", "c. 20th c.");
    check("2001-22%", "about summer 2001 (uncertain)", "c. summer 2001?");
    check("-0043~", "about 44 BCE", "c. 44 BCE");
}

#[test]
fn what_both_ends_have_in_common_is_written_once() {
    check("1992-02-25/1992-02-26", "25–26 February 1992", "25–26 Feb 1992");
    check("1988-02-27/1988-03-03", "27 February to 3 March 1988", "27 Feb – 3 Mar 1988");
    check("1988-12-31/1989-01-01", "31 December 1988 to 1 January 1989", "31 Dec 1988 – 1 Jan 1989");
    check("1988-02/1988-03", "February–March 1988", "Feb–Mar 1988");
    check("1988-12/1989-01", "December 1988 to January 1989", "Dec 1988 – Jan 1989");
    check("1988/2021", "1988–2021", "1988–2021");
    check("1988/1988-03", "1988 to March 1988", "1988 – Mar 1988");
    check("1988-02-27/1988-03", "27 February 1988 to March 1988", "27 Feb 1988 – Mar 1988");
    check("2001-21/2001-23", "spring 2001 to autumn 2001", "spring 2001 – autumn 2001");
    check("1992-02-25/1992-02-25", "25 February 1992", "25 Feb 1992");
    check("1992?/1992?", "1992 (uncertain)", "1992?");
    check("-0043-03-15/-0043-03-16", "15–16 March 44 BCE", "15–16 Mar 44 BCE");
    check("-0043-02/-0043-03", "February–March 44 BCE", "Feb–Mar 44 BCE");
    check("-0049/-0043", "50–44 BCE", "50–44 BCE");
    check("-0049/0044", "50 BCE to 44 CE", "50 BCE – 44 CE");
    check("0079/0099", "79–99 CE", "79–99 CE");
    check("0079/1999", "79 CE to 1999", "79 CE – 1999");
}

#[test]
fn the_qualifier_of_one_end_stays_with_it() {
    check("1988~/1993", "about 1988 to 1993", "c. 1988 – 1993");
    check("1988/1993?", "1988 to 1993 (uncertain)", "1988–1993?");
    check("1992-02-25/1992-02-26?", "25 February 1992 to 26 February 1992 (uncertain)", "25 Feb 1992 – 26 Feb 1992?");
    check("1988-02~/1988-03~", "about February 1988 to about March 1988", "c. Feb 1988 – c. Mar 1988");
    check("1992?/1992", "1992 (uncertain) to 1992", "1992?–1992");
}

#[test]
fn open_and_unknown_ends_differ() {
    check("2020-09-27/..", "from 27 September 2020 onwards", "27 Sep 2020–");
    check("1988/..", "from 1988 onwards", "1988–");
    check("../1988", "until 1988", "–1988");
    check("1988/", "from 1988, end unknown", "1988–?");
    check("/1988", "until 1988, start unknown", "?–1988");
    check("1988~/..", "from about 1988 onwards", "c. 1988–");
}

#[test]
fn years_before_the_year_1_are_counted_without_a_year_0() {
    check("-0043", "44 BCE", "44 BCE");
    check("0000", "1 BCE", "1 BCE");
    check("-0001", "2 BCE", "2 BCE");
    check("-0044-03-15", "15 March 45 BCE", "15 Mar 45 BCE");
    check("0001", "1 CE", "1 CE");
    check("0079-08-24", "24 August 79 CE", "24 Aug 79 CE");
    check("0999", "999 CE", "999 CE");
    check("1000", "1000", "1000");
    check("-9998", "9999 BCE", "9999 BCE");
    check("-9999", "10,000 BCE", "10,000 BCE");
    check("Y10000", "10,000 CE", "10,000 CE");
    check("Y170000002", "170,000,002 CE", "170,000,002 CE");
    check("Y-170000001", "170,000,002 BCE", "170,000,002 BCE");
    check("Y-999999999999999999", "1,000,000,000,000,000,000 BCE", "1,000,000,000,000,000,000 BCE");
}

#[test]
fn decades_and_centuries_keep_their_years() {
    check("092X", "the 920s CE", "920s CE");
    check("000X", "between 1 BCE and 9 CE", "1 BCE – 9 CE");
    check("001X", "the 10s CE", "10s CE");
    check("03XX", "the 4th century CE", "4th c. CE");
    check("00XX", "the 1st century CE", "1st c. CE");
    check("199X/200X", "the 1990s to the 2000s", "1990s–2000s");
}

#[test]
fn a_time_has_its_zone() {
    check("1992-02-25T23:00:00Z", "25 February 1992, 23:00 (UTC)", "25 Feb 1992, 23:00");
    check("1992-02-25T23:00:05Z", "25 February 1992, 23:00:05 (UTC)", "25 Feb 1992, 23:00:05");
    check("1992-02-25T23:00:00+04:00", "25 February 1992, 23:00 (UTC+4)", "25 Feb 1992, 23:00");
    check("1992-02-25T09:05:00-03:30", "25 February 1992, 09:05 (UTC−3:30)", "25 Feb 1992, 09:05");
    check("1992-02-25T23:00:00", "25 February 1992, 23:00 (local time)", "25 Feb 1992, 23:00");
}

#[test]
fn every_first_of_a_month_has_its_name() {
    for (index, name) in (0..12).map(|index| (index, Messages::EN.months(index))) {
        check(
            &format!("2000-{:02}-01", index + 1),
            &format!("1 {name} 2000"),
            &format!("1 {} 2000", Messages::EN.months_short(index)),
        );
    }
}

#[test]
fn a_sentence_that_a_date_ends_has_one_full_stop() {
    assert_eq!(full_stop_after("25 February 1992"), ".");
    assert_eq!(full_stop_after("25 февраля 1992 г."), "");
}

#[test]
fn ticks_are_worded_from_numbers() {
    let en = Messages::EN;
    assert_eq!([tick_year(en, 1992), tick_year(en, -43), tick_year(en, -9_999)], ["1992", "44 BCE", "10,000 BCE"]);
    assert_eq!([tick_month(en, 1992, 2), tick_month(en, 79, 8)], ["Feb 1992", "Aug 79 CE"]);
    assert_eq!([tick_day(en, 1992, 2, 25), tick_day(en, -43, 3, 15)], ["25 Feb 1992", "15 Mar 44 BCE"]);
    assert_eq!([tick_time(9, 5), tick_time(23, 0)], ["09:05", "23:00"]);
    assert_eq!(
        [years(en, 1992, 1992), years(en, 1988, 1992), years(en, -49, 43)],
        ["1992", "1988–1992", "50 BCE – 43 CE"]
    );
}

#[test]
fn a_year_is_read_as_it_is_written() {
    let check = |messages, text: &str, expected| assert_eq!(parse_year(messages, text), expected, "{text}");
    let (en, az, he, ru) = (Messages::EN, Messages::AZ, Messages::HE, Messages::RU);
    check(en, "1992", Some(1992));
    check(en, " 79 ", Some(79));
    check(en, "79 CE", Some(79));
    check(en, "AD 79", Some(79));
    check(en, "44 BCE", Some(-43));
    check(en, "44 bc", Some(-43));
    check(en, "-43", Some(-43));
    check(en, "−43", Some(-43));
    check(en, "10,000 BCE", Some(-9_999));
    check(az, "e.ə. 44", Some(-43));
    check(he, "44 לפנה״ס", Some(-43));
    check(ru, "44 до н. э.", Some(-43));
    check(ru, "44 г. до н. э.", Some(-43));
    check(en, "", None);
    check(en, "about 1992", None);
    check(en, "1992-02", None);
    check(en, "44 before", None);
    for messages in [en, az, he, ru] {
        for number in [-9_999, -43, 0, 1, 79, 999, 1_000, 1_992, 10_000] {
            check(messages, &year(messages, number), Some(number));
        }
    }
}
