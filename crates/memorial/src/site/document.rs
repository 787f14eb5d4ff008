//! A page as a document: its head, and its component as HTML.

use any_spawner::Executor;
use leptos::prelude::*;
use memorial_timeline::{context::PageContext, pages, route::Page};

use crate::site::{
    first_paint::first_paint,
    head::{Attributes, Head, element},
};

/// The page as the text of an HTML document.
#[must_use]
pub fn document(context: PageContext, head: &Head) -> String {
    let mut html = String::from("<!doctype html>\n");
    let embed = match context.page {
        Page::Embed => Some("timeline"),
        Page::EmbedPeople => Some("people"),
        _ => None,
    };
    let messages = context.messages;
    let root: Attributes = &[("lang", messages.tag()), ("dir", messages.direction().as_str()), ("data-app", "static")];
    let root = [root, embed.map(|view| ("data-embed", view)).as_slice()].concat();
    element(&mut html, "html", &root);
    let folder = context.folder();
    let page = rendered(context);
    html.push_str("\n<head>\n");
    head.write(context, first_paint(context.page, &page), &mut html);
    html.push_str("</head>\n<body>\n");
    element(&mut html, "div", &[("id", "_app"), ("data-path", &context.page.path()), ("data-folder", folder)]);
    let address = [folder, &context.page.path()].concat();
    html.push_str(&if context.page.is_embed() { with_own_links(&page, &address) } else { page });
    html.push_str("</div>\n</body>\n</html>\n");
    html
}

/// The page of a widget, whose links to places in it stay in its frame: all others open a window, by the base of its head.
fn with_own_links(page: &str, address: &str) -> String {
    let stay = |page: String, end: &str| {
        let link = ["href=\"", address, end].concat();
        page.replace(&link, &["target=\"_self\" ", &link].concat())
    };
    ["#", "?", "\""].into_iter().fold(page.to_owned(), stay)
}

/// The component of the page as HTML.
fn rendered(context: PageContext) -> String {
    // There is one executor a process; a second call finds it, and that is all that is needed.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(context);
        pages::render(context.page).to_html()
    });
    owner.unset_with_forced_cleanup();
    // The comments between texts, as HTML has them.
    html.replace("<!>", "<!---->")
}

#[cfg(test)]
mod tests {
    use super::with_own_links;

    #[test]
    fn links_to_places_in_a_widget_stay_in_its_frame() {
        for (link, is_own) in [
            ("embed/#_era-1988", true),
            ("embed/?at=a#a", true),
            ("embed/", true),
            ("embed/people/", false),
            ("az/embed/", false),
            ("events/a/", false),
        ] {
            let html = format!("<a href=\"{link}\">");
            let expected = if is_own { format!("<a target=\"_self\" href=\"{link}\">") } else { html.clone() };
            assert_eq!(with_own_links(&html, "embed/"), expected);
        }
    }
}
