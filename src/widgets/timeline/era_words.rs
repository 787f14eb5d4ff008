//! What of an era is written over its years: its name, its years, both, or nothing.

use super::layout::Form;

/// What is written of an era.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EraWords {
    /// Its name and its years in one line.
    Both,
    /// Its name, in at most two lines.
    Name,
    /// Its years.
    Years,
    /// Nothing.
    Nothing,
}

/// The room that an era's words leave at their ends; `axis.css` has the same.
const PADDING: f64 = 0.65;
/// The letters of the strip are this part of those of other forms.
const STRIP_LETTERS: f64 = 0.846;
/// The lengths of the words of an era.
#[derive(Debug, Clone, PartialEq)]
pub struct EraLengths {
    /// Each word of its name.
    pub words: Vec<f64>,
    /// The space between two words.
    pub space: f64,
    /// Its years.
    pub years: f64,
    /// In how many lines a name is set at most.
    pub most_lines: usize,
}

impl EraWords {
    /// What has room in an era of this length.
    #[must_use]
    pub fn of(lengths: &EraLengths, length: f64, form: Form) -> Self {
        let room = length - PADDING;
        if form == Form::Strip {
            return if lengths.years * STRIP_LETTERS <= length - 0.3 { Self::Years } else { Self::Nothing };
        }
        let line: f64 = lengths.words.iter().map(|word| word + lengths.space).sum();
        match () {
            () if line + lengths.years <= room => Self::Both,
            () if lines(&lengths.words, lengths.space, room) <= lengths.most_lines => Self::Name,
            () if lengths.years <= room => Self::Years,
            () => Self::Nothing,
        }
    }

    /// The class of what is written.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Both => "axis__era axis__era--both",
            Self::Name => "axis__era axis__era--name",
            Self::Years => "axis__era axis__era--years",
            Self::Nothing => "axis__era axis__era--nothing",
        }
    }
}

/// In how many lines these words are set; more than any if one is too long.
fn lines(words: &[f64], space: f64, room: f64) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in words {
        if *word > room {
            return usize::MAX;
        }
        if used > 0.0 && used + space + word > room {
            lines += 1;
            used = 0.0;
        }
        used += if used > 0.0 { space + word } else { *word };
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_are_set_in_as_many_lines_as_they_need() {
        assert_eq!(lines(&[2.0, 2.0, 2.0], 1.0, 10.0), 1);
        assert_eq!(lines(&[2.0, 2.0, 2.0], 1.0, 5.0), 2);
        assert_eq!(lines(&[2.0, 6.0], 1.0, 5.0), usize::MAX);
    }
}
