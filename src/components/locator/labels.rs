//! On which side of its point a name is: right, left, above, below, or between, the first where it touches nothing.

/// The height of a name and the length of a letter, in units of the picture.
const HEIGHT: f64 = 12.0;
const LETTER: f64 = 7.0;
/// From the middle of a point to its name.
const GAP: f64 = 9.0;
const RADIUS: f64 = 5.0;
/// From the middle of a point to a name that is both above or below and at a side.
const CORNER: f64 = 4.0;

/// Where a name is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where it begins, ends or has its middle.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Which of them `x` is.
    pub anchor: &'static str,
}

/// A part of the picture.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Area {
    fn touches(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn is_within(self, other: Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }
}

/// A side for the name of each point.
pub fn label_points(points: &[[f64; 2]], names: &[&str], frame: Area) -> Vec<Label> {
    let around = |[x, y]: [f64; 2]| Area { left: x - RADIUS, top: y - RADIUS, right: x + RADIUS, bottom: y + RADIUS };
    let mut taken: Vec<Area> = Vec::new();
    let mut labels = Vec::new();
    for (at, (point, name)) in points.iter().zip(names).enumerate() {
        let sides = sides(*point, f64::from(u16::try_from(name.chars().count()).unwrap_or(u16::MAX)) * LETTER);
        let others = || points.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, point)| around(*point));
        let is_free = |(_, area): &&(Label, Area)| {
            area.is_within(frame) && !others().chain(taken.iter().copied()).any(|other| other.touches(*area))
        };
        let is_within = |(_, area): &&(Label, Area)| area.is_within(frame);
        let (label, area) = *sides.iter().find(is_free).or_else(|| sides.iter().find(is_within)).unwrap_or(&sides[0]);
        taken.push(area);
        labels.push(label);
    }
    labels
}

/// The name on each side of a point, in the order in which they are tried.
fn sides([x, y]: [f64; 2], width: f64) -> [(Label, Area); 8] {
    let side = |x: f64, y: f64, anchor, left: f64| {
        let area = Area { left, top: y - HEIGHT + 2.0, right: left + width, bottom: y + 2.0 };
        (Label { x, y, anchor }, area)
    };
    [
        side(x + GAP, y + 4.0, "start", x + GAP),
        side(x - GAP, y + 4.0, "end", x - GAP - width),
        side(x, y - GAP, "middle", x - width / 2.0),
        side(x, y + GAP + HEIGHT - 3.0, "middle", x - width / 2.0),
        // Among many neighbours, between these.
        side(x + CORNER, y - GAP, "start", x + CORNER),
        side(x - CORNER, y - GAP, "end", x - CORNER - width),
        side(x + CORNER, y + GAP + HEIGHT - 3.0, "start", x + CORNER),
        side(x - CORNER, y + GAP + HEIGHT - 3.0, "end", x - CORNER - width),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Area = Area { left: 40.0, top: 6.0, right: 330.0, bottom: 350.0 };

    #[test]
    fn a_name_is_right_of_its_point_where_there_is_room() {
        assert_eq!(label_points(&[[100.0, 100.0]], &["Khojaly"], FRAME)[0].anchor, "start");
        assert_eq!(label_points(&[[320.0, 100.0]], &["Khojaly"], FRAME)[0].anchor, "end", "else left of it");
    }

    #[test]
    fn names_of_neighbours_do_not_touch() {
        let labels = label_points(&[[194.7, 120.6], [197.1, 121.0]], &["Kiryat Yam", "Kiryat Bialik"], FRAME);
        assert_ne!((labels[0].anchor, labels[0].y), (labels[1].anchor, labels[1].y));
    }
}
