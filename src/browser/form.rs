//! A form of the page, outside of any widget: read, filled, and heard when a reader changes it.

use leptos::{
    prelude::{StoredValue, WithValue, on_cleanup},
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement},
};

use crate::{
    browser::{all, document},
    widgets::services::FormField,
};

/// The fields of the form with this id.
pub fn read_form(id: &str) -> Vec<FormField> {
    fields(id).iter().map(read).collect()
}

/// Gives each field of a form the value that it is to have, and checks what has one of the values of its name.
pub fn fill_form(id: &str, values: &dyn Fn(&str) -> Vec<String>) {
    for field in fields(id) {
        let values = values(&field.get_attribute("name").unwrap_or_default());
        let value = values.first().cloned().unwrap_or_default();
        if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            list.set_value(&value);
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            if is_checkable(input) {
                input.set_checked(values.contains(&input.value()));
            } else if input.value() != value {
                input.set_value(&value);
            }
        }
    }
}

/// Calls when a reader has changed a field of a form, as long as the component lasts.
pub fn on_form_change(id: &str, changed: impl Fn() + 'static) {
    let Some(form) = document().get_element_by_id(id) else { return };
    let heard = Closure::<dyn Fn(Event)>::new(move |_| changed());
    // Fails for no event of a form.
    let _ = form.add_event_listener_with_callback("change", heard.as_ref().unchecked_ref());
    let kept = StoredValue::new_local((form, heard));
    on_cleanup(move || {
        let _ = kept.try_with_value(|(form, heard)| {
            form.remove_event_listener_with_callback("change", heard.as_ref().unchecked_ref())
        });
    });
}

fn fields(id: &str) -> Vec<Element> {
    document().get_element_by_id(id).map(|form| all(&form, "[name]")).unwrap_or_default()
}

fn is_checkable(input: &HtmlInputElement) -> bool {
    ["radio", "checkbox"].contains(&&*input.type_())
}

fn read(field: &Element) -> FormField {
    let name = field.get_attribute("name").unwrap_or_default();
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        let written = all(field, "option[selected]").first().and_then(|option| option.get_attribute("value"));
        let is_changed = list.value() != written.unwrap_or_default();
        return FormField { name, value: Some(list.value()), is_changed };
    }
    let input: &HtmlInputElement = field.unchecked_ref();
    let is_chosen = !is_checkable(input) || input.checked();
    let is_changed = input.checked() != input.default_checked() || input.value() != input.default_value();
    FormField { name, value: is_chosen.then(|| input.value()), is_changed }
}
