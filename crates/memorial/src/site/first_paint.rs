//! What the first paint of a page waits for: of a page that is painted in part, something moves while the rest comes.

use memorial_timeline::{components::chronicle::LIST_HEAD, route::Page};

/// How much of a body is waited for: more than any first screen, and compressed less than a connection brings at first.
const WAITED_FOR: usize = 48 * 1024;

/// The id of the element that the first paint waits for. Empty where no element has one.
pub fn first_paint<'a>(page: &Page, body: &'a str) -> &'a str {
    match page {
        // What comes before the head of the list fills the first screen.
        Page::Timeline | Page::Embed => LIST_HEAD,
        _ => last_id(body, WAITED_FOR),
    }
}

/// The id of the last element that begins within so many bytes.
fn last_id(body: &str, bytes: usize) -> &str {
    let mut last = "";
    let mut is_left_out = false;
    for (at, _) in body.match_indices('<').take_while(|(at, _)| *at < bytes) {
        let tag = body[at + 1..].split('>').next().unwrap_or_default();
        // With scripts nothing in it is an element.
        is_left_out = tag.starts_with("noscript") || (is_left_out && !tag.starts_with("/noscript"));
        let id = tag.split_once(" id=\"").and_then(|(_, rest)| rest.split('"').next());
        last = id.filter(|_| !is_left_out).unwrap_or(last);
    }
    last
}

#[cfg(test)]
mod tests {
    use super::last_id;

    #[test]
    fn a_short_page_is_waited_for_to_its_end_and_a_long_one_in_part() {
        let body = r#"<main id="_main"><p>a</p><h2 class="b" id="c">d</h2></main><footer id="_foot">e</footer>"#;
        assert_eq!(last_id(body, body.len()), "_foot");
        assert_eq!(last_id(body, 40), "c");
        assert_eq!(last_id(body, 20), "_main");
        assert_eq!(last_id("<p>a</p>", 8), "");
    }

    #[test]
    fn what_is_no_element_is_not_waited_for() {
        for apart in [r#"a id="b""#, r#"<noscript><p id="b">c</p></noscript>"#, r#"<p data-id="b">"#] {
            assert_eq!(last_id(&[r#"<main id="_main">"#, apart].concat(), 100), "_main", "{apart}");
        }
    }
}
