//! What happened to an element: keys, pointers, wheels, and the words in a field.

pub use sys::Event;

/// A pointer: a mouse, a pen, or a finger of several.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pointer {
    /// Which of the pointers that are down it is.
    pub id: i32,
    /// Where it is in the window, in CSS pixels from the left.
    pub x: f64,
    /// And from the top.
    pub y: f64,
}

/// A turn of a wheel, or what a touchpad makes of two fingers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wheel {
    /// How far to the right, in CSS pixels.
    pub x: f64,
    /// How far down.
    pub y: f64,
    /// Whether it is meant to zoom: Ctrl is held, or fingers are pinched.
    pub zooms: bool,
}

#[cfg(feature = "hydrate")]
mod sys {
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlInputElement, KeyboardEvent, PointerEvent, WheelEvent};

    use super::{Pointer, Wheel};
    use crate::browser::dom::Field;

    /// Something that happened to an element.
    pub struct Event(web_sys::Event);

    impl Event {
        pub(in crate::browser) fn new(event: web_sys::Event) -> Self {
            Self(event)
        }

        /// What stands in the field that it happened to.
        #[must_use]
        pub fn value(&self) -> String {
            let field = self.0.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            field.map(|field| field.value()).unwrap_or_default()
        }

        /// The key that went down, unless it is pressed together with one that makes it a command of the browser.
        #[must_use]
        pub fn key(&self) -> Option<String> {
            let event = self.0.dyn_ref::<KeyboardEvent>()?;
            let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
            (!is_command).then(|| event.key())
        }

        /// The pointer, if it is pressed with its first button or nothing else.
        #[must_use]
        pub fn pointer(&self) -> Option<Pointer> {
            let event = self.0.dyn_ref::<PointerEvent>()?;
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            (event.button() <= 0).then(|| Pointer { id: event.pointer_id(), x, y })
        }

        /// Keeps the pointer's further moves here, wherever it goes.
        pub fn capture(&self) {
            let pointer = self.0.dyn_ref::<PointerEvent>();
            let element = self.0.current_target().and_then(|target| target.dyn_into::<Element>().ok());
            if let (Some(pointer), Some(element)) = (pointer, element) {
                // A pointer that is up again cannot be kept, and does not move.
                let _ = element.set_pointer_capture(pointer.pointer_id());
            }
        }

        /// The turn of the wheel.
        #[must_use]
        pub fn wheel(&self) -> Option<Wheel> {
            let event = self.0.dyn_ref::<WheelEvent>()?;
            let pixels = match event.delta_mode() {
                WheelEvent::DOM_DELTA_LINE => 16.0,
                WheelEvent::DOM_DELTA_PAGE => 400.0,
                _ => 1.0,
            };
            let (x, y) = (event.delta_x() * pixels, event.delta_y() * pixels);
            Some(Wheel { x, y, zooms: event.ctrl_key() || event.meta_key() })
        }

        /// Where a mouse event is in the window.
        #[must_use]
        pub fn position(&self) -> (f64, f64) {
            let event = self.0.dyn_ref::<web_sys::MouseEvent>();
            event.map_or((0.0, 0.0), |event| (f64::from(event.client_x()), f64::from(event.client_y())))
        }

        /// The value of an attribute of what it happened to, or of the nearest element around that has it.
        #[must_use]
        pub fn attribute(&self, name: &str) -> Option<String> {
            let target = self.0.target()?.dyn_into::<Element>().ok()?;
            target.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
        }

        /// The element that listens.
        #[must_use]
        pub fn listener(&self) -> Option<Field> {
            Some(Field(self.0.current_target()?.dyn_into::<Element>().ok()?))
        }

        /// Has the browser leave it alone.
        pub fn prevent(&self) {
            self.0.prevent_default();
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use super::{Pointer, Wheel};
    use crate::browser::dom::Field;

    /// Something that happened to an element; natively nothing does.
    pub enum Event {}

    impl Event {
        /// What stands in the field that it happened to.
        #[must_use]
        pub fn value(&self) -> String {
            match *self {}
        }

        /// The key that went down.
        #[must_use]
        pub fn key(&self) -> Option<String> {
            match *self {}
        }

        /// The pointer.
        #[must_use]
        pub fn pointer(&self) -> Option<Pointer> {
            match *self {}
        }

        /// Keeps the pointer's further moves here.
        pub fn capture(&self) {
            match *self {}
        }

        /// The turn of the wheel.
        #[must_use]
        pub fn wheel(&self) -> Option<Wheel> {
            match *self {}
        }

        /// Where a mouse event is in the window.
        #[must_use]
        pub fn position(&self) -> (f64, f64) {
            match *self {}
        }

        /// The value of an attribute around what it happened to.
        #[must_use]
        pub fn attribute(&self, _name: &str) -> Option<String> {
            match *self {}
        }

        /// The element that listens.
        #[must_use]
        pub fn listener(&self) -> Option<Field> {
            match *self {}
        }

        /// Has the browser leave it alone.
        pub fn prevent(&self) {
            match *self {}
        }
    }
}
