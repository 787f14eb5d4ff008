//! A page as a document: the built `index.html` with its head and its content filled in.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::{
    browser::finder,
    html::escape,
    route::{Page, Query, Route},
    site::{
        builder,
        files::Policy,
        hash, oembed,
        reactive::owned,
        style,
        surroundings::{self, Languages},
        template::{self, fill, fill_before},
    },
    views::{
        app::App,
        entry::cite::Root,
        pages::{any, builder::Written},
        parts::listing::Finder,
        site::Site,
        titles,
    },
    wording::Locale,
};

/// What every page may do: load from its own origin, and run the WebAssembly that it is built with. No more.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'self'; form-action 'none'";

/// What a page may do. The builder alone has a frame: of this site.
#[must_use]
pub fn policy_of(page: &Page) -> Cow<'static, str> {
    if *page == Page::Builder { [POLICY, "; frame-src 'self'"].concat().into() } else { POLICY.into() }
}

/// The script that stands before the one that starts the app where a page stands in the page of somebody else.
const FRAME: &str = "<script src=\"frame.js\"></script>\n";

/// Where a page will stand, and what it may do there.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The address of the site's root, absolute where it is known.
    pub root: &'a str,
    /// Whether it carries the policy.
    pub policy: Policy,
    /// The languages of the site.
    pub languages: Languages<'a>,
}

/// The page as a document.
///
/// # Errors
/// When the template lacks one of the places that are filled in.
pub fn document(template: &str, site: Site, page: &Page, setting: Setting) -> Result<String, String> {
    let direction = site.words.direction().as_str();
    let language = site.words.tag();
    let (framed, frame) = match page {
        Page::Embed => (" data-embed=\"timeline\"", FRAME),
        Page::EmbedPeople => (" data-embed=\"people\"", FRAME),
        _ => ("", ""),
    };
    let html = format!("<html lang=\"{language}\" dir=\"{direction}\" data-app=\"static\"{framed}>");
    let tags: Vec<&str> = setting.languages.all.iter().map(|other| other.words.tag()).collect();
    let words = format!("data-words=\"{}\" data-languages=\"{}\"", words_file(site.words), tags.join(" "));
    let template = fill(template, template::HTML, &html)?;
    let template = fill_before(&template, template::BOOT, frame)?;
    let template = fill(&template, template::WORDS, &words)?;
    let template = fill(&template, template::HEAD, &head(site, page, setting))?;
    fill(&template, template::APP, &content(site, page, setting))
}

/// How a page of this path leads to the site's root: one step up for each folder.
#[must_use]
pub fn root_of(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        folders => "../".repeat(folders),
    }
}

fn head(site: Site, page: &Page, Setting { root, policy, languages }: Setting) -> String {
    let mut head = String::new();
    let mut put = |before: &str, value: &str, after: &str| {
        head.push_str(before);
        escape(value, &mut head);
        head.push_str(after);
    };
    let address = site.prefix.to_owned() + &page.path();
    // The address of the page comes first: every other address in the document is resolved against it.
    let base = if *page == Page::NotFound { root.to_owned() } else { root_of(&address) };
    // Every link of a widget leads out of its frame; what leads to a place in it says so.
    put("<base href=\"", &base, if page.is_widget() { "\" target=\"_blank\">" } else { "\">" });
    if policy == Policy::Strict {
        put("<meta http-equiv=\"Content-Security-Policy\" content=\"", &policy_of(page), "\">");
    }
    let title = titles::title(site, page);
    put("<title>", &title, "</title>");
    if root.contains("://") && oembed::is_offered(site, page) {
        let file = [root, &address, oembed::FILE].concat();
        put("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"", &file, "\" title=\"");
        put("", &title, "\">");
    }
    if *page == Page::Builder {
        put("<link rel=\"stylesheet\" href=\"", &style::builder_file(), "\">");
    }
    put("<meta name=\"description\" content=\"", &titles::description(site, page), "\">");
    if *page == Page::NotFound {
        put("<meta name=\"robots\" content=\"", "noindex", "\">");
    } else {
        let canonical = if root.contains("://") { [root, &address].concat() } else { relative(&address) };
        put("<link rel=\"canonical\" href=\"", &canonical, "\">");
        if root.contains("://") && languages.all.len() > 1 {
            for other in languages.all {
                put("<link rel=\"alternate\" hreflang=\"", other.words.tag(), "\" href=\"");
                put("", &[root, other.prefix, &page.path()].concat(), "\">");
            }
            put("<link rel=\"alternate\" hreflang=\"x-default\" href=\"", &[root, &page.path()].concat(), "\">");
        }
    }
    head
}

/// An address relative to the base of its document; the root itself is `./`.
fn relative(address: &str) -> String {
    if address.is_empty() { "./".to_owned() } else { address.to_owned() }
}

/// The file that a page loads the record from.
#[must_use]
pub fn record_file(language: &str) -> String {
    format!("data/record.{language}.json")
}

/// The file that an app is sent its words in, named for what is in it: words and apps of two builds do not mix.
#[must_use]
pub fn words_file(words: Locale) -> String {
    format!("data/words-{}.{}.txt", hash::of_contents(&[words.file().as_bytes()]), words.tag())
}

/// The app on its page, as the browser will take it over.
fn content(site: Site, page: &Page, Setting { root, languages, .. }: Setting) -> String {
    let app = owned(|| {
        if root.contains("://") {
            provide_context(Root(root.to_owned()));
        }
        let sites = languages.all.to_vec();
        provide_context(Written { sites, part: builder::part, privacy: builder::privacy });
        let site = RwSignal::new(site);
        let route = RwSignal::new(Route { page: page.clone(), query: Query::default() });
        let trouble = RwSignal::new(None);
        view! { <App site route trouble shows=any finder=Finder(finder::hits)/> }.to_html()
    });
    let mut html = surroundings::top(site, page, languages);
    html.push_str("<div id=\"app\" data-path=\"");
    escape(&page.path(), &mut html);
    html.push_str("\" data-prefix=\"");
    escape(site.prefix, &mut html);
    html.push_str("\">");
    match page {
        Page::Embed | Page::EmbedPeople => html.push_str(&within(&app, &site.href(page.clone()))),
        _ => html.push_str(&app),
    }
    html.push_str("</div>");
    html.push_str(&surroundings::bottom(site, page));
    html
}

/// The widget, with each link to a place in it opening there. In what is written, only an attribute can hold a quote.
fn within(app: &str, address: &str) -> String {
    let link = [" href=\"", address].concat();
    app.replace(&link, &[" target=\"_self\"", &link].concat())
}

#[cfg(test)]
mod tests {
    use super::{root_of, within};

    #[test]
    fn links_to_a_place_in_the_widget_stay_in_it() {
        let app = r##"<a href="az/embed/?at=a#_axis">a</a> <a class="b" href="az/events/b/">href=&quot;az/embed/</a>"##;
        let kept = r##"<a target="_self" href="az/embed/?at=a#_axis">a</a> <a class="b" href="az/events/b/">href=&quot;az/embed/</a>"##;
        assert_eq!(within(app, "az/embed/"), kept);
    }

    #[test]
    fn each_page_leads_to_the_root() {
        for (path, root) in [
            ("", "./"),
            ("404.html", "./"),
            ("people/", "../"),
            ("people/lev-spivak/", "../../"),
            ("az/people/", "../../"),
        ] {
            assert_eq!(root_of(path), root, "{path}");
        }
    }
}
