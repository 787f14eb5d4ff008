//! The qualifiers of a date in words: uncertain, approximate, of the whole or of its parts.

use edtf_core::{Date, Qualifier};

use super::expression::{Form, Wording};
use crate::list;

impl Wording {
    /// The words of a date with its qualifiers.
    pub(super) fn qualified(self, words: String, date: &Date) -> String {
        let parts = self.parts(date);
        let first = date.year.qualifier;
        let is_uniform = parts.iter().all(|(_, qualifier)| *qualifier == first);
        if self.form == Form::Short || is_uniform {
            // Significant digits are worded as an estimate already.
            let is_approximate = date.is_approximate() && date.year.significant_digits.is_none();
            return self.wholly_qualified(words, date.is_uncertain(), is_approximate);
        }
        let remarks: Vec<String> = [(false, true), (true, false), (true, true)]
            .into_iter()
            .filter_map(|(uncertain, approximate)| self.remark(&parts, Qualifier { uncertain, approximate }))
            .collect();
        self.messages.date_remark(&words, &remarks.join(self.messages.list_separator()))
    }

    fn wholly_qualified(self, mut words: String, is_uncertain: bool, is_approximate: bool) -> String {
        if is_approximate {
            words = match self.form {
                Form::Long => self.messages.date_about(&words),
                Form::Short => self.messages.date_about_short(&words),
            };
        }
        if is_uncertain {
            words = match self.form {
                Form::Long => self.messages.date_uncertain(&words),
                Form::Short => self.messages.date_uncertain_short(&words),
            };
        }
        words
    }

    /// The parts of a date by name, each with its qualifier.
    fn parts(self, date: &Date) -> Vec<(&'static str, Qualifier)> {
        let messages = self.messages;
        let is_season = date.month.and_then(|month| month.value()).is_some_and(|month| month > 12);
        let month = if is_season { messages.part_season() } else { messages.part_month() };
        let mut parts = vec![(messages.part_year(), date.year.qualifier)];
        parts.extend(date.month.map(|field| (month, field.qualifier)));
        parts.extend(date.day.map(|field| (messages.part_day(), field.qualifier)));
        parts
    }

    /// “year and month approximate”, of the parts with this qualifier; none if no part has it.
    fn remark(self, parts: &[(&'static str, Qualifier)], qualifier: Qualifier) -> Option<String> {
        let names: Vec<&str> = parts.iter().filter(|part| part.1 == qualifier).map(|part| part.0).collect();
        if names.is_empty() {
            return None;
        }
        let names = list::conjunction(self.messages, &names);
        Some(match (qualifier.uncertain, qualifier.approximate) {
            (true, true) => self.messages.parts_approximate_and_uncertain(&names),
            (true, false) => self.messages.parts_uncertain(&names),
            _ => self.messages.parts_approximate(&names),
        })
    }
}
