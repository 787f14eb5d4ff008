//! Markup as plain text: its words in paragraphs, its links as sources. Nothing else of it reaches a record.

use ego_tree::iter::Edge;
use scraper::{CaseSensitivity, Html, Node};

use super::draft::Link;
use crate::formats::timelinejs::SOURCES;

/// What is left of some markup.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// Its words, paragraphs apart by a blank line.
    pub text: String,
    /// The links in it that can be sources.
    pub links: Vec<Link>,
    /// What else was in it, a few words each.
    pub lost: Vec<String>,
}

/// Between two paragraphs while a text is gathered; no text holds it.
const BREAK: char = '\u{b}';

/// Elements whose contents are not read by people.
const HIDDEN: [&str; 8] = ["script", "style", "template", "noscript", "svg", "object", "iframe", "title"];

/// Elements that stand for a file of their own.
const EMBEDDED: [&str; 7] = ["img", "video", "audio", "iframe", "embed", "object", "source"];

/// The words of some markup.
#[must_use]
pub fn plain(markup: &str) -> Plain {
    let html = Html::parse_fragment(markup);
    let (mut plain, mut gathered, mut hidden, mut sources) = (Plain::default(), String::new(), 0_usize, 0_usize);
    for edge in html.tree.root().traverse() {
        let (node, is_open) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(words) if is_open && hidden + sources == 0 => gathered.push_str(&without_breaks(words)),
            Node::Element(element) => {
                let name = element.name();
                let enter_or_leave =
                    |depth: &mut usize| *depth = if is_open { *depth + 1 } else { depth.saturating_sub(1) };
                if HIDDEN.contains(&name) {
                    enter_or_leave(&mut hidden);
                } else if element.has_class(SOURCES, CaseSensitivity::CaseSensitive) {
                    enter_or_leave(&mut sources);
                }
                if is_block(name) {
                    gathered.push(BREAK);
                }
                // In the paragraph of its sources that our own export writes, a title without a link is a source too.
                if is_open && name == "cite" && sources > 0 {
                    plain.links.extend(words_of(node).map(|title| (title, None)));
                } else if is_open && name == "a" {
                    plain.link(node, element.attr("href").unwrap_or_default());
                } else if is_open && EMBEDDED.contains(&name) {
                    let file = element.attr("src").or_else(|| element.attr("data")).unwrap_or_default();
                    plain.lost.push(format!("<{name}> {}", short(file)).trim_end().to_owned());
                } else if is_open && HIDDEN.contains(&name) {
                    plain.lost.push(format!("<{name}>"));
                }
            }
            _ => {}
        }
    }
    plain.text = paragraphs(&gathered);
    plain
}

/// The words of a text in which markup is the exception: where there is none, it stays as it is.
#[must_use]
pub fn plain_of_text(text: &str) -> Plain {
    if has_markup(text) {
        return plain(text);
    }
    let text = without_controls(&text.replace("\r\n", "\n")).trim().to_owned();
    Plain { text, ..Plain::default() }
}

/// A text without what is invisible and changes how the rest is read: controls, and marks that turn its direction.
#[must_use]
pub fn without_controls(text: &str) -> String {
    let is_kept = |character: &char| match character {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        _ => !character.is_control(),
    };
    text.chars().filter(is_kept).collect()
}

/// The beginning of a text, on one line.
#[must_use]
pub fn short(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = without_controls(text).split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => [&line[..end], "…"].concat(),
        None => line,
    }
}

impl Plain {
    fn link(&mut self, node: ego_tree::NodeRef<Node>, address: &str) {
        if address.starts_with("https://") || address.starts_with("http://") {
            let title = words_of(node).unwrap_or_else(|| address.to_owned());
            self.links.push((title, Some(address.to_owned())));
        } else if !address.is_empty() {
            self.lost.push(format!("the link {}", short(address)));
        }
    }
}

/// The words in an element, on one line.
fn words_of(node: ego_tree::NodeRef<Node>) -> Option<String> {
    let words = node.descendants().filter_map(|node| node.value().as_text().map(|words| &**words));
    Some(paragraphs(&words.collect::<String>()).replace("\n\n", " ")).filter(|words| !words.is_empty())
}

/// Paragraphs that are parted by breaks or blank lines, each on one line.
fn paragraphs(gathered: &str) -> String {
    let gathered = gathered.replace("\r\n", "\n").replace("\n\n", "\u{b}");
    let paragraphs = gathered.split(BREAK).map(|words| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        without_controls(&words)
    });
    paragraphs.filter(|words| !words.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn without_breaks(words: &str) -> String {
    words.replace(BREAK, " ")
}

/// Whether there is a tag or an entity in a text; an address between angle brackets is neither.
fn has_markup(text: &str) -> bool {
    let is_tag = |rest: &str| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
        let after = rest[end..].chars().next();
        let is_name = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        rest.starts_with("!--") || (is_name && after.is_some_and(|c| matches!(c, '>' | '/') || c.is_whitespace()))
    };
    let is_entity = |rest: &str| {
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#')).unwrap_or(rest.len());
        (2..=32).contains(&end) && rest[end..].starts_with(';')
    };
    let holds = |sign: char, is_one: &dyn Fn(&str) -> bool| text.split(sign).skip(1).any(is_one);
    (text.contains('>') && holds('<', &is_tag)) || holds('&', &is_entity)
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "br" | "div" | "li" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "tr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_looks_like_markup_stays() {
        for text in
            ["a < b and c > d", "Ada <ada@example.org>", "<https://example.org/>", "Smith & Sons; AT&T", "1 & 2"]
        {
            assert_eq!(plain_of_text(text), Plain { text: text.to_owned(), ..Plain::default() }, "{text}");
        }
    }

    #[test]
    fn tags_and_entities_become_words() {
        for (text, expected) in [
            ("<b>Ada</b> &amp; Bo", "Ada & Bo"),
            ("one<br>two", "one\n\ntwo"),
            ("&#1040;&#x430;", "Аа"),
            ("&lt;script&gt;", "<script>"),
            ("a<!-- no -->b", "ab"),
            ("<p>one\n\ntwo</p>", "one\n\ntwo"),
            ("x&#x202e;y<b>", "xy"),
        ] {
            assert_eq!(plain_of_text(text).text, expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_text_is_told() {
        let plain =
            plain("<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">here</a>");
        assert_eq!(plain.text, "here");
        assert_eq!(plain.links, []);
        assert_eq!(plain.lost, ["<script>", "<img> x", "the link javascript:alert(1)"]);
    }
}
