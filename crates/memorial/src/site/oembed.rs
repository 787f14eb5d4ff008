//! `oembed.json`: what a page says to software that shows it within another page. See <https://oembed.com>.

use memorial_timeline::{
    context::PageContext,
    embed_options::{EmbedOptions, HEIGHT},
};
use serde_json::{Value, json};

use crate::site::{head::escaped, titles};

/// The name of the file beside its page.
pub const FILE: &str = "oembed.json";

/// The width of a frame for software that does not size it.
const WIDTH: u32 = 640;

/// For how many seconds software may keep the answer: a day.
const CACHE_AGE: u32 = 86_400;

/// The file of a page, at the absolute address of a site; nothing for a page that cannot be embedded.
#[must_use]
pub fn oembed(context: PageContext, folder: &str, root: &str) -> Option<Value> {
    let options = EmbedOptions::of_page(context.record, context.page)?;
    let title = titles::title(context);
    let (name, text) = (&context.record.title.words, escaped(&title));
    // The attributes that WordPress keeps, no others; before the frame the link that is shown until the frame speaks.
    let html = format!(
        "<blockquote><a href=\"{}\">{text}</a></blockquote><iframe src=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         frameborder=\"0\" title=\"{text}\"></iframe>",
        escaped(&[root, folder, &context.page.path()].concat()),
        escaped(&[root, &options.address(folder)].concat()),
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
