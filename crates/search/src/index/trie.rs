//! A trie of words: those with one prefix are side by side, and those within an edit distance are found by one walk.

use std::ops::Range;

use crate::edit_distance::Distances;

const NONE: u32 = u32::MAX;

/// Collects words with a number for each.
#[derive(Debug)]
pub struct TrieBuilder {
    nodes: Vec<Node>,
    /// The numbers of the words, and the nodes that these end at.
    ends: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    letter: char,
    child: u32,
    sibling: u32,
}

impl TrieBuilder {
    /// No word.
    #[must_use]
    pub fn new() -> Self {
        Self { nodes: vec![Node { letter: ' ', child: NONE, sibling: NONE }], ends: Vec::new() }
    }

    /// Adds a word; several may be the same.
    pub fn add(&mut self, word: impl IntoIterator<Item = char>, number: u32) {
        let mut node = 0;
        for letter in word {
            let mut child = self.nodes[node].child;
            while child != NONE && self.nodes[child as usize].letter != letter {
                child = self.nodes[child as usize].sibling;
            }
            if child == NONE {
                child = u32::try_from(self.nodes.len()).unwrap_or(NONE);
                let sibling = std::mem::replace(&mut self.nodes[node].child, child);
                self.nodes.push(Node { letter, child: NONE, sibling });
            }
            node = child as usize;
        }
        self.ends.push((u32::try_from(node).unwrap_or(NONE), number));
    }

    /// Puts the words in their order.
    #[must_use]
    pub fn build(self) -> Trie {
        let Self { nodes, ends } = self;
        // How many words end at each node, then where those of each begin.
        let mut counts = vec![0_u32; nodes.len()];
        ends.iter().for_each(|(node, _)| counts[*node as usize] += 1);
        let mut spans = vec![Span { from: 0, own: 0, to: 0 }; nodes.len()];
        let (mut path, mut next) = (vec![(0, false)], 0);
        while let Some((node, is_done)) = path.pop() {
            let span = &mut spans[node];
            if is_done {
                span.to = next;
                continue;
            }
            span.from = next;
            next += counts[node];
            span.own = next;
            path.push((node, true));
            let mut child = nodes[node].child;
            while child != NONE {
                path.push((child as usize, false));
                child = nodes[child as usize].sibling;
            }
        }
        let mut numbers = vec![0; ends.len()];
        for (node, number) in ends {
            let left = &mut counts[node as usize];
            *left -= 1;
            numbers[(spans[node as usize].from + *left) as usize] = number;
        }
        Trie { nodes, spans, numbers }
    }
}

/// Words that can be looked up by what they begin with.
#[derive(Debug)]
pub struct Trie {
    nodes: Vec<Node>,
    spans: Vec<Span>,
    /// The numbers of the words, in the order of the nodes.
    numbers: Vec<u32>,
}

/// The ranges of the words that end at a node, and of those that go on from it.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: u32,
    own: u32,
    to: u32,
}

/// The words with one prefix: those that are just that, and those that go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prefixed<'a> {
    /// The numbers of those that are just that.
    pub whole: &'a [u32],
    /// The numbers of those that go on.
    pub longer: &'a [u32],
}

impl Trie {
    /// The words that begin so.
    #[must_use]
    pub fn prefix(&self, word: impl IntoIterator<Item = char>) -> Option<Prefixed<'_>> {
        let mut node = 0;
        for letter in word {
            node = self.children(node).find(|child| self.nodes[*child].letter == letter)?;
        }
        let Span { from, own, to } = self.spans[node];
        Some(Prefixed { whole: self.numbers(from..own), longer: self.numbers(own..to) })
    }

    /// Hands over the words that `near` accepts; none is further away than `most`.
    pub fn near<'a>(&'a self, query: &[char], most: usize, near: &Near, found: &mut dyn FnMut(&'a [u32])) {
        let mut distances = Distances::new(query);
        // The nodes to go to, each with its depth and the letter before it.
        let mut path: Vec<(usize, usize, Option<char>)> = self.children(0).map(|child| (child, 0, None)).collect();
        while let Some((node, depth, before)) = path.pop() {
            let letter = self.nodes[node].letter;
            let lowest = distances.read(query, depth, letter, before);
            let (distance, len) = (distances.distance(depth + 1), depth + 1);
            let Span { from, own, to } = self.spans[node];
            if (near.prefix)(distance) {
                found(self.numbers(from..to));
                continue;
            }
            if (near.whole)(distance, len) {
                found(self.numbers(from..own));
            }
            if lowest <= most {
                path.extend(self.children(node).map(|child| (child, len, Some(letter))));
            }
        }
    }

    fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let mut next = self.nodes[node].child;
        std::iter::from_fn(move || {
            let child = (next != NONE).then_some(next as usize)?;
            next = self.nodes[child].sibling;
            Some(child)
        })
    }

    fn numbers(&self, span: Range<u32>) -> &[u32] {
        &self.numbers[span.start as usize..span.end as usize]
    }
}

/// What is near enough.
pub struct Near<'a> {
    /// Whether a word of so many letters at this distance is.
    pub whole: &'a dyn Fn(usize, usize) -> bool,
    /// Whether all words are whose prefix is at this distance.
    pub prefix: &'a dyn Fn(usize) -> bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trie(words: &[&str]) -> Trie {
        let mut builder = TrieBuilder::new();
        for (number, word) in (0..).zip(words) {
            builder.add(word.chars(), number);
        }
        builder.build()
    }

    fn sorted(numbers: &[u32]) -> Vec<u32> {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn words_that_begin_alike_lie_side_by_side() {
        let trie = trie(&["holon", "hol", "haifa", "holon", "afula", "h"]);
        let check = |word: &str, whole: &[u32], longer: &[u32]| {
            let prefix = trie.prefix(word.chars()).expect("words begin so");
            assert_eq!((sorted(prefix.whole), sorted(prefix.longer)), (whole.to_vec(), longer.to_vec()), "{word}");
        };
        check("hol", &[1], &[0, 3]);
        check("holon", &[0, 3], &[]);
        check("h", &[5], &[0, 1, 2, 3]);
        check("", &[], &[0, 1, 2, 3, 4, 5]);
        assert_eq!(trie.prefix("x".chars()), None);
    }

    #[test]
    fn words_within_a_distance_are_near() {
        let trie = trie(&["spivak", "spivakov", "slivak", "novak", "psivak"]);
        let query: Vec<char> = "spivak".chars().collect();
        let near = |prefix: usize| {
            let mut all = Vec::new();
            let near = Near { whole: &|distance, _| distance <= 1, prefix: &|distance| distance < prefix };
            trie.near(&query, 1, &near, &mut |numbers| all.extend_from_slice(numbers));
            sorted(&all)
        };
        assert_eq!(near(0), [0, 2, 4]);
        assert_eq!(near(1), [0, 1, 2, 4]);
    }
}
