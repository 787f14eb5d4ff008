//! The form of a promise: what is replaced in a valid record, and every line that the checker then says.

use memorial_record::check::check;

/// A record with one of everything and without a problem.
pub const VALID: &str = include_str!("../fixtures/valid.json");

/// Makes a test of each promise.
macro_rules! promises {
    ($( $name:ident: $($from:literal => $to:literal,)* says $($line:literal),*; )*) => {$(
        #[test]
        fn $name() {
            crate::table::promise(&[$(($from, $to)),*], &[$($line),*]);
        }
    )*};
}
pub(crate) use promises;

/// Checks a valid record in which some words are replaced; each must be there exactly once.
pub fn promise(replaced: &[(&str, &str)], expected: &[&str]) {
    let mut text = VALID.to_owned();
    for (from, to) in replaced {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    assert_eq!(said(text.as_bytes()), expected);
}

/// What the checker says of a file, a line each, without the name of the file.
pub fn said(bytes: &[u8]) -> Vec<String> {
    let problems = check(bytes).problems;
    problems.iter().map(|problem| problem.in_file("").trim_start_matches(':').to_owned()).collect()
}
