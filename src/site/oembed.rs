//! `oembed.json`: what a page says to software that wants to show it in another page. See <https://oembed.com>.

use serde_json::{Value, json};

use crate::{
    html::escaped,
    route::Page,
    views::{site::Site, titles},
    widget::{HEIGHT, Widget},
};

/// The name of the file beside its page.
pub const FILE: &str = "oembed.json";

/// How wide a frame is for software that does not size it.
const WIDTH: u32 = 640;

/// For how many seconds software may keep it: a day.
const CACHE_AGE: u32 = 86_400;

/// Whether a page can be embedded.
#[must_use]
pub fn is_offered(site: Site, page: &Page) -> bool {
    Widget::of_page(site.record, page).is_some()
}

/// What the file says, at the absolute address of a site; nothing for a page that cannot be embedded.
#[must_use]
pub fn oembed(site: Site, page: &Page, root: &str) -> Option<Value> {
    let widget = Widget::of_page(site.record, page)?;
    let title = titles::title(site, page);
    let (name, text) = (&site.record.title.words, escaped(&title));
    // Just the attributes that WordPress keeps, and before the frame the link that stands there until the frame speaks.
    let html = format!(
        "<blockquote><a href=\"{}\">{text}</a></blockquote><iframe src=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         frameborder=\"0\" title=\"{text}\"></iframe>",
        escaped(&[root, site.prefix, &page.path()].concat()),
        escaped(&[root, &widget.address(site.prefix)].concat()),
    );
    Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": name,
        "provider_url": root,
        "cache_age": CACHE_AGE,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html,
    }))
}
