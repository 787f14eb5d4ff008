//! The examples of the specification, the edges of the calendar, and what must hold for every text.

use super::*;
use proptest::prelude::*;

mod refused;

/// The date's first and last second as `1992-02-25T00:00:00 1992-02-25T23:59:59`, with `-` where there is none.
fn check(text: &str, expected: &str) {
    let edtf = Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    assert_eq!(edtf.to_string(), text);
    let Bounds { earliest, latest } = edtf.bounds();
    assert_eq!([show(earliest), show(latest)].join(" "), expected, "{text}");
}

/// The same for dates that begin and end with a day.
fn check_days(text: &str, expected: &str) {
    let seconds: Vec<String> = (expected.split(' ').zip(["T00:00:00", "T23:59:59"]))
        .map(|(day, clock)| if day == "-" { day.to_owned() } else { day.to_owned() + clock })
        .collect();
    check(text, &seconds.join(" "));
}

fn show(moment: Option<Moment>) -> String {
    let Some(moment) = moment else { return "-".to_owned() };
    let (year, month, day) = moment.civil();
    let second = moment.seconds().rem_euclid(86_400);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

#[test]
fn level_0_dates() {
    check_days("1985-04-12", "1985-04-12 1985-04-12");
    check_days("1985-04", "1985-04-01 1985-04-30");
    check_days("1985", "1985-01-01 1985-12-31");
    check_days("1992-02", "1992-02-01 1992-02-29");
    check_days("2000-02-29", "2000-02-29 2000-02-29");
    check_days("0000", "0-01-01 0-12-31");
    check_days("0001-12", "1-12-01 1-12-31");
    check_days("9999-12-31", "9999-12-31 9999-12-31");
}

#[test]
fn level_0_dates_and_times() {
    check("1985-04-12T23:20:30", "1985-04-12T23:20:30 1985-04-12T23:20:30");
    check("1985-04-12T23:20:30Z", "1985-04-12T23:20:30 1985-04-12T23:20:30");
    check("1985-04-12T23:20:30-04", "1985-04-13T03:20:30 1985-04-13T03:20:30");
    check("1985-04-12T23:20:30+04:30", "1985-04-12T18:50:30 1985-04-12T18:50:30");
    check("1992-01-01T00:00:00+04:00", "1991-12-31T20:00:00 1991-12-31T20:00:00");
    check("2004-01-01T10:10:10+00:59", "2004-01-01T09:11:10 2004-01-01T09:11:10");
    check("2004-01-01T10:10:10+00:00", "2004-01-01T10:10:10 2004-01-01T10:10:10");
    check("2004-01-01T10:10:10+14:00", "2003-12-31T20:10:10 2003-12-31T20:10:10");
}

#[test]
fn level_0_intervals() {
    check_days("1964/2008", "1964-01-01 2008-12-31");
    check_days("2004-06/2006-08", "2004-06-01 2006-08-31");
    check_days("2004-02-01/2005-02-08", "2004-02-01 2005-02-08");
    check_days("2004-02-01/2005-02", "2004-02-01 2005-02-28");
    check_days("2004-02-01/2005", "2004-02-01 2005-12-31");
    check_days("2005/2006-02", "2005-01-01 2006-02-28");
    check_days("0000/0000", "0-01-01 0-12-31");
    check_days("0000-02/1111", "0-02-01 1111-12-31");
    check_days("0000-01/0000-01-03", "0-01-01 0-01-03");
    check_days("1111-01-01/1111", "1111-01-01 1111-12-31");
    check_days("1992-02-25/1992", "1992-02-25 1992-12-31");
}

#[test]
fn level_1_letter_prefixed_years() {
    check_days("Y170000002", "170000002-01-01 170000002-12-31");
    check_days("Y-170000002", "-170000002-01-01 -170000002-12-31");
    check_days("Y10000", "10000-01-01 10000-12-31");
    check_days("Y-17000~", "-17000-01-01 -17000-12-31");
    check_days("Y-17000/-9000", "-17000-01-01 -9000-12-31");
    Edtf::parse("Y999999999999999999").expect("eighteen digits");
    Edtf::parse("Y-999999999999999999").expect("eighteen digits");
}

#[test]
fn level_1_seasons() {
    check_days("2001-21", "2001-03-01 2001-05-31");
    check_days("2001-22", "2001-06-01 2001-08-31");
    check_days("2001-23", "2001-09-01 2001-11-30");
    check_days("2003-24", "2003-12-01 2004-02-29");
    check_days("-2004-23", "-2004-09-01 -2004-11-30");
    check_days("2011-23~", "2011-09-01 2011-11-30");
}

#[test]
fn level_1_marks() {
    let check = |text: &str, uncertain: bool, approximate: bool| {
        let edtf = Edtf::parse(text).expect(text);
        assert_eq!((edtf.parsed().is_uncertain(), edtf.parsed().is_approximate()), (uncertain, approximate), "{text}");
    };
    check("1984", false, false);
    check("1984?", true, false);
    check("2004-06~", false, true);
    check("2004-06-11%", true, true);
    check("-2004-06?", true, false);
    check("199X~", false, true);
    check("2001-21?", true, false);
    check_days("2021-02?", "2021-02-01 2021-02-28");
}

#[test]
fn level_1_unspecified_digits() {
    check_days("201X", "2010-01-01 2019-12-31");
    check_days("20XX", "2000-01-01 2099-12-31");
    check_days("2004-XX", "2004-01-01 2004-12-31");
    check_days("1985-04-XX", "1985-04-01 1985-04-30");
    check_days("1985-XX-XX", "1985-01-01 1985-12-31");
    check_days("-2004-XX", "-2004-01-01 -2004-12-31");
    check_days("-1985-04-XX", "-1985-04-01 -1985-04-30");
    check_days("-1985-XX-XX", "-1985-01-01 -1985-12-31");
    check_days("000X", "0-01-01 9-12-31");
}

#[test]
fn level_1_intervals() {
    check_days("1985-04-12/..", "1985-04-12 -");
    check_days("1985-04/..", "1985-04-01 -");
    check_days("1985/..", "1985-01-01 -");
    check_days("../1985-04-12", "- 1985-04-12");
    check_days("../1985-04", "- 1985-04-30");
    check_days("../1985", "- 1985-12-31");
    check_days("1985-04-12/", "1985-04-12 -");
    check_days("1985-04/", "1985-04-01 -");
    check_days("1985/", "1985-01-01 -");
    check_days("/1985-04-12", "- 1985-04-12");
    check_days("/1985-04", "- 1985-04-30");
    check_days("/1985", "- 1985-12-31");
}

#[test]
fn level_1_interval_ends() {
    check_days("1984~/2004-06", "1984-01-01 2004-06-30");
    check_days("1984/2004-06~", "1984-01-01 2004-06-30");
    check_days("-1984?/2004%", "-1984-01-01 2004-12-31");
    check_days("1984-06-02?/2004-08-08~", "1984-06-02 2004-08-08");
    check_days("1984-06-02?/", "1984-06-02 -");
    check_days("1923-21/1924", "1923-03-01 1924-12-31");
    check_days("1952-23~/1953", "1952-09-01 1953-12-31");
    check_days("2003-22/2003-22", "2003-06-01 2003-08-31");
    check_days("-1000/-0999", "-1000-01-01 -999-12-31");
    check_days("-2004-02-01/2005", "-2004-02-01 2005-12-31");
    check_days("-1985-04-12/..", "-1985-04-12 -");
}

#[test]
fn level_1_negative_years() {
    check_days("-1985", "-1985-01-01 -1985-12-31");
    check_days("-0044-03-15", "-44-03-15 -44-03-15");
    check_days("-0004-02-29", "-4-02-29 -4-02-29");
    check_days("-0001", "-1-01-01 -1-12-31");
}

#[test]
fn level_2() {
    check_days("Y17E7", "170000000-01-01 170000000-12-31");
    check_days("1950S2", "1900-01-01 1999-12-31");
    check_days("2001-34", "2001-04-01 2001-06-30");
    check_days("2001-41", "2001-07-01 2001-12-31");
    check_days("[1667,1668,1670..1672]", "1667-01-01 1672-12-31");
    check_days("[..1760-12-03]", "- 1760-12-03");
    check_days("{1960,1961-12}", "1960-01-01 1961-12-31");
    check_days("2004-06~-11", "2004-06-11 2004-06-11");
    check_days("156X-12-25", "1560-12-25 1569-12-25");
    check_days("1XXX", "1000-01-01 1999-12-31");
    check_days("XXXX-12-XX", "0-12-01 9999-12-31");
    check_days("2004-06-XX/2004-07-03", "2004-06-01 2004-07-03");
    check_days("..1990/1992", "- 1992-12-31");
    check_days("Y9E400", "- -");
}

#[test]
fn dates_sort_by_their_start_or_else_their_end() {
    let sorted = "-0044 198X ../1985 1988 1988? 1988-02 1988-02-20 1988-02-27 /1988 \
                  1992 1992/1993 1992/ 1992/.. 1992-02-25 1992-02-25/1992-02-26 Y9E400";
    let mut dates: Vec<Edtf> = sorted.split(' ').rev().map(|text| Edtf::parse(text).expect(text)).collect();
    dates.sort();
    assert_eq!(dates.iter().map(Edtf::as_str).collect::<Vec<_>>().join(" "), sorted);
}

fn any_date() -> impl Strategy<Value = String> {
    let year = "-?[012][0-9]{3}|[12][0-9]{2}X|[12][0-9]XX|Y-?[1-9][0-9]{4,17}";
    let month = "[12][0-9]{3}-(0[1-9]|1[0-2]|2[1-4]|XX)";
    let day = "[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8]|XX)";
    let date = format!("({year}|{month}|{day})[?~%]?");
    let time = "[12][0-9]{3}-0[1-9]-1[0-9]T[01][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-]0[1-9]:[0-5][0-9])?";
    let any = format!("{date}|{time}|({date}|[.][.])?/({date}|[.][.])?");
    prop::string::string_regex(&any).expect("a regular expression")
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text: String) {
        if let Err(error) = Edtf::parse(&text) {
            prop_assert!(!error.what().is_empty() && !error.remedy().is_empty());
        }
    }

    #[test]
    fn no_text_of_its_own_letters_makes_it_panic(text in "[-0-9XTZY:/.?~%+ESux ]{0,24}") {
        match Edtf::parse(&text) {
            Ok(edtf) => prop_assert_eq!(edtf.as_str(), text),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn a_date_is_shown_as_it_was_written(text in any_date()) {
        if let Ok(edtf) = Edtf::parse(&text) {
            prop_assert_eq!(edtf.to_string(), &*text);
            prop_assert_eq!(Edtf::parse(edtf.as_str()), Ok(edtf));
        }
    }

    #[test]
    fn no_date_ends_before_it_starts(text in any_date()) {
        let bounds = Edtf::parse(&text).map(|edtf| edtf.bounds());
        if let Ok(Bounds { earliest: Some(earliest), latest: Some(latest) }) = bounds {
            prop_assert!(earliest <= latest);
        }
    }

    #[test]
    fn the_order_is_total_and_follows_the_bounds(texts in prop::collection::vec(any_date(), 3)) {
        let dates: Vec<Edtf> = texts.iter().filter_map(|text| Edtf::parse(text).ok()).collect();
        for a in &dates {
            for b in &dates {
                prop_assert_eq!(a.cmp(b), b.cmp(a).reverse());
                prop_assert_eq!(a.cmp(b) == Ordering::Equal, a == b);
                let first = |date: &Edtf| date.bounds().earliest.or(date.bounds().latest);
                prop_assert!(a > b || first(b).is_none() || first(a) <= first(b));
                for c in &dates {
                    prop_assert!(!(a <= b && b <= c) || a <= c);
                }
            }
        }
    }
}
