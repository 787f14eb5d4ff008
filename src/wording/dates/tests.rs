//! Dates as an English reader meets them.

use super::*;

fn check(text: &str, words: &str, short: &str) {
    let edtf = Edtf::parse(text).expect(text);
    assert_eq!(date_words(Locale::EN, &edtf), words, "{text}");
    assert_eq!(date_short(Locale::EN, &edtf), short, "{text}");
}

#[test]
fn a_date_is_said_at_its_own_precision() {
    check("1992-02-25", "25 February 1992", "25 Feb 1992");
    check("1992-02-01", "1 February 1992", "1 Feb 1992");
    check("2021-02", "February 2021", "Feb 2021");
    check("1992", "1992", "1992");
    check("2001-21", "spring 2001", "spring 2001");
    check("2001-24", "winter 2001", "winter 2001");
    check("199X", "the 1990s", "1990s");
    check("200X", "the 2000s", "2000s");
    check("19XX", "20th century", "20th c.");
    check("20XX", "21st century", "21st c.");
    check("1999-XX", "1999, month not given", "1999");
    check("1999-01-XX", "January 1999, day not given", "Jan 1999");
    check("1999-XX-XX", "1999, month and day not given", "1999");
}

#[test]
fn marks_are_said() {
    check("2021-02?", "February 2021 (uncertain)", "Feb 2021?");
    check("2018-02~", "about February 2018", "c. Feb 2018");
    check("2018-02%", "about February 2018 (uncertain)", "c. Feb 2018?");
    check("1992-02-25?", "25 February 1992 (uncertain)", "25 Feb 1992?");
    check("199X~", "about the 1990s", "c. 1990s");
    check("2001-22%", "about summer 2001 (uncertain)", "c. summer 2001?");
    check("-0043~", "about 44 BCE", "c. 44 BCE");
}

#[test]
fn an_interval_says_once_what_its_ends_share() {
    check("1992-02-25/1992-02-26", "25 to 26 February 1992", "25–26 Feb 1992");
    check("1988-02-27/1988-03-03", "27 February to 3 March 1988", "27 Feb – 3 Mar 1988");
    check("1988-12-31/1989-01-01", "31 December 1988 to 1 January 1989", "31 Dec 1988 – 1 Jan 1989");
    check("1988-02/1988-03", "February to March 1988", "Feb–Mar 1988");
    check("1988-12/1989-01", "December 1988 to January 1989", "Dec 1988 – Jan 1989");
    check("1988/2021", "1988 to 2021", "1988–2021");
    check("1988/1988-03", "1988 to March 1988", "1988 – Mar 1988");
    check("1988-02-27/1988-03", "27 February 1988 to March 1988", "27 Feb 1988 – Mar 1988");
    check("2001-21/2001-23", "spring 2001 to autumn 2001", "spring 2001 – autumn 2001");
    check("1992-02-25/1992-02-25", "25 February 1992", "25 Feb 1992");
    check("1992?/1992?", "1992 (uncertain)", "1992?");
    check("-0043-03-15/-0043-03-16", "15 to 16 March 44 BCE", "15–16 Mar 44 BCE");
    check("-0049/-0043", "50 BCE to 44 BCE", "50 BCE – 44 BCE");
}

#[test]
fn the_mark_of_one_end_stays_with_it() {
    check("1988~/1993", "about 1988 to 1993", "c. 1988 – 1993");
    check("1988/1993?", "1988 to 1993 (uncertain)", "1988–1993?");
    check("1992-02-25/1992-02-26?", "25 February 1992 to 26 February 1992 (uncertain)", "25 Feb 1992 – 26 Feb 1992?");
    check("1988-02~/1988-03~", "about February 1988 to about March 1988", "c. Feb 1988 – c. Mar 1988");
    check("1992?/1992", "1992 (uncertain) to 1992", "1992?–1992");
}

#[test]
fn open_and_unknown_ends_are_told_apart() {
    check("2020-09-27/..", "from 27 September 2020 on", "27 Sep 2020–");
    check("1988/..", "from 1988 on", "1988–");
    check("../1988", "until 1988", "–1988");
    check("1988/", "from 1988, end unknown", "1988–?");
    check("/1988", "until 1988, start unknown", "?–1988");
    check("1988~/..", "from about 1988 on", "c. 1988–");
    check("../..", "undated", "undated");
    check("/..", "undated", "undated");
    check("../", "undated", "undated");
}

