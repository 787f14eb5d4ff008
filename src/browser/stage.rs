//! A stage: an element in which pieces are moved about, frame by frame, without anything else being touched.

pub use sys::*;

/// A piece on a stage: what it is, and where it stands in whole pixels from where the stage begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// What it is: as long as that is the same, its element is.
    pub key: u64,
    /// How far along lines of text.
    pub x: i32,
    /// How far down.
    pub y: i32,
    /// Its length, which the style sheet reads as `--length`.
    pub length: i32,
    /// What the style sheet reads as `data-state`.
    pub state: &'static str,
    /// Whether it is the one that the Tab key comes to.
    pub current: bool,
}

/// A box in the window, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its top edge.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

#[cfg(feature = "hydrate")]
mod sys {
    use std::cell::RefCell;

    use leptos::prelude::on_cleanup;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{CssStyleDeclaration, Element, HtmlElement, ResizeObserver};

    use super::{Area, Piece};
    use crate::{
        browser::{
            dom::{Field, create},
            page::{document, window},
        },
        views::markup::Markup,
    };

    thread_local! {
        /// The elements of the stages. Elements belong to the thread of the page; what refers to them goes anywhere.
        static STAGES: RefCell<Vec<Option<Kept>>> = const { RefCell::new(Vec::new()) };
    }

    struct Kept {
        element: HtmlElement,
        standing: Vec<Standing>,
        observed: Option<Observed>,
    }

    /// What hears of the size of a stage, and what it calls.
    struct Observed(
        ResizeObserver,
        #[expect(dead_code, reason = "kept for as long as it may be called")] Closure<dyn Fn()>,
    );

    impl Drop for Observed {
        fn drop(&mut self) {
            self.0.disconnect();
        }
    }

    /// A stage, until the view that it was made in has gone.
    #[derive(Debug, Clone, Copy)]
    pub struct Stage(usize);

    struct Standing {
        piece: Piece,
        element: HtmlElement,
        style: CssStyleDeclaration,
    }

    impl Stage {
        /// Makes a stage of an element. Nothing for an element that has no style.
        #[must_use]
        pub fn of(field: &Field) -> Option<Self> {
            let element: HtmlElement = field.0.clone().dyn_into().ok()?;
            let stage = STAGES.with_borrow_mut(|stages| {
                let free = stages.iter().position(Option::is_none).unwrap_or(stages.len());
                if free == stages.len() {
                    stages.push(None);
                }
                stages[free] = Some(Kept { element, standing: Vec::new(), observed: None });
                free
            });
            on_cleanup(move || {
                STAGES.with_borrow_mut(|stages| stages[stage] = None);
            });
            Some(Self(stage))
        }

        fn with<T>(self, act: impl FnOnce(&mut Kept) -> T) -> Option<T> {
            STAGES.with_borrow_mut(|stages| stages.get_mut(self.0)?.as_mut().map(act))
        }

        /// Gives a property of the style sheet a length in pixels.
        pub fn set_length(self, name: &str, length: i32) {
            // Fails only for a name that is none.
            self.with(|kept| drop(kept.element.style().set_property(name, &(length.to_string() + "px"))));
        }

        /// Shows these pieces and no others, in this order; `make` makes one that is new, by its place among them.
        pub fn show(self, pieces: &[Piece], mirrored: bool, make: &dyn Fn(usize) -> Markup) {
            let Some((element, mut before)) =
                self.with(|kept| (kept.element.clone(), std::mem::take(&mut kept.standing)))
            else {
                return;
            };
            let goes = |standing: &Standing| !pieces.iter().any(|piece| piece.key == standing.piece.key);
            before.retain(|standing| {
                let goes = goes(standing);
                if goes {
                    standing.element.remove();
                }
                !goes
            });
            let mut before = before.into_iter().peekable();
            let mut after = Vec::with_capacity(pieces.len());
            for (place, piece) in pieces.iter().enumerate() {
                let mut standing = match before.next_if(|standing| standing.piece.key == piece.key) {
                    Some(standing) => standing,
                    None => {
                        let Some(made) = made(make(place)) else { continue };
                        let next = before.peek().map(|next| next.element.as_ref());
                        // Fails only where the next piece is no longer on the stage.
                        let _ = element.insert_before(&made.element, next);
                        made
                    }
                };
                standing.put(piece, mirrored);
                after.push(standing);
            }
            // What has changed its order stands twice: those left over are the old ones.
            before.for_each(|standing| standing.element.remove());
            self.with(|kept| kept.standing = after);
        }

        /// Gives the focus to a piece, without scrolling the page to it.
        pub fn focus(self, key: u64) {
            let element = self.with(|kept| {
                let found = kept.standing.iter().find(|standing| standing.piece.key == key);
                found.map(|standing| standing.element.clone())
            });
            if let Some(element) = element.flatten() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                // What cannot have the focus leaves it where it was.
                let _ = element.focus_with_options(&options);
            }
        }

        /// Whether the focus is on the stage.
        #[must_use]
        pub fn has_focus(self) -> bool {
            let active = document().active_element();
            self.with(|kept| active.is_some_and(|active| kept.element.contains(Some(&active)))).unwrap_or_default()
        }

        /// Says that it is drawn, for the style sheet.
        pub fn set_live(self) {
            self.with(|kept| {
                // Setting an attribute fails only for a name that is none.
                let _ = kept.element.set_attribute("data-live", "");
            });
        }

