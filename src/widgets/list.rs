//! A list of rows that keep their elements: one `<For>` for all lists but that of the names, since each of another type is
//! compiled anew.

use leptos::prelude::*;

/// Rows, each by its number: a row that stays keeps its element, and what the reader has done in it.
#[component]
pub fn List(
    /// The numbers of the rows, each once.
    #[prop(into)]
    rows: Signal<Vec<usize>>,
    /// The row of a number.
    row: Callback<usize, AnyView>,
) -> impl IntoView {
    view! { <For each=move || rows.get() key=|number| *number children=move |number| row.run(number)/> }
}

/// A row as [`List`] takes it.
pub fn row<V: IntoAny>(view: impl Fn(usize) -> V + Send + Sync + 'static) -> Callback<usize, AnyView> {
    Callback::new(move |number| view(number).into_any())
}

/// Gives things numbers that they keep as long as they are shown, so that a list of them can be a [`List`].
#[derive(Debug)]
pub struct Numbered<T: 'static>(StoredValue<NumberedThings<T>>);

#[derive(Debug)]
struct NumberedThings<T> {
    next: usize,
    shown: Vec<(usize, T)>,
}

impl<T> Clone for Numbered<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Numbered<T> {}

impl<T: PartialEq + Clone + Send + Sync + 'static> Numbered<T> {
    /// Nothing is shown.
    pub fn new() -> Self {
        Self(StoredValue::new(NumberedThings { next: 0, shown: Vec::new() }))
    }

    /// The numbers of all things that are shown now.
    pub fn numbers(self, things: Vec<T>) -> Vec<usize> {
        let mut numbers = Vec::new();
        self.0.update_value(|all| {
            let mut shown = Vec::with_capacity(things.len());
            for (place, thing) in things.into_iter().enumerate() {
                // Most are where they were.
                let same = all.shown.get(place).filter(|(_, known)| *known == thing);
                let known = same.or_else(|| all.shown.iter().find(|(_, known)| *known == thing));
                let number = known.map_or(all.next, |(number, _)| *number);
                all.next = all.next.max(number + 1);
                numbers.push(number);
                shown.push((number, thing));
            }
            all.shown = shown;
        });
        numbers
    }

    /// The thing of a number.
    ///
    /// # Panics
    /// Where none of this number is shown.
    pub fn thing(self, number: usize) -> T {
        let thing = self.0.with_value(|all| {
            let found = all.shown.iter().find(|(known, _)| *known == number);
            found.map(|(_, thing)| thing.clone())
        });
        thing.expect("a row is made of a number that is shown")
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::Numbered;
    use leptos::prelude::Owner;

    #[test]
    fn what_stays_keeps_its_number() {
        Owner::new().with(|| {
            let numbered = Numbered::new();
            assert_eq!(numbered.numbers(vec!["a", "b", "c"]), [0, 1, 2]);
            assert_eq!(numbered.numbers(vec!["c", "d", "a"]), [2, 3, 0]);
            assert_eq!(numbered.numbers(vec!["b", "d"]), [4, 3]);
            assert_eq!(numbered.thing(4), "b");
        });
    }
}
