//! Order by a number: every list of this crate is sorted by one function, so that a small module holds one sort.

/// The places of some numbers, the lowest number first; numbers that are alike stay in their order.
fn order(numbers: &[f64]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..numbers.len()).collect();
    places.sort_by(|one, other| numbers[*one].total_cmp(&numbers[*other]));
    places
}

/// Sorts by a number of each item; items with the same number stay in their order.
pub(crate) fn sort_by_number<T: Clone>(items: &mut [T], number: impl Fn(&T) -> f64) {
    let numbers: Vec<f64> = items.iter().map(number).collect();
    if numbers.is_sorted() {
        return;
    }
    let sorted: Vec<T> = order(&numbers).into_iter().map(|place| items[place].clone()).collect();
    items.clone_from_slice(&sorted);
}

#[cfg(test)]
mod tests {
    use super::sort_by_number;

    #[test]
    fn what_is_alike_stays_in_its_order() {
        let mut items = [(2.0, 'a'), (-1.0, 'b'), (2.0, 'c'), (0.0, 'd')];
        sort_by_number(&mut items, |(number, _)| *number);
        assert_eq!(items.map(|(_, name)| name), ['b', 'd', 'a', 'c']);
    }
}
