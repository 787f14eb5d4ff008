//! Where in a list the reader is: a list in the page is heard of here when the window scrolls, and asked for a card.

use std::ops::Range;

use crate::views::markup::Markup;

pub use sys::*;

/// A list of cards, row by row, as far as one must know it to tell which of them is read.
pub trait Reading {
    /// How many rows there are; the list follows it.
    fn count(&self) -> usize;
    /// The id of a row's card.
    fn id(&self, row: usize) -> String;
    /// The reader has come to a row.
    fn read(&self, row: usize);
}

/// A list of cards under the heads of their groups, of which a part is made. Nothing in it lives: a row has no owner.
pub trait Rows: Reading {
    /// The row of an entry, or of what the entry is part of.
    fn find(&self, id: &str) -> Option<usize>;
    /// The card of a row.
    fn card(&self, row: usize) -> Markup;
    /// Whether a group begins with this row.
    fn begins(&self, row: usize) -> bool;
    /// What stands before the group that begins with this row.
    fn before(&self, row: usize) -> Vec<Markup>;
    /// The group of a row, whose last element is there for its cards.
    fn group(&self, row: usize) -> Markup;
}

/// The part of a list that stands. As it is here, that is the whole, and there is nothing to be done about it: an app
/// whose lists stand whole does not carry more.
pub trait StandingPart {
    /// Keeps up with how far the page is scrolled.
    fn follow(&self) {}
    /// Puts right what was measured or guessed in a window of another size, or before the list stood in the page.
    fn settle(&self) {}
    /// Puts right what was guessed, now that the reader does not scroll.
    fn rest(&self) {}
    /// Brings the card of an entry into the window where it may be missing, if the list has one; tells whether it does.
    fn show(&self, _id: &str, _top: Option<f64>) -> bool {
        false
    }
    /// Where the reader is in the list, unless its beginning is in the window.
    fn place(&self) -> Option<Place> {
        None
    }
    /// The rows that stand, of so many.
    fn rows(&self, count: usize) -> Range<usize> {
        0..count
    }
}

/// Where a reader is in a list: a card, and where it begins below the top of the window, in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The id of the card.
    pub card: String,
    /// Where it begins.
    pub top: f64,
}

#[cfg(feature = "hydrate")]
mod sys {
    use std::{
        cell::{Cell, RefCell},
        ops::Range,
        rc::Rc,
    };

    use leptos::prelude::on_cleanup;
    use wasm_bindgen::{JsCast, closure::Closure};

    use crate::browser::{
        dom::Field,
        page::{document, element, window},
        viewport::{Place, Reading, Rows, StandingPart},
        window::Window,
    };

    /// Whether a list stands whole however long it is.
    pub const STANDS_WHOLE: bool = false;

    thread_local! {
        static LIST: RefCell<Option<Rc<List>>> = const { RefCell::new(None) };
        /// How far the page was scrolled by us: what differs from it, the reader has scrolled.
        static STILL: Cell<f64> = const { Cell::new(f64::NAN) };
        static FRAME: Cell<bool> = const { Cell::new(false) };
    }

    /// The list in the page.
    struct List {
        rows: Rc<dyn Reading>,
        part: Box<dyn StandingPart>,
    }

    /// A list that stands whole.
    struct Whole;

    impl StandingPart for Whole {}

    /// Tells a list that stands whole what the reader has come to in it.
    pub fn read(rows: Box<dyn Reading>) {
        enter(rows.into(), Box::new(Whole));
    }

    /// Fills an empty element with the part of a list that is near the reader.
    pub fn fill(field: &Field, rows: Box<dyn Rows>) {
        let rows: Rc<dyn Rows> = rows.into();
        enter(rows.clone(), Box::new(Window::new(field.element().clone(), rows)));
        // What is made is not in the page before this, and cannot be measured there.
        crate::browser::page::after_render(|| on_part(|part| part.settle()));
    }

    /// Brings the card of an entry into the page if its list has one; `top` is where it is wanted in the window.
    /// Tells whether it did.
    pub fn show(id: &str, top: Option<f64>) -> bool {
        let is_shown = list().is_some_and(|list| list.part.show(id, top));
        if is_shown {
            hold();
        }
        is_shown
    }

    /// Where the reader is in a list of which only a part stands.
    #[must_use]
    pub fn place() -> Option<Place> {
        list()?.part.place()
    }

    /// What has been scrolled up to now, the reader has not.
    pub fn hold() {
        STILL.set(window().scroll_y().unwrap_or_default());
    }

    fn list() -> Option<Rc<List>> {
        LIST.with_borrow(Clone::clone)
    }

    fn on_part(act: fn(&dyn StandingPart)) {
        if let Some(list) = list() {
            act(&*list.part);
        }
    }

    fn enter(rows: Rc<dyn Reading>, part: Box<dyn StandingPart>) {
        thread_local! { static HEARD: () = listen() }
        HEARD.with(|()| ());
        LIST.set(Some(Rc::new(List { rows, part })));
        on_cleanup(|| LIST.set(None));
    }

    /// For as long as the window is open: lists come and go.
    fn listen() {
        let frame = Closure::<dyn Fn()>::new(|| {
            FRAME.set(false);
            scrolled();
        });
        let frame = frame.into_js_value();
        let hear = move |event: web_sys::Event| match event.type_().as_str() {
            "scrollend" => on_part(|part| part.rest()),
            "resize" => on_part(|part| part.settle()),
            _ => {
                if !FRAME.replace(true) {
                    // Only a detached window has no frames, and then nothing is left to be seen.
                    let _ = window().request_animation_frame(frame.unchecked_ref());
                }
            }
        };
        let hear = Closure::<dyn Fn(web_sys::Event)>::new(hear).into_js_value();
        for event in ["scroll", "scrollend"] {
            // Where a listener cannot be added, the list stays at its beginning.
            let _ = document().add_event_listener_with_callback(event, hear.unchecked_ref());
        }
        // As above.
        let _ = window().add_event_listener_with_callback("resize", hear.unchecked_ref());
    }

    fn scrolled() {
        let Some(list) = list() else { return };
        let scrolled = window().scroll_y().unwrap_or_default();
        let is_ours = (scrolled - STILL.get()).abs() < 1.0;
        list.part.follow();
        if !is_ours && let Some(row) = list.read_row() {
            list.rows.read(row);
        }
    }

    impl List {
        /// The row at the reading line: the first one that ends below it, if it begins above it or the list does.
        fn read_row(&self) -> Option<usize> {
            let line = window().inner_height().ok()?.as_f64()? * 0.3;
            let Range { mut start, mut end } = self.part.rows(self.rows.count());
            let last = end.checked_sub(1)?;
            let place = |row| Some(element(&self.rows.id(row))?.get_bounding_client_rect());
            let is_above = place(start)?.top() < line;
            while start < end {
                let middle = usize::midpoint(start, end);
                if place(middle)?.bottom() <= line {
                    start = middle + 1;
                } else {
                    end = middle;
                }
            }
            // Hidden cards have no place: their boxes are at the top of the window and have no height.
            (is_above && start <= last && place(start)?.height() > 0.0).then_some(start)
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use crate::browser::{
        dom::Field,
        viewport::{Reading, Rows},
    };

    /// Natively a list stands whole, however long it is.
    pub const STANDS_WHOLE: bool = true;

    /// Nobody scrolls.
    pub fn read(_rows: Box<dyn Reading>) {}

    /// There is no window to fill an element for.
    pub fn fill(_field: &Field, _rows: Box<dyn Rows>) {}
}
