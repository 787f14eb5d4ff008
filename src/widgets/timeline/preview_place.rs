//! Where a popover is: beside its mark, within the window, and off the marks before and after it.

use leptos::{html::ElementType, prelude::*, wasm_bindgen::JsCast, web_sys::Element};

use super::window::{PopoverSurroundings, Rectangle, place_popover, popover_surroundings};

/// Between a mark and its popover.
const GAP: f64 = 12.0;
/// How much higher than its mark a popover begins.
const RISE: f64 = 14.0;
/// Between a popover and the edge of the window.
const EDGE: f64 = 4.0;

/// The side of the mark on which a popover is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PopoverSide {
    /// To the right.
    Right,
    /// To the left.
    Left,
    /// Above or below.
    Apart,
}

impl PopoverSide {
    /// Its name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Apart => "apart",
        }
    }
}

/// Puts a popover beside the element with this id, off those with the others.
pub fn place_beside<E>(popover: NodeRef<E>, anchor: &str, others: &[String])
where
    E: ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    // It may be gone by the frame that this was asked for.
    let Some(element) = popover.try_get_untracked().flatten() else { return };
    let Some(around) = popover_surroundings(element.as_ref(), anchor, others) else { return };
    let (side, left, top) = choose(&around);
    let bridge = match side {
        PopoverSide::Right => left - around.anchor.right,
        PopoverSide::Left => around.anchor.left - left - around.size.0,
        PopoverSide::Apart => 0.0,
    };
    place_popover(element.as_ref(), side.name(), (left, top), (around.anchor.top - top, bridge));
}

/// The side, and where the left upper corner is.
fn choose(around: &PopoverSurroundings) -> (PopoverSide, f64, f64) {
    let (width, height) = around.size;
    let (anchor, window) = (&around.anchor, &around.window);
    // Within the window, and level with its mark all the same.
    let top = (anchor.top - RISE).min(window.bottom - height - EDGE).max(window.top + EDGE);
    let top = top.clamp((anchor.bottom - height).min(anchor.top), anchor.top);
    // Level with its mark it can also be just above or below one of the others.
    let shifted = around.others.iter().flat_map(|other| [other.top - EDGE - height, other.bottom + EDGE]);
    let is_level = |top: &f64| *top <= anchor.top && *top + height >= anchor.bottom && *top >= window.top;
    for top in [top].into_iter().chain(shifted.filter(is_level)) {
        let level = |other: &&Rectangle| other.top < top + height && top < other.bottom;
        let beside: Vec<&Rectangle> = around.others.iter().filter(level).chain([anchor]).collect();
        let right = beside.iter().map(|other| other.right).fold(anchor.right, f64::max) + GAP;
        let left = beside.iter().map(|other| other.left).fold(anchor.left, f64::min) - GAP - width;
        let mut sides = [(PopoverSide::Right, right), (PopoverSide::Left, left)];
        if around.is_rtl {
            sides.reverse();
        }
        let has_room = |left: f64| left >= window.left && left + width <= window.right;
        if let Some((side, left)) = sides.into_iter().find(|(_, left)| has_room(*left)) {
            return (side, left, top);
        }
    }
    // Without room at their sides it is above all of them, or below where the page ends above.
    let all = || around.others.iter().chain([anchor]);
    let above = all().map(|other| other.top).fold(anchor.top, f64::min) - GAP - height;
    let below = all().map(|other| other.bottom).fold(anchor.bottom, f64::max) + GAP;
    let left = anchor.left.min(window.right - width).max(window.left);
    (PopoverSide::Apart, left, if above >= window.top { above } else { below })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(left: f64, top: f64, width: f64, height: f64) -> Rectangle {
        Rectangle { left, top, right: left + width, bottom: top + height }
    }

    fn around(anchor: Rectangle, window_width: f64, others: Vec<Rectangle>) -> PopoverSurroundings {
        PopoverSurroundings {
            anchor,
            size: (400.0, 300.0),
            window: at(0.0, 0.0, window_width, 900.0),
            others,
            is_rtl: false,
        }
    }

    #[test]
    fn a_popover_is_beside_its_mark_and_flips_without_room() {
        let side = |left: f64, window: f64| choose(&around(at(left, 400.0, 300.0, 24.0), window, vec![])).0;
        assert_eq!(side(200.0, 1440.0), PopoverSide::Right);
        assert_eq!(side(1000.0, 1440.0), PopoverSide::Left);
        assert_eq!(side(150.0, 600.0), PopoverSide::Apart);
    }

    #[test]
    fn a_popover_is_beside_its_mark_above_another_that_would_be_in_its_way() {
        let (mark, long) = (at(390.0, 540.0, 240.0, 24.0), at(470.0, 600.0, 630.0, 24.0));
        let (side, _, top) = choose(&around(mark, 1440.0, vec![at(388.0, 516.0, 260.0, 24.0), long]));
        assert_eq!(side, PopoverSide::Right);
        assert!(top + 300.0 <= 600.0 && top <= 540.0);
    }

    #[test]
    fn a_popover_never_covers_the_marks_before_and_after() {
        for window in [700.0, 1000.0, 1440.0] {
            for left in [0.0, 150.0, 300.0, 380.0] {
                let others = vec![at(left, 376.0, 320.0, 24.0), at(left + 30.0, 424.0, 290.0, 24.0)];
                let around = around(at(left + 10.0, 400.0, 200.0, 24.0), window, others);
                let (_, left, top) = choose(&around);
                let popover = at(left, top, 400.0, 300.0);
                for other in around.others.iter().chain([&around.anchor]) {
                    assert!(!popover.touches(other), "{popover:?} {other:?}");
                }
                assert!(popover.left >= 0.0 && popover.right <= window && popover.top >= 0.0);
            }
        }
    }
}
