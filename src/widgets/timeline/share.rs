//! Shares of a length as the style sheet has them.

/// A share as a percentage with three digits: `11.783%`.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "clamped far within the numbers that there are")]
pub fn percent(share: f64) -> String {
    let thousandths = (share * 100_000.0).round().clamp(-1e9, 1e9) as i64;
    let (whole, rest) = (thousandths.unsigned_abs() / 1_000, thousandths.unsigned_abs() % 1_000);
    let sign = if thousandths < 0 { "-" } else { "" };
    let mut written = [sign, &whole.to_string()].concat();
    if rest > 0 {
        let digits = (1_000 + rest).to_string();
        written.push('.');
        written.push_str(digits[1..].trim_end_matches('0'));
    }
    written.push('%');
    written
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_written_with_three_digits() {
        for (share, written) in
            [(0.0, "0%"), (0.117_83, "11.783%"), (1.0, "100%"), (-0.000_01, "-0.001%"), (0.500_1, "50.01%")]
        {
            assert_eq!(percent(share), written);
        }
    }
}
