//! Counts the texts that an announced language lacks.

use super::{
    super::{
        problem::{quoted, visible},
        tree::{Entry, Node},
    },
    findings::Findings,
    firsts::Firsts,
};

/// The languages that are counted: nobody announces more in earnest, and a hostile record must not keep the reader waiting.
const MOST_LANGUAGES: usize = 100;

/// The languages of the record, and what each of them lacks.
pub struct Coverage {
    /// The language of plain strings, and the byte at which it stands.
    language: Option<(String, usize)>,
    announced: Vec<Announced>,
    texts: usize,
}

/// A language of `languages`.
struct Announced {
    index: usize,
    tag: String,
    at: usize,
    lacking: usize,
    /// The pointer of the first text that lacks it.
    first: String,
}

impl Coverage {
    /// Reads `language` and `languages` from the outermost entries of a record.
    pub fn announced(record: &[Entry], most: usize) -> Self {
        let value = |name| record.iter().find(|entry| entry.key == name).map(|entry| entry.value);
        let tag = |node: Node| Some((node.string()?.into_owned(), node.at()));
        let list = value("languages").and_then(|list| list.items(most)).unwrap_or_default();
        let announced = list.into_iter().enumerate().filter_map(|(index, node)| {
            let (tag, at) = tag(node)?;
            Some(Announced { index, tag, at, lacking: 0, first: String::new() })
        });
        Self { language: value("language").and_then(tag), announced: announced.collect(), texts: 0 }
    }

    /// Counts a text: by language, or a plain string in the language of the record.
    pub fn count(&mut self, by_language: Option<&[Entry]>, findings: &Findings) {
        self.texts += 1;
        for announced in self.announced.iter_mut().take(MOST_LANGUAGES) {
            let is_there = match by_language {
                Some(entries) => entries.iter().any(|entry| entry.key == announced.tag),
                None => self.language.as_ref().is_none_or(|(language, _)| *language == announced.tag),
            };
            if !is_there {
                announced.lacking += 1;
            }
            if announced.lacking == 1 && !is_there {
                announced.first = findings.path().to_owned();
            }
        }
    }

    /// Says which announced languages are incomplete, and whether the language of the record is announced.
    pub fn report(&self, findings: &mut Findings) {
        if let Some((language, at)) = &self.language
            && !self.announced.iter().any(|announced| announced.tag == *language)
        {
            let step = findings.enter("language");
            let remedy = ["Add `", language, "` to `languages`."];
            findings.warning(*at, &["`languages` does not announce the language of the record"], &remedy);
            findings.leave(step);
        }
        let list = findings.enter("languages");
        let mut firsts = Firsts::default();
        for announced in &self.announced {
            let step = findings.enter_item(announced.index);
            if firsts.give(announced.tag.to_ascii_lowercase().into(), announced.index) == announced.index {
                self.report_lacking(announced, findings);
            } else {
                findings.error(announced.at, &["`languages` announces this language twice"], &["Keep one of them."]);
            }
            findings.leave(step);
        }
        findings.leave(list);
    }

    fn report_lacking(&self, announced: &Announced, findings: &mut Findings) {
        if announced.lacking > 0 {
            let (lacking, texts) = (announced.lacking.to_string(), self.texts.to_string());
            let what = [&quoted(&announced.tag), " is announced, and ", &lacking, " of ", &texts, " texts lack it"];
            let remedy = ["Translate them, the first at ", &visible(&announced.first), ", or take the language out."];
            findings.warning(announced.at, &what, &remedy);
        }
    }
}
