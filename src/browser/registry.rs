//! Which component each widget is, by the name that its host carries.

use leptos::{mount::mount_to, prelude::*, web_sys::Element};
use memorial_i18n::Messages;
use serde::de::DeserializeOwned;

use crate::{
    browser::{data, history, load_error::LoadError, mount::Mount},
    widgets::{
        builder::Builder,
        context::PageQuery,
        names::{Names, Scope},
        timeline::{Host, Timeline},
    },
};

/// Loads what the widget of a host needs; what it returns mounts the widget.
pub async fn load(host: &Element) -> Result<Mount, LoadError> {
    let name = host.get_attribute("data-widget").unwrap_or_default();
    match &*name {
        "timeline" => component(host, |data| view! { <Timeline data host=Host::Page/> }).await,
        "embed-timeline" => component(host, |data| view! { <Timeline data host=Host::Embed/> }).await,
        "builder" => component(host, |data| view! { <Builder data/> }).await,
        "names" => component(host, |data| view! { <Names data scope=Scope::All/> }).await,
        "organisations" => component(host, |data| view! { <Names data scope=Scope::Organisations/> }).await,
        "embed-names" => component(host, |data| view! { <Names data scope=Scope::Embed/> }).await,
        _ => Err(LoadError::UnknownWidget(name)),
    }
}

/// A component over its data.
async fn component<T: DeserializeOwned + 'static, V: IntoView + 'static>(
    host: &Element,
    view: fn(&'static T) -> V,
) -> Result<Mount, LoadError> {
    let file = host.get_attribute("data-file").unwrap_or_default();
    let data = data::read::<T>(&file).await?;
    let messages = data::messages().await?;
    Ok(Box::new(move |parent| Box::new(mount_to(parent, move || with_context(messages, move || view(data))))))
}

/// Provides what `widgets::context` asks for.
fn with_context<V>(messages: Messages, view: impl FnOnce() -> V) -> V {
    provide_context(messages);
    provide_context(PageQuery::new(RwSignal::from(history::query())));
    view()
}
