//! `/embed/builder/`: the code that puts a widget into somebody's page.

use leptos::prelude::*;

use crate::{
    components::builder_form::BuilderForm,
    context::use_page,
    widgets::builder::{Builder, BuilderData, UNKNOWN_ADDRESS, build},
};

/// The page of the builder.
#[component]
pub fn BuilderPage() -> impl IntoView {
    let page = use_page();
    let messages = page.messages;
    let unknown = page.site_url.is_none().then(|| {
        view! { <p class="builder-head__unknown">{messages.builder_unknown(UNKNOWN_ADDRESS)}</p> }
    });
    // The data of a page that is written is never freed: a build is a process that ends with its site.
    let data: &'static BuilderData = Box::leak(Box::new(build(page)));
    view! {
        <div class="builder-head">
            <h1 tabindex="-1">{messages.builder()}</h1>
            <div><p class="lead">{messages.builder_lead()}</p>{unknown}</div>
        </div>
        <div class="builder">
            <BuilderForm/>
            <div class="builder__result" data-widget="builder" data-file=page.files.builder.as_str()><Builder data/></div>
        </div>
    }
}
