//! Words as they are written in HTML.

/// Writes words so that they are words in an element and in a quoted attribute alike.
pub fn escape(words: &str, html: &mut String) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}

/// The same as a text of its own.
#[must_use]
pub fn escaped(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    escape(words, &mut html);
    html
}
