//! Steps of zoom: marks are arranged once a step, so that they keep their rows while the axis moves.

/// A step of zoom. Two steps double the density; step 0 is the axis at its narrowest, the whole reach in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(pub i32);

const ROOT_OF_TWO: f64 = std::f64::consts::SQRT_2;

impl Level {
    /// The last step whose density is not above `times` that of step 0.
    #[must_use]
    pub fn at_most(times: f64) -> Self {
        Self(half_octaves(times * (1.0 + 1e-9)))
    }

    /// How many times the density of step 0 this one has.
    #[must_use]
    pub fn times(self) -> f64 {
        let octaves = self.0.div_euclid(2).clamp(-1_000, 1_000);
        let power = f64::from_bits(u64::from((1_023 + octaves).unsigned_abs()) << 52);
        if self.0.rem_euclid(2) == 1 { power * ROOT_OF_TWO } else { power }
    }
}

/// How often a positive number holds the root of two as a factor, rounded down; read from its bits, since a logarithm
/// would cost the browser more code than all the rest of this file.
#[must_use]
pub fn half_octaves(number: f64) -> i32 {
    let bits = number.to_bits();
    let exponent = i32::try_from((bits >> 52) & 0x7ff).unwrap_or_default() - 1_023;
    let fraction = f64::from_bits((bits & ((1 << 52) - 1)) | (1_023 << 52));
    exponent * 2 + i32::from(fraction >= ROOT_OF_TWO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_steps_double_the_density() {
        let times: Vec<f64> = [-2, -1, 0, 1, 2, 3].into_iter().map(|step| Level(step).times()).collect();
        let root = ROOT_OF_TWO;
        assert_eq!(times, [0.5, root / 2.0, 1.0, root, 2.0, 2.0 * root]);
    }

    proptest! {
        #[test]
        fn a_level_is_at_most_as_dense_as_asked_and_the_next_is_denser(times in 1e-12f64..1e12) {
            let level = Level::at_most(times);
            prop_assert!(level.times() <= times * (1.0 + 1e-8));
            prop_assert!(Level(level.0 + 1).times() > times);
        }

        #[test]
        fn a_level_is_found_at_its_own_density(step in -80i32..80) {
            prop_assert_eq!(Level::at_most(Level(step).times()), Level(step));
        }
    }
}
