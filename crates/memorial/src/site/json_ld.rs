//! What a page is about, for machines: JSON-LD in its head, where the address of the site is known.

use memorial_timeline::context::PageContext;

use crate::formats::json_ld::{CONTEXT, JsonLd};

/// Writes the JSON-LD of a page, as a block of data that is no script.
pub fn write(context: PageContext, folder: &str, html: &mut String) {
    let root = [context.site_url.unwrap_or_default(), folder].concat();
    let Some(mut entry) = (JsonLd { record: context.record, root: &root }).of_page(context.page) else { return };
    if let Some(entry) = entry.as_object_mut() {
        entry.insert("@context".to_owned(), CONTEXT.into());
    }
    html.push_str("<script type=\"application/ld+json\">");
    // No value ends the element that it is in.
    html.push_str(&entry.to_string().replace('<', "\\u003c"));
    html.push_str("</script>\n");
}