#[test]
fn years_before_the_year_1_are_counted_without_a_year_0() {
    check("-0043", "44 BCE", "44 BCE");
    check("0000", "1 BCE", "1 BCE");
    check("-0001", "2 BCE", "2 BCE");
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
    check("-199X", "between 2000 BCE and 1991 BCE", "2000 BCE – 1991 BCE");
    check("03XX", "4th century CE", "4th c. CE");
    check("00XX", "1st century CE", "1st c. CE");
    check("-00XX", "1st century BCE", "1st c. BCE");
    check("-19XX", "20th century BCE", "20th c. BCE");
}

#[test]
fn a_time_says_whose_clock_it_is() {
    check("1992-02-25T23:00:00Z", "25 February 1992, 23:00 (UTC)", "25 Feb 1992, 23:00");
    check("1992-02-25T23:00:05Z", "25 February 1992, 23:00:05 (UTC)", "25 Feb 1992, 23:00:05");
    check("1992-02-25T23:00:00+04:00", "25 February 1992, 23:00 (UTC+4)", "25 Feb 1992, 23:00");
    check("1992-02-25T09:05:00-03:30", "25 February 1992, 09:05 (UTC−3:30)", "25 Feb 1992, 09:05");
    check("1992-02-25T23:00:00", "25 February 1992, 23:00 (local time)", "25 Feb 1992, 23:00");
    check("1992-02-25T24:00:00", "25 February 1992, 24:00 (local time)", "25 Feb 1992, 24:00");
}

#[test]
fn every_first_of_a_month_has_its_name() {
    for (at, name) in (0..12).map(|at| (at, Locale::EN.months(at))) {
        let edtf = Edtf::parse(&format!("2000-{:02}-01", at + 1)).expect("a day");
        assert_eq!(date_words(Locale::EN, &edtf), format!("1 {name} 2000"));
    }
}

#[test]
fn a_date_is_said_as_each_language_says_it() {
    let check = |locale: Locale, text: &str, words: &str, short: &str| {
        let edtf = Edtf::parse(text).expect(text);
        let said = [date_words(locale, &edtf), date_short(locale, &edtf)].map(|words| words.replace('\u{a0}', " "));
        assert_eq!(said, [words, short], "{text} in {}", locale.tag());
    };
    let (az, he, ru) = (Locale::AZ, Locale::HE, Locale::RU);
    check(az, "1992-02-25/1992-02-26", "25–26 fevral 1992", "25–26 fev 1992");
    check(az, "1988-02-27/1988-03-03", "27 fevral – 3 mart 1988", "27 fev – 3 mar 1988");
    check(az, "1988/2021", "1988–2021", "1988–2021");
    check(az, "1988/..", "1988 və sonrası", "1988–");
    check(az, "2018-02~", "təqribən fevral 2018", "təq. fev 2018");
    check(az, "2021-02?", "fevral 2021 (dəqiq məlum deyil)", "fev 2021?");
    check(az, "19XX", "XX əsr", "XX əsr");
    check(he, "1992-02-25", "25 בפברואר 1992", "25 בפבר׳ 1992");
    check(he, "2021-02", "פברואר 2021", "פבר׳ 2021");
    check(he, "1992-02-25/1992-02-26", "25–26 בפברואר 1992", "25–26 בפבר׳ 1992");
    check(he, "1988-02-27/1988-03-03", "27 בפברואר – 3 במרץ 1988", "27 בפבר׳ – 3 במרץ 1988");
    check(he, "1988/..", "מאז 1988", "1988–");
    check(he, "2018-02~", "בסביבות פברואר 2018", "בערך פבר׳ 2018");
    check(he, "2021-02?", "פברואר 2021 (לא ודאי)", "פבר׳ 2021?");
    check(he, "19XX", "המאה ה־20", "המאה ה־20");
    check(ru, "1992-02-25", "25 февраля 1992 г.", "25 фев 1992");
    check(ru, "1994-05-05", "5 мая 1994 г.", "5 мая 1994");
    check(ru, "2021-02", "февраль 2021 г.", "фев 2021");
    check(ru, "1992-02-25/1992-02-26", "25–26 февраля 1992 г.", "25–26 фев 1992");
    check(ru, "1988-02-27/1988-03-03", "27 февраля – 3 марта 1988 г.", "27 фев – 3 мар 1988");
    check(ru, "1988-02/1988-03", "февраль–март 1988 г.", "фев–мар 1988");
    check(ru, "1988/..", "1988 и далее", "1988–");
    check(ru, "2018-02~", "приблизительно февраль 2018 г.", "ок. фев 2018");
    check(ru, "2021-02?", "февраль 2021 г. (предположительно)", "фев 2021?");
    check(ru, "19XX", "XX век", "XX в.");
}

#[test]
fn a_sentence_that_a_date_ends_has_one_full_stop() {
    assert_eq!(stop_after("25 February 1992"), ".");
    assert_eq!(stop_after("25 февраля 1992 г."), "");
}
