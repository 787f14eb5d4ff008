//! Sets of dates in words: one of them, or all of them.

use edtf_core::{Set, SetElement, SetKind};

use super::expression::{Form, Wording};
use crate::list;

impl Wording {
    pub(super) fn set(self, set: &Set) -> String {
        let words: Vec<String> = set.elements.iter().map(|element| self.element(element)).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let messages = self.messages;
        let joined = words.join(messages.list_separator());
        match (words.as_slice(), set.kind, self.form) {
            ([only], kind, _) if kind == SetKind::AllMembers || !matches!(set.elements[0], SetElement::Range(..)) => {
                (*only).to_owned()
            }
            ([_, _], SetKind::AllMembers, Form::Long) => list::conjunction(messages, &words),
            ([_, _], SetKind::OneMember, _) => list::disjunction(messages, &words),
            (_, SetKind::AllMembers, Form::Long) => messages.date_all_of(&joined),
            (_, SetKind::OneMember, Form::Long) => messages.date_one_of(&joined),
            ([first, _, .., last], kind, Form::Short) => {
                let words = messages.date_first_and_last_short(first, last);
                if kind == SetKind::OneMember { messages.date_uncertain_short(&words) } else { words }
            }
            (_, SetKind::AllMembers, Form::Short) => joined,
            (_, SetKind::OneMember, Form::Short) => messages.date_uncertain_short(&joined),
        }
    }

    fn element(self, element: &SetElement) -> String {
        match element {
            SetElement::Date(date) => self.date(date),
            SetElement::OnOrBefore(date) => self.or_earlier(date),
            SetElement::OnOrAfter(date) => self.or_later(date),
            SetElement::Range(first, last) => self.between(first, last),
        }
    }
}
