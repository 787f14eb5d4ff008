//! The form of a promise: what is replaced in a sound record, and every line that the checker then says.

use memorial_timeline::record::check::check;

/// A record with one of everything and without a problem.
pub const SOUND: &str = include_str!("../fixtures/sound.json");

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

/// Checks a sound record in which some words are replaced; each must stand there exactly once.
pub fn promise(replaced: &[(&str, &str)], expected: &[&str]) {
    let mut text = SOUND.to_owned();
    for (from, to) in replaced {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, to);
    }
    let said = said(text.as_bytes());
    assert!(said.len() == expected.len() && said.iter().zip(expected).all(is_as_expected), "{said:#?}");
}

/// A line that ends with `…` is expected to begin so: its words are another module's to choose.
fn is_as_expected((said, expected): (&String, &&str)) -> bool {
    match expected.strip_suffix('…') {
        Some(start) => said.starts_with(start),
        None => said == expected,
    }
}

/// What the checker says of a file, a line each, without the name of the file.
pub fn said(bytes: &[u8]) -> Vec<String> {
    let problems = check(bytes).problems;
    problems.iter().map(|problem| problem.in_file("").trim_start_matches(':').to_owned()).collect()
}
