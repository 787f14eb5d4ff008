//! The picture of all years in the overview band: how many events begin in each part of them.

use crate::view::Span;

/// How many of these starts, in their order, lie in each of `parts` equal parts of a span.
#[must_use]
pub fn density(starts: &[f64], whole: Span, parts: u32) -> Vec<usize> {
    let edge = |part: u32| whole.start + whole.length() * f64::from(part) / f64::from(parts);
    let until = |part: u32| match part {
        0 => 0,
        _ if part == parts => starts.len(),
        _ => starts.partition_point(|start| *start < edge(part)),
    };
    (0..parts).map(|part| until(part + 1) - until(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_is_counted_once() {
        let starts = [0.0, 0.0, 1.0, 5.0, 9.5, 10.0];
        let density = density(&starts, Span { start: 0.0, end: 10.0 }, 5);
        assert_eq!(density, [3, 0, 1, 0, 2]);
    }
}
