//! Puts the next page in the place of the one that is shown, within the same document.

use js_sys::Promise;
use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Document, DomParser, Element, HtmlLinkElement, SupportedType, Url},
};
use wasm_bindgen_futures::JsFuture;

use crate::browser::{all, document, load_error::LoadError, page_element};

/// What a head says of its page alone.
const OF_PAGE: &str = "link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots], \
     meta[property], script[type='application/ld+json']";

/// A page that has been fetched and can be shown within this document.
pub struct NextPage {
    document: Document,
    page: Element,
}

impl NextPage {
    /// Reads a page; an error where it must be loaded as a document.
    pub fn parse(html: &str, address: &str) -> Result<Self, LoadError> {
        let parser = DomParser::new().map_err(|_| LoadError::Refused)?;
        let next = parser.parse_from_string(html, SupportedType::TextHtml).map_err(|_| LoadError::Refused)?;
        if traits(&next, address) != traits(&document(), address) {
            return Err(LoadError::OtherDocument);
        }
        let page = page_element(&next).ok_or(LoadError::OtherDocument)?;
        Ok(Self { document: next, page })
    }

    /// Loads the style sheets that only this page has.
    pub async fn load_styles(&self) {
        let Some(head) = document().head() else { return };
        let known: Vec<_> = all(&head, "link[rel=stylesheet]").iter().map(href).collect();
        let Some(next) = self.document.head() else { return };
        for sheet in all(&next, "link[rel=stylesheet]").into_iter().filter(|sheet| !known.contains(&href(sheet))) {
            let link: &HtmlLinkElement = sheet.unchecked_ref();
            let loaded = Promise::new(&mut |loaded, _| {
                link.set_onload(Some(&loaded));
                link.set_onerror(Some(&loaded));
            });
            if head.append_child(&sheet).is_ok() {
                // The promise is never rejected: without the style sheet, the page can be read.
                let _ = JsFuture::from(loaded).await;
            }
        }
    }

    /// Shows the page: its title, what its head says, and its content.
    pub fn show(self) -> Result<(), LoadError> {
        let shown = page_element(&document()).ok_or(LoadError::OtherDocument)?;
        document().set_title(&self.document.title());
        if let (Some(head), Some(next)) = (document().head(), self.document.head()) {
            all(&head, OF_PAGE).iter().for_each(Element::remove);
            for element in all(&next, OF_PAGE) {
                // A head takes any element; at worst the page says less to machines.
                let _ = head.append_child(&element);
            }
        }
        shown.replace_with_with_node_1(&self.page).map_err(|_| LoadError::Refused)
    }
}

fn href(sheet: &Element) -> Option<String> {
    sheet.get_attribute("href")
}

/// What two pages must have in common to be shown in one document: language, build, policy, root.
fn traits(document: &Document, address: &str) -> [Option<String>; 6] {
    let attribute = |selector: &str, name: &str| document.query_selector(selector).ok()??.get_attribute(name);
    let root = attribute("base", "href").and_then(|base| Some(Url::new_with_base(&base, address).ok()?.href()));
    [
        root,
        attribute("html", "lang"),
        attribute("html", "data-embed"),
        attribute("meta[http-equiv=Content-Security-Policy]", "content"),
        attribute("script[data-wasm]", "data-wasm"),
        attribute("script[data-messages]", "data-messages"),
    ]
}
