//! Puts values into the placeholders of a message.

/// The template with each `{name}` replaced by the value of that name. What a value holds is left as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        // The build has checked that each brace is closed and that each name has its value.
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        for (known, value) in values {
            if *known == name {
                filled.push_str(value);
            }
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_their_names_stood() {
        let check = |template: &str, expected: &str| {
            assert_eq!(fill(template, &[("day", "25"), ("month", "{day}")]), expected);
        };
        check("", "");
        check("plain", "plain");
        check("{day}", "25");
        check("{day} {month}, {day}", "25 {day}, 25");
        check("«{month}»", "«{day}»");
    }
}