        /// Calls `act` when it has been laid out, and whenever its size has changed.
        pub fn on_resize(self, act: impl Fn() + 'static) {
            let act = Closure::<dyn Fn()>::new(act);
            // A browser without the observer keeps the picture that was written.
            if let Ok(observer) = ResizeObserver::new(act.as_ref().unchecked_ref()) {
                self.with(|kept| {
                    observer.observe(&kept.element);
                    kept.observed = Some(Observed(observer, act));
                });
            }
        }

        /// Whether the style sheet lays it from top to bottom.
        #[must_use]
        pub fn is_rail(self) -> bool {
            let style = self.with(|kept| window().get_computed_style(&kept.element).ok().flatten()).flatten();
            style.and_then(|style| style.get_property_value("--on").ok()).is_some_and(|on| on.trim() == "to bottom")
        }

        /// Where it is in the window.
        #[must_use]
        pub fn area(self) -> Area {
            let area = self.with(|kept| kept.element.get_bounding_client_rect());
            area.map_or_else(Area::default, |area| Area {
                left: area.left(),
                top: area.top(),
                width: area.width(),
                height: area.height(),
            })
        }
    }

    impl Standing {
        fn put(&mut self, piece: &Piece, mirrored: bool) {
            let Self { piece: last, style, element } = self;
            let is_new = last.key != piece.key;
            // Setting a property or an attribute fails only for a name that is none.
            if is_new || (last.x, last.y) != (piece.x, piece.y) {
                let x = if mirrored { -piece.x } else { piece.x };
                let place = ["translate(", &x.to_string(), "px,", &piece.y.to_string(), "px)"].concat();
                let _ = style.set_property("transform", &place);
            }
            if is_new || last.length != piece.length {
                let _ = style.set_property("--length", &(piece.length.to_string() + "px"));
            }
            if is_new || last.state != piece.state {
                let _ = element.set_attribute("data-state", piece.state);
            }
            if is_new || last.current != piece.current {
                element.set_tab_index(if piece.current { 0 } else { -1 });
            }
            *last = *piece;
        }
    }

    fn made(markup: Markup) -> Option<Standing> {
        let element: HtmlElement = create(markup).dyn_into().ok()?;
        let piece = Piece { key: u64::MAX, x: 0, y: 0, length: 0, state: "", current: false };
        Some(Standing { piece, style: element.style(), element })
    }

    /// Takes the marks of the picture that stands in an element for a picture alone: others come in their place.
    pub fn enter(field: &Field) {
        for name in ["data-mark", "data-cluster"] {
            let Ok(marks) = field.0.query_selector_all(&["svg [", name, "]"].concat()) else { continue };
            let marks = (0..marks.length()).filter_map(|place| marks.item(place)?.dyn_into::<Element>().ok());
            for mark in marks {
                // Fails only for a name that is none.
                let _ = mark.remove_attribute(name);
            }
        }
    }

    /// Runs something before the next frame is drawn.
    pub fn on_frame(act: impl FnOnce() + 'static) {
        let act = Closure::once_into_js(act);
        // Only a detached window has no frames, and then nothing is left to be seen.
        let _ = window().request_animation_frame(act.unchecked_ref());
    }

    /// Runs something after so many milliseconds.
    pub fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
        let act = Closure::once_into_js(act);
        // Only a detached window has no clock.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds);
    }

    /// Milliseconds since the page began.
    #[must_use]
    pub fn now() -> f64 {
        window().performance().map(|clock| clock.now()).unwrap_or_default()
    }

    /// Whether the reader asks for as little motion as can be.
    #[must_use]
    pub fn is_still() -> bool {
        let query = window().match_media("(prefers-reduced-motion: reduce)");
        query.ok().flatten().is_some_and(|query| query.matches())
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use super::{Area, Piece};
    use crate::{browser::dom::Field, views::markup::Markup};

    /// A stage; natively there is none.
    #[derive(Debug, Clone, Copy)]
    pub enum Stage {}

    impl Stage {
        /// There is none.
        #[must_use]
        pub fn of(_field: &Field) -> Option<Self> {
            None
        }

        /// Shows these pieces.
        pub fn show(self, _pieces: &[Piece], _mirrored: bool, _make: &dyn Fn(usize) -> Markup) {
            match self {}
        }

        /// Gives the focus to a piece.
        pub fn focus(self, _key: u64) {
            match self {}
        }

        /// Whether the focus is on the stage.
        #[must_use]
        pub fn has_focus(self) -> bool {
            match self {}
        }

        /// Says that it is drawn.
        pub fn set_live(self) {
            match self {}
        }

        /// Gives a property of the style sheet a length in pixels.
        pub fn set_length(self, _name: &str, _length: i32) {
            match self {}
        }

        /// Calls `act` whenever its size has changed.
        pub fn on_resize(self, _act: impl Fn() + 'static) {
            match self {}
        }

        /// Whether the style sheet lays it from top to bottom.
        #[must_use]
        pub fn is_rail(self) -> bool {
            match self {}
        }

        /// Where it is in the window.
        #[must_use]
        pub fn area(self) -> Area {
            match self {}
        }
    }

    /// The picture stays.
    pub fn enter(_field: &Field) {}

    /// No frame is drawn.
    pub fn on_frame(_act: impl FnOnce() + 'static) {}

    /// Nothing comes later.
    pub fn later(_milliseconds: i32, _act: impl FnOnce() + 'static) {}

    /// There is no clock.
    #[must_use]
    pub fn now() -> f64 {
        0.0
    }

    /// Nothing moves.
    #[must_use]
    pub fn is_still() -> bool {
        true
    }
}
