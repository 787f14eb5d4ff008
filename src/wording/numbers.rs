//! Numbers in words and digits: groups of three, ordinals, Roman numerals.

use super::Locale;

/// A whole number with the thousands parted as the language does it.
pub fn number_words(locale: Locale, number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(locale.digit_group());
        }
        grouped.push(digit);
    }
    grouped
}

/// A century as the language numbers it: 20th, XX or 20.
pub fn century_number(locale: Locale, number: u64) -> String {
    match locale.tag() {
        "en" => number.to_string() + english_suffix(number),
        "az" | "ru" => roman(number),
        _ => number.to_string(),
    }
}

fn english_suffix(number: u64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

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

    #[test]
    fn thousands_are_parted() {
        let check = |number, expected: &str| assert_eq!(number_words(Locale::EN, number), expected);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(170_000_002, "170,000,002");
        check(u64::MAX, "18,446,744,073,709,551,615");
    }

    #[test]
    fn english_ordinals_follow_the_last_digits() {
        let check = |number, expected: &str| assert_eq!(century_number(Locale::EN, number), expected);
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
}
