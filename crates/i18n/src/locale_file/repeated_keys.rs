//! Finds keys that occur twice in one JSON object.

use std::collections::BTreeSet;

/// The keys that occur twice in one object, of which serde would silently keep the last.
pub fn repeated_keys(json: &str) -> Vec<String> {
    let (mut open, mut repeated) = (Vec::new(), Vec::new());
    let mut rest = json;
    while let Some(at) = rest.find(['{', '}', '"']) {
        let mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match mark {
            b'{' => open.push(BTreeSet::new()),
            b'}' => drop(open.pop()),
            _ => {
                let (text, after) = rest.split_at(end_of_string(rest));
                rest = after[1..].trim_start();
                let keys = open.last_mut().filter(|_| rest.starts_with(':'));
                if keys.is_some_and(|keys| !keys.insert(text)) {
                    repeated.push(text.to_owned());
                }
            }
        }
    }
    repeated
}

/// Where the string ends whose opening quotation mark has been read.
fn end_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    end.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::repeated_keys;

    #[test]
    fn keys_are_told_from_other_strings() {
        let check = |json: &str, expected: &[&str]| assert_eq!(repeated_keys(json), expected, "{json}");
        check(r#"{ "a": "b", "b": "a", "c": { "a": "a" } }"#, &[]);
        check(r#"{ "a": "\"a\": {", "b": ["b", "a"] }"#, &[]);
        check(r#"{ "a": { "b": 1, "b" : 2 }, "a": 3 }"#, &["b", "a"]);
    }
}
