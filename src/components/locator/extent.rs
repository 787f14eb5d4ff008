//! Which part of the globe a locator draws: whole steps of the graticule around the places.

/// The steps that a graticule can have, in degrees.
const STEPS: [f64; 10] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 45.0];
/// At most this many steps from side to side.
const MOST_STEPS: f64 = 4.0;
/// How tall a picture may be, of its width.
const TALLEST: f64 = 1.25;
/// The length of a degree of latitude.
const KILOMETRES_A_DEGREE: f64 = 111.2;

/// A part of the globe, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// The least longitude.
    pub west: f64,
    /// The greatest longitude.
    pub east: f64,
    /// The least latitude.
    pub south: f64,
    /// The greatest latitude.
    pub north: f64,
    /// From one line of the graticule to the next.
    pub step: f64,
}

impl Extent {
    /// What surrounds these latitudes and longitudes.
    pub fn of(places: &[[f64; 2]]) -> Self {
        if let [[latitude, longitude]] = places {
            let (middle, centre) = (latitude.round().clamp(-89.0, 89.0), longitude.round());
            return Self {
                west: centre - 2.0,
                east: centre + 2.0,
                south: middle - 1.0,
                north: middle + 1.0,
                step: 1.0,
            };
        }
        let fitted = STEPS.map(|step| Self::with_step(places, step));
        let fits = |extent: &&Self| {
            extent.east - extent.west <= MOST_STEPS * extent.step
                && extent.north - extent.south <= MOST_STEPS * extent.step
        };
        fitted.iter().find(fits).unwrap_or(&fitted[STEPS.len() - 1]).widened()
    }

    /// Whole steps around the places, with a quarter of a step to spare.
    fn with_step(places: &[[f64; 2]], step: f64) -> Self {
        let least = |axis: usize| {
            let least = places.iter().map(|place| place[axis]).fold(f64::INFINITY, f64::min);
            (least / step - 0.25).floor() * step
        };
        let most = |axis: usize| {
            let most = places.iter().map(|place| place[axis]).fold(f64::NEG_INFINITY, f64::max);
            (most / step + 0.25).ceil() * step
        };
        Self { west: least(1), east: most(1), south: least(0).max(-90.0), north: most(0).min(90.0), step }
    }

    /// The same, wide enough not to be taller than [`TALLEST`].
    fn widened(mut self) -> Self {
        let mut is_west = true;
        while self.height(1.0) > TALLEST {
            if is_west {
                self.west -= self.step
            } else {
                self.east += self.step
            }
            is_west = !is_west;
        }
        self
    }

    /// How tall it is at a width, by the proportion of its middle latitude.
    pub fn height(self, width: f64) -> f64 {
        width * (self.north - self.south) / (self.east - self.west) / self.narrowing()
    }

    /// The length of a degree of longitude, of one of latitude.
    fn narrowing(self) -> f64 {
        f64::midpoint(self.north, self.south).to_radians().cos().max(0.1)
    }

    /// The longitudes that have a line, every second where the extent is much wider than tall.
    pub fn meridians(self) -> impl Iterator<Item = f64> {
        lines(self.west, self.east, self.step)
    }

    /// The latitudes that have a line.
    pub fn parallels(self) -> impl Iterator<Item = f64> {
        lines(self.south, self.north, self.step)
    }

    /// A round number of kilometres of about a quarter of a width, and its length.
    pub fn scale_bar(self, width: f64) -> (u32, f64) {
        let kilometres = (self.east - self.west) * KILOMETRES_A_DEGREE * self.narrowing();
        let round = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];
        let fits = |length: &u32| f64::from(*length) <= kilometres * 0.3;
        let length = round.into_iter().rev().find(fits).unwrap_or(1);
        (length, f64::from(length) / kilometres * width)
    }
}

fn lines(first: f64, last: f64, step: f64) -> impl Iterator<Item = f64> {
    (0_u32..).map(move |line| first + f64::from(line) * step).take_while(move |at| *at <= last + step / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_has_two_degrees_around_it() {
        let extent = Extent::of(&[[39.911, 46.789]]);
        assert_eq!(extent, Extent { west: 45.0, east: 49.0, south: 39.0, north: 41.0, step: 1.0 });
        assert_eq!(extent.meridians().count(), 5);
        assert_eq!(extent.scale_bar(290.0).0, 100);
    }

    #[test]
    fn several_places_are_surrounded_by_few_steps() {
        let extent = Extent::of(&[[33.017, 35.271], [32.606, 35.288], [32.017, 34.767]]);
        assert_eq!(extent, Extent { west: 34.0, east: 36.0, south: 31.5, north: 33.5, step: 0.5 });
        assert!(extent.height(290.0) < 380.0);
    }

    #[test]
    fn places_far_apart_are_drawn_too() {
        let extent = Extent::of(&[[60.0, -120.0], [-35.0, 150.0]]);
        assert!(extent.west <= -120.0 && extent.east >= 150.0 && extent.north >= 60.0 && extent.south <= -35.0);
        assert!(extent.height(290.0).is_finite());
    }
}
