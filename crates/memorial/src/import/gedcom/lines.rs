//! The lines of a GEDCOM file as a tree: each line with those that are a level below it.

/// A line, and the lines below it.
#[derive(Debug, Default)]
pub struct Node<'a> {
    /// What other lines point at it by, such as `@I1@`.
    pub id: &'a str,
    /// What it says something of.
    pub tag: &'a str,
    value: &'a str,
    /// The lines below.
    pub children: Vec<Node<'a>>,
}

/// The deepest level that is read; the standard knows no deeper one.
const DEEPEST: usize = 99;

impl<'a> Node<'a> {
    /// The lines below of a tag.
    pub fn all(&self, tag: &str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.tag == tag)
    }

    /// What the line says, with the lines that continue it.
    pub fn text(&self) -> String {
        let mut text = self.value.replace("@@", "@");
        for part in &self.children {
            match part.tag {
                "CONT" => text.push('\n'),
                "CONC" => {}
                _ => continue,
            }
            text.push_str(&part.value.replace("@@", "@"));
        }
        text
    }

    /// The text of the first line below of a tag.
    pub fn text_of(&self, tag: &str) -> String {
        self.all(tag).next().map(Self::text).unwrap_or_default()
    }

    /// The record that the line points at, such as `@N1@`.
    pub fn pointer(&self) -> &'a str {
        self.value.trim()
    }
}

/// The records of a file. A line that is none continues the one before it, as some programs write long notes.
pub fn read(text: &str) -> Vec<Node<'_>> {
    // The path from a record to the line that was read last.
    let mut path: Vec<Node> = Vec::new();
    let mut records = Vec::new();
    for line in text.lines() {
        let (level, node) = parsed(line).unwrap_or_else(|| {
            let node = Node { tag: "CONT", value: line, ..Node::default() };
            (path.len().clamp(1, 2), node)
        });
        close(&mut path, &mut records, level);
        path.push(node);
    }
    close(&mut path, &mut records, 0);
    records
}

/// Ends every line that is not above a level.
fn close<'a>(path: &mut Vec<Node<'a>>, records: &mut Vec<Node<'a>>, level: usize) {
    while path.len() > level {
        let Some(node) = path.pop() else { return };
        match path.last_mut() {
            Some(parent) => parent.children.push(node),
            None => records.push(node),
        }
    }
}

/// `1 NAME Ada /Byron/` or `0 @I1@ INDI`.
fn parsed(line: &str) -> Option<(usize, Node<'_>)> {
    let (level, rest) = line.trim_start().split_once(' ')?;
    let level = level.parse().ok().filter(|level| *level <= DEEPEST)?;
    let (id, rest) = match rest.strip_prefix('@').and_then(|rest| rest.find("@ ")) {
        Some(end) => (&rest[..end + 2], rest[end + 2..].trim_start()),
        None => ("", rest),
    };
    let rest = rest.trim_end_matches(['\r', '\n']);
    let (tag, value) = rest.split_once(' ').unwrap_or((rest, ""));
    Some((level, Node { id, tag: tag.trim(), value, children: Vec::new() }))
}
