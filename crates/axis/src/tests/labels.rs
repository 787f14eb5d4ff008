//! Where the labels of single events are put, and what is left of them where there is little room.

use super::*;

#[test]
fn labels_come_after_their_marks_and_before_them_at_the_edge() {
    let at = |share: f64| whole().start + share * whole().length();
    let event = |rank, share| Event {
        rank,
        start: at(share),
        end: at(share),
        title: 200.0,
        date: 60.0,
        is_found: true,
        is_pinned: false,
    };
    let lanes = vec![vec![event(0, 0.1), event(1, 0.5), event(2, 0.95)]];
    let layout = Layout::of(&lanes, &setting(1.0, 1000.0));
    let labels: Vec<Label> = items(&layout).map(|item| item.label).collect();
    assert_eq!(labels, [Label::Dated(Side::After), Label::Dated(Side::After), Label::Dated(Side::Before)]);
}

#[test]
fn a_date_is_dropped_before_a_title_is_cut() {
    let at = |share: f64| whole().start + share * whole().length();
    let event =
        Event { rank: 0, start: at(0.5), end: at(0.5), title: 480.0, date: 60.0, is_found: true, is_pinned: false };
    let labels = |title: f64| {
        let layout = Layout::of(&[vec![Event { title, ..event }]], &setting(1.0, 1000.0));
        items(&layout).map(|item| item.label).collect::<Vec<_>>()
    };
    assert_eq!(labels(480.0), [Label::Title(Side::After)]);
    assert!(matches!(labels(600.0)[..], [Label::Cut(..)]));
}

#[test]
fn marks_without_labels_are_stacked() {
    let at = |share: f64| whole().start + share * whole().length();
    let event = |rank, share| Event {
        rank,
        start: at(share),
        end: at(share),
        title: 0.0,
        date: 0.0,
        is_found: true,
        is_pinned: false,
    };
    let lanes = vec![vec![event(0, 0.1), event(1, 0.1), event(2, 0.101), event(3, 0.5)]];
    let setting = Setting { order: Order::Stacked, usual_rows: 1, gap: 0.0, space: 1.0, ..setting(1.0, 300.0) };
    let layout = Layout::of(&lanes, &setting);
    assert_eq!(items(&layout).map(|item| item.row).collect::<Vec<_>>(), [0, 1, 2, 0]);
    assert_eq!(layout.lanes[0].rows, 3);
}
