//! Names the forms of EDTF level 2, which the record does not use, and what level 1 has in their place.

use super::error::{Explanation, is_sound};

const SET: (&str, &str) = (
    "a set of dates is EDTF level 2, and the record has levels 0 and 1",
    "write an interval such as 1667/1672, or an entry for each date",
);
const EXPONENT: (&str, &str) =
    ("a year with an exponent is EDTF level 2, and the record has levels 0 and 1", "write all its digits: Y170000000");
const SIGNIFICANT: (&str, &str) = (
    "a count of significant digits is EDTF level 2, and the record has levels 0 and 1",
    "mark the year as approximate: 1950~",
);
const MARK: (&str, &str) = (
    "a mark on a part of a date is EDTF level 2, and the record has levels 0 and 1",
    "put ?, ~ or % at the end, where it counts for the whole date",
);
const UNSPECIFIED: (&str, &str) = (
    "an X in this place is EDTF level 2, and the record has levels 0 and 1",
    "write 199X, 19XX, 1999-XX, 1999-01-XX or 1999-XX-XX, or an interval that is sure to hold the date",
);
const UNSPECIFIED_END: (&str, &str) = (
    "an X within an interval is EDTF level 2, and the record has levels 0 and 1",
    "write each end only as far as it is known",
);

/// Says which form of level 2 a text has, if it has one.
pub fn explain(text: &str) -> Option<Explanation> {
    let only = |characters: &str| text.chars().all(|character| characters.contains(character));
    let (what, remedy) = if text.starts_with(['[', '{']) && text.ends_with([']', '}']) {
        SET
    } else if text.starts_with('Y') && text.contains('E') && only("Y-0123456789ES") {
        EXPONENT
    } else if text.contains('S') && only("Y-0123456789S") {
        SIGNIFICANT
    } else if !only("-0123456789X?~%/.") || !has_year_of_four(text) {
        return None;
    } else if let Some(moved) = move_marks(text) {
        return Some(propose(MARK, &moved));
    } else if text.contains('X') {
        if text.contains('/') { UNSPECIFIED_END } else { UNSPECIFIED }
    } else {
        return None;
    };
    Some(Explanation::new(what, remedy))
}

/// `2001-25` to `2001-41`: seasons of a hemisphere, quarters, thirds and halves.
pub fn part_of_year(number: u8) -> Explanation {
    Explanation {
        what: format!("{number} in place of a month is EDTF level 2, and the record has levels 0 and 1"),
        remedy: "write a season from 21 to 24, or its months as an interval: 2001-04/2001-06".to_owned(),
    }
}

/// `2004-06-XX/2004-07-03`.
pub fn unspecified_in_interval(text: &str) -> Explanation {
    propose(UNSPECIFIED_END, &text.replace("-XX", ""))
}

fn propose((what, remedy): (&str, &str), proposal: &str) -> Explanation {
    if !is_sound(proposal) {
        return Explanation::new(what, remedy);
    }
    Explanation { what: what.to_owned(), remedy: format!("{remedy}: {proposal}") }
}

/// Each end with its marks as one at its end; nothing if that is where they are.
fn move_marks(text: &str) -> Option<String> {
    let moved = text.split('/').map(move_marks_of_date).collect::<Vec<_>>().join("/");
    (moved != text).then_some(moved)
}

fn move_marks_of_date(text: &str) -> String {
    let mut moved: String = text.chars().filter(|character| !"?~%".contains(*character)).collect();
    let (uncertain, approximate) = (text.contains(['?', '%']), text.contains(['~', '%']));
    match (uncertain, approximate) {
        (true, true) => moved.push('%'),
        (true, false) => moved.push('?'),
        (false, true) => moved.push('~'),
        (false, false) => {}
    }
    moved
}

fn has_year_of_four(text: &str) -> bool {
    text.split('/').all(|end| {
        let end = end.trim_start_matches(['-', '?', '~', '%']);
        let year = end.split('-').next().unwrap_or_default().trim_end_matches(['?', '~', '%']);
        end.is_empty() || end == ".." || year.len() == 4
    })
}
