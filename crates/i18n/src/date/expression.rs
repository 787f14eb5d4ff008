//! An EDTF expression in words: a date, a date with a time, or an interval.

use edtf_core::{Date, DateTime, Edtf, Interval, IntervalEndpoint, Time, TimeShift};

use super::{plain::Plain, two_digits};
use crate::Messages;

/// A date in full: “25–26 February 1992”, “about February 2018”, “from 27 September 2020 onwards”.
#[must_use]
pub fn long(messages: Messages, date: &Edtf) -> String {
    Wording { messages, form: Form::Long }.expression(date)
}

/// A date for a margin or an axis: “25–26 Feb 1992”, “c. Feb 2018”, “27 Sep 2020–”.
#[must_use]
pub fn short(messages: Messages, date: &Edtf) -> String {
    Wording { messages, form: Form::Short }.expression(date)
}

/// The full stop after a date that ends a sentence; nothing where the date ends in one.
#[must_use]
pub fn full_stop_after(words: &str) -> &'static str {
    if words.ends_with('.') { "" } else { "." }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Long,
    Short,
}

/// A language and a form to word dates in.
#[derive(Clone, Copy)]
pub(super) struct Wording {
    pub(super) messages: Messages,
    pub(super) form: Form,
}

impl Wording {
    fn expression(self, date: &Edtf) -> String {
        match date {
            Edtf::Date(date) => self.date(date),
            Edtf::DateTime(time) => self.date_time(time),
            Edtf::Interval(interval) => self.interval(interval),
            Edtf::Set(set) => self.set(set),
        }
    }

    /// A single date with its qualifiers.
    pub(super) fn date(self, date: &Date) -> String {
        let words = match Plain::of(date) {
            Some(plain) => self.plain(plain),
            None => self.unusual(date),
        };
        self.qualified(words, date)
    }

    fn interval(self, interval: &Interval) -> String {
        use IntervalEndpoint::{Open, Unknown};
        let messages = self.messages;
        match (&interval.start, &interval.end, self.form) {
            (Open | Unknown, Open | Unknown, _) => messages.date_unbounded().to_owned(),
            (start, Open, Form::Long) => messages.date_from(&self.endpoint(start)),
            (start, Open, Form::Short) => messages.date_from_short(&self.endpoint(start)),
            (start, Unknown, Form::Long) => messages.date_end_unknown(&self.endpoint(start)),
            (start, Unknown, Form::Short) => messages.date_end_unknown_short(&self.endpoint(start)),
            (Open, end, Form::Long) => messages.date_until(&self.endpoint(end)),
            (Open, end, Form::Short) => messages.date_until_short(&self.endpoint(end)),
            (Unknown, end, Form::Long) => messages.date_start_unknown(&self.endpoint(end)),
            (Unknown, end, Form::Short) => messages.date_start_unknown_short(&self.endpoint(end)),
            (IntervalEndpoint::Date(start), IntervalEndpoint::Date(end), _) => self.between(start, end),
            (start, end, _) => self.range(&self.endpoint(start), &self.endpoint(end)),
        }
    }

    fn endpoint(self, endpoint: &IntervalEndpoint) -> String {
        match endpoint {
            IntervalEndpoint::Date(date) => self.date(date),
            IntervalEndpoint::OnOrBefore(date) => self.or_earlier(date),
            IntervalEndpoint::OnOrAfter(date) => self.or_later(date),
            IntervalEndpoint::Open | IntervalEndpoint::Unknown => String::new(),
        }
    }

    /// From one date to another. What both have in common is written once, unless one of them has a qualifier.
    pub(super) fn between(self, start: &Date, end: &Date) -> String {
        if start == end {
            return self.date(start);
        }
        let is_qualified = [start, end].into_iter().any(|date| date.is_uncertain() || date.is_approximate());
        let joined = match (Plain::of(start), Plain::of(end)) {
            (Some(start), Some(end)) if !is_qualified => self.joined(start, end),
            _ => None,
        };
        joined.unwrap_or_else(|| self.range(&self.date(start), &self.date(end)))
    }

    /// Two ends, close together if both are one word.
    pub(super) fn range(self, first: &str, last: &str) -> String {
        let has_space = first.contains(' ') || last.contains(' ');
        match self.form {
            _ if !has_space => self.messages.range_tight(first, last),
            Form::Long => self.messages.range_words(first, last),
            Form::Short => self.messages.range_spaced(first, last),
        }
    }

    pub(super) fn or_earlier(self, date: &Date) -> String {
        match self.form {
            Form::Long => self.messages.date_or_earlier(&self.date(date)),
            Form::Short => self.messages.date_until_short(&self.date(date)),
        }
    }

    pub(super) fn or_later(self, date: &Date) -> String {
        match self.form {
            Form::Long => self.messages.date_or_later(&self.date(date)),
            Form::Short => self.messages.date_from_short(&self.date(date)),
        }
    }

    fn date_time(self, date_time: &DateTime) -> String {
        let (messages, day, clock) = (self.messages, self.date(&date_time.date), clock(date_time.time));
        match (self.form, date_time.time.shift) {
            (Form::Short, _) => messages.date_time(&day, &clock),
            (Form::Long, None) => messages.date_time_zone(&day, &clock, messages.zone_local()),
            (Form::Long, Some(TimeShift::Utc)) => messages.date_time_zone(&day, &clock, messages.zone_utc()),
            (Form::Long, Some(TimeShift::Offset { minutes, .. })) => {
                messages.date_time_zone(&day, &clock, &messages.zone_offset(&offset(minutes)))
            }
        }
    }
}

/// `23:00`, or `23:20:30` where the seconds are not 0.
fn clock(time: Time) -> String {
    let mut clock = super::tick_time(time.hour, time.minute);
    if time.second > 0 {
        clock.push(':');
        clock.push_str(&two_digits(time.second));
    }
    clock
}

/// `+4`, `−4:30`, with a minus sign.
fn offset(minutes: i16) -> String {
    let sign = if minutes < 0 { "−" } else { "+" };
    let (hours, minutes) = (minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60);
    let mut offset = sign.to_owned() + &hours.to_string();
    if minutes > 0 {
        offset.push(':');
        offset.push_str(&format!("{minutes:02}"));
    }
    offset
}
