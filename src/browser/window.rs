//! The part of a long list that stands in the page: it follows the list's rows, the window's size, and the reader.

mod part;

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
};

use leptos::prelude::untrack;
use part::Part;
use web_sys::Element;

use crate::browser::{
    dom,
    page::{self, element},
    viewport::{Place, Rows, StandingPart},
};

/// The part of a list that stands in the page.
pub struct Window {
    part: Rc<RefCell<Option<Part>>>,
    rows: Rc<dyn Rows>,
}

impl Window {
    /// Fills an empty list, and again whenever it has other rows.
    pub fn new(list: Element, rows: Rc<dyn Rows>) -> Self {
        let part = Rc::new(RefCell::new(None));
        let (filled, changes) = (part.clone(), Rc::new(Cell::new(0)));
        // Where a page is taken over, what the reader still sees is another list with the same id.
        let mut read = element("_list").and_then(|standing| part::first_seen(&standing));
        let all = rows.clone();
        dom::follow(Box::new(move || {
            let count = rows.count();
            untrack(|| {
                let before: Option<Part> = filled.take();
                let read = read.take().or_else(|| before.as_ref()?.place());
                let mut part = Part::new(rows.clone(), list.clone(), count);
                let before = before.as_ref().filter(|_| read.is_none());
                if before.is_some_and(|before| part.follow_on(before)) {
                    settle_at_rest(&filled, &changes);
                } else {
                    part.fill(read);
                }
                filled.replace(Some(part));
            });
        }));
        Self { part, rows: all }
    }

    fn act(&self, act: impl FnOnce(&mut Part)) {
        // A list that is hidden has no place in the window.
        if let Some(part) = self.part.borrow_mut().as_mut().filter(|part| part.is_shown()) {
            act(part);
        }
    }
}

impl StandingPart for Window {
    fn follow(&self) {
        self.act(Part::follow);
    }

    fn settle(&self) {
        self.act(Part::settle);
    }

    fn rest(&self) {
        self.act(Part::rest);
    }

    fn show(&self, id: &str, top: Option<f64>) -> bool {
        let row = self.rows.find(id);
        if let Some(row) = row {
            self.act(|part| part.show(row, top));
        }
        row.is_some()
    }

    fn place(&self) -> Option<Place> {
        self.part.borrow().as_ref()?.place()
    }

    fn rows(&self, _count: usize) -> Range<usize> {
        self.part.borrow().as_ref().map_or(0..0, Part::standing)
    }
}

/// Puts right what was guessed, unless the rows change again before.
fn settle_at_rest(part: &Rc<RefCell<Option<Part>>>, changes: &Rc<Cell<u32>>) {
    let (part, changes) = (part.clone(), changes.clone());
    let change = changes.get().wrapping_add(1);
    changes.set(change);
    page::at_rest(move || {
        if changes.get() == change
            && let Some(part) = part.borrow_mut().as_mut().filter(|part| part.is_shown())
        {
            part.settle();
        }
    });
}
