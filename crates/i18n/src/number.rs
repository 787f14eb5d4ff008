//! Numbers in digits: thousands, decimals, centuries and decades.

use crate::Messages;

/// How a language numbers centuries.
#[cfg(feature = "native")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CenturyNumerals {
    /// 20
    Decimal,
    /// XX
    Roman,
    /// 20th
    English,
}

/// A whole number with its thousands separated.
#[must_use]
pub fn integer(messages: Messages, number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(messages.digit_group());
        }
        grouped.push(digit);
    }
    grouped
}

/// A whole number in few letters: from 10,000 on, its thousands alone.
#[must_use]
pub fn compact(messages: Messages, number: u64) -> String {
    if number < 10_000 {
        return integer(messages, number);
    }
    messages.thousands(&integer(messages, number / 1_000))
}

/// A number with as many decimal places as it needs, and with a minus sign.
#[cfg(feature = "native")]
#[must_use]
pub fn decimal(messages: Messages, number: f64) -> String {
    number.to_string().replace('.', messages.decimal_sign()).replace('-', "−")
}

/// A century as the language numbers it: 20th, XX or 20.
#[cfg(feature = "edtf")]
pub(crate) fn century(messages: Messages, number: u64) -> String {
    match messages.native().map(|table| table.centuries) {
        Some(CenturyNumerals::English) => number.to_string() + english_suffix(number),
        Some(CenturyNumerals::Roman) => roman(number),
        Some(CenturyNumerals::Decimal) | None => number.to_string(),
    }
}

/// The first year of a decade, with the ending that the language has after its last spoken word: in Azerbaijani
/// 1990-cı (doxsan), 1980-ci (səksən), 1900-cü (yüz), 2000-ci (min).
#[cfg(feature = "edtf")]
pub(crate) fn decade(messages: Messages, first: u64) -> String {
    let endings = messages.native().map_or(&[][..], |table| table.decade_endings);
    let index = match (first / 10 % 10, first / 100 % 10) {
        (0, 0) => 10,
        (tens, _) => tens as usize,
    };
    let digits = first.to_string();
    endings.get(index).map_or_else(|| digits.clone(), |ending| format!("{digits}-{ending}"))
}

#[cfg(feature = "edtf")]
fn english_suffix(number: u64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

#[cfg(feature = "edtf")]
fn roman(mut number: u64) -> String {
    const NUMERALS: [(u64, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut numerals = String::new();
    for (value, numeral) in NUMERALS {
        while number >= value {
            numerals.push_str(numeral);
            number -= value;
        }
    }
    numerals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Another language needs no line here.
    const LANGUAGES: [Messages; 4] = [Messages::EN, Messages::AZ, Messages::HE, Messages::RU];

    #[test]
    fn thousands_are_separated() {
        let check = |number, expected: &str| assert_eq!(integer(Messages::EN, number), expected);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(170_000_002, "170,000,002");
        check(u64::MAX, "18,446,744,073,709,551,615");
        let each = |number| LANGUAGES.map(|messages| integer(messages, number).replace('\u{a0}', " "));
        assert_eq!(each(1_275), ["1,275", "1.275", "1,275", "1 275"]);
    }

    #[test]
    fn large_numbers_are_shortened() {
        let each = |number| LANGUAGES.map(|messages| compact(messages, number).replace('\u{a0}', " "));
        assert_eq!(each(9_999), ["9,999", "9.999", "9,999", "9 999"]);
        assert_eq!(each(12_345), ["12k", "12 min", "12 אלף", "12 тыс."]);
        assert_eq!(each(1_234_567), ["1,234k", "1.234 min", "1,234 אלף", "1 234 тыс."]);
    }

    #[test]
    fn decimals_have_the_sign_of_the_language() {
        let each = |number| LANGUAGES.map(|messages| decimal(messages, number));
        assert_eq!(each(39.911_11), ["39.91111", "39,91111", "39.91111", "39,91111"]);
        assert_eq!(each(-0.5), ["−0.5", "−0,5", "−0.5", "−0,5"]);
        assert_eq!(each(7.0)[0], "7");
    }

    #[test]
    fn english_ordinals_follow_the_last_digits() {
        let check = |number, expected: &str| assert_eq!(century(Messages::EN, number), expected);
        check(1, "1st");
        check(2, "2nd");
        check(3, "3rd");
        check(4, "4th");
        check(11, "11th");
        check(12, "12th");
        check(13, "13th");
        check(20, "20th");
        check(21, "21st");
        check(100, "100th");
    }

    #[test]
    fn roman_numerals_count_centuries() {
        let check = |number, expected: &str| assert_eq!(roman(number), expected);
        check(1, "I");
        check(4, "IV");
        check(9, "IX");
        check(14, "XIV");
        check(19, "XIX");
        check(20, "XX");
        check(49, "XLIX");
        check(98, "XCVIII");
        check(100, "C");
    }

    #[test]
    fn azerbaijani_decades_end_by_vowel_harmony() {
        let check = |first, expected: &str| assert_eq!(decade(Messages::AZ, first), expected);
        check(1910, "1910-cu");
        check(1920, "1920-ci");
        check(1930, "1930-cu");
        check(1940, "1940-cı");
        check(1950, "1950-ci");
        check(1960, "1960-cı");
        check(1970, "1970-ci");
        check(1980, "1980-ci");
        check(1990, "1990-cı");
        check(1900, "1900-cü");
        check(2000, "2000-ci");
        check(2010, "2010-cu");
        check(1100, "1100-cü");
        check(920, "920-ci");
        check(10, "10-cu");
        assert_eq!(decade(Messages::EN, 1990), "1990");
    }
}
