//! Order by a number: every list is sorted by one function, so that a small module holds one sort.

/// Sorts places by a number of each, the lowest first; places with the same number stay in their order.
pub fn sort_places(places: &mut [usize], number: &dyn Fn(usize) -> u64) {
    places.sort_by_cached_key(|place| number(*place));
}

#[cfg(test)]
mod tests {
    use super::sort_places;

    #[test]
    fn what_is_alike_stays_in_its_order() {
        let mut places = [3, 0, 2, 1];
        sort_places(&mut places, &|place| u64::from(place == 0));
        assert_eq!(places, [3, 2, 1, 0]);
    }
}
