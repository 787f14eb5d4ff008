//! Dates of level 2, and of level 1 where they are rare.

use super::check;

#[test]
fn parts_of_a_year_have_their_names() {
    check("2001-22", "summer 2001", "summer 2001");
    check("2001-25", "spring 2001 (Northern Hemisphere)", "spring 2001");
    check("2001-28", "winter 2001 (Northern Hemisphere)", "winter 2001");
    check("2001-29", "spring 2001 (Southern Hemisphere)", "spring 2001");
    check("2001-32", "winter 2001 (Southern Hemisphere)", "winter 2001");
    check("2001-33", "first quarter of 2001", "Q1 2001");
    check("2001-36", "fourth quarter of 2001", "Q4 2001");
    check("2001-37", "first four months of 2001", "Jan–Apr 2001");
    check("2001-39", "last four months of 2001", "Sep–Dec 2001");
    check("2001-40", "first half of 2001", "Jan–Jun 2001");
    check("2001-41~", "about second half of 2001", "c. Jul–Dec 2001");
    check("-0043-33", "first quarter of 44 BCE", "Q1 44 BCE");
    check("2001-33/2001-34", "first quarter of 2001 to second quarter of 2001", "Q1 2001 – Q2 2001");
}

#[test]
fn exponents_are_years_as_far_as_numbers_go() {
    check("Y-17E7", "170,000,001 BCE", "170,000,001 BCE");
    check("Y17E8", "1,700,000,000 CE", "1,700,000,000 CE");
    check("Y17E20", "17 × 10²⁰ CE", "17 × 10²⁰ CE");
    check("Y-3E40", "3 × 10⁴⁰ BCE", "3 × 10⁴⁰ BCE");
    check("Y-12345E19", "12,345 × 10¹⁹ BCE", "12,345 × 10¹⁹ BCE");
}

#[test]
fn significant_digits_are_an_estimate() {
    check("1950S2", "between 1900 and 1999, estimated at 1950", "c. 1950");
    check("1950S3", "between 1950 and 1959, estimated at 1950", "c. 1950");
    check("1950S2~", "between 1900 and 1999, estimated at 1950", "c. 1950");
    check("1950S2?", "between 1900 and 1999, estimated at 1950 (uncertain)", "c. 1950?");
    check(
        "Y171010000S3",
        "between 171,000,000 CE and 171,999,999 CE, estimated at 171,010,000 CE",
        "c. 171,010,000 CE",
    );
    check("Y3388E2S3", "between 338,000 CE and 338,999 CE, estimated at 338,800 CE", "c. 338,800 CE");
    check("Y17E20S3", "about 17 × 10²⁰ CE", "c. 17 × 10²⁰ CE");
}

#[test]
fn qualified_parts_are_named() {
    check("2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun 2004?");
    check("2004-06~-11", "11 June 2004 (year and month approximate)", "c. 11 Jun 2004");
    check("2004-?06-11", "11 June 2004 (month uncertain)", "11 Jun 2004?");
    check("2004-06-~11", "11 June 2004 (day approximate)", "c. 11 Jun 2004");
    check("2004-06-%11", "11 June 2004 (day approximate and uncertain)", "c. 11 Jun 2004?");
    check("2004-~06-?11", "11 June 2004 (month approximate, day uncertain)", "c. 11 Jun 2004?");
    check("?2004-06-~11", "11 June 2004 (day approximate, year uncertain)", "c. 11 Jun 2004?");
    check("2004-?06", "June 2004 (month uncertain)", "Jun 2004?");
    check("2011-~21", "spring 2011 (season approximate)", "c. spring 2011");
    check("2004-06-11%", "about 11 June 2004 (uncertain)", "c. 11 Jun 2004?");
    check(
        "2004-06-~01/2004-06-~20",
        "1 June 2004 (day approximate) to 20 June 2004 (day approximate)",
        "c. 1 Jun 2004 – c. 20 Jun 2004",
    );
}

#[test]
fn unspecified_digits_are_said_to_be_so() {
    check("156X-12-25", "25 December in the 1560s", "25 Dec in 1560s");
    check("15XX-12-25", "25 December in the 16th century", "25 Dec in 16th c.");
    check("15XX-12-XX", "December in the 16th century, day not given", "Dec in 16th c.");
    check("156X-12", "December in the 1560s", "Dec in 1560s");
    check("XXXX-12-XX", "December, year and day not given", "Dec, year and day not given");
    check("XXXX-12-25", "25 December, year not given", "25 Dec, year not given");
    check("XXXX-12", "December, year not given", "Dec, year not given");
    check("XXXX", "undated", "undated");
    check("1XXX", "between 1000 and 1999", "1000–1999");
    check("1XXX-XX", "between 1000 and 1999, month not given", "1000–1999");
    check("1XXX-12", "1XXX-12 (X: digit not given)", "1XXX-12");
    check("1984-1X", "October–December 1984, month not given", "Oct–Dec 1984");
    check("1984-0X", "January–September 1984, month not given", "Jan–Sep 1984");
    check("1984-12-2X", "20–29 December 1984, day not given", "20–29 Dec 1984");
    check("1984-12-3X", "30–31 December 1984, day not given", "30–31 Dec 1984");
    check("19X2", "19X2 (X: digit not given)", "19X2");
    check("1984-X2", "1984-X2 (X: digit not given)", "1984-X2");
    check("2004-06-XX/2004-07-03", "June 2004, day not given to 3 July 2004", "Jun 2004 – 3 Jul 2004");
}

#[test]
fn sets_are_one_of_their_dates_or_all_of_them() {
    check("[1667,1668]", "1667 or 1668", "1667 or 1668");
    check("[1667,1668,1670..1672]", "one of: 1667, 1668, 1670–1672", "1667 … 1670–1672?");
    check("[1670..1672]", "one of: 1670–1672", "1670–1672?");
    check("[..1760-12-03]", "3 December 1760 or earlier", "–3 Dec 1760");
    check("[1760-12..]", "December 1760 or later", "Dec 1760–");
    check(
        "[1760-01,1760-02,1760-12..]",
        "one of: January 1760, February 1760, December 1760 or later",
        "Jan 1760 … Dec 1760–?",
    );
    check("[1667,1760-12]", "1667 or December 1760", "1667 or Dec 1760");
    check("{1960,1961-12}", "1960 and December 1961", "1960, Dec 1961");
    check("{1667,1668,1670..1672}", "all of: 1667, 1668, 1670–1672", "1667 … 1670–1672");
    check("{..1984}", "1984 or earlier", "–1984");
    check("{1960-10-10..1960-11-01}", "10 October to 1 November 1960", "10 Oct – 1 Nov 1960");
    check("{1984-12-31,-0043}", "31 December 1984 and 44 BCE", "31 Dec 1984, 44 BCE");
    check("[1984~,1985?]", "about 1984 or 1985 (uncertain)", "c. 1984 or 1985?");
}

#[test]
fn an_end_on_or_before_or_after_is_worded() {
    check("..2004-02-01/2004-06", "1 February 2004 or earlier to June 2004", "–1 Feb 2004 – Jun 2004");
    check("2004-02-01/2004-06..", "1 February 2004 to June 2004 or later", "1 Feb 2004 – Jun 2004–");
}
