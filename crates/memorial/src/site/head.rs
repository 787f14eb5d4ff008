//! The head of a document: its address, its policy, its title, its styles and scripts, and what it says to machines.

use memorial_timeline::{context::PageContext, embed_options::EmbedOptions, route::Page};

use crate::site::{browser_files::Module, json_ld, oembed, output::GENERATOR, policy::policy_of, titles};

/// The attributes of an element, by name.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// What the heads of a site's pages have in common.
#[derive(Debug)]
pub struct Head {
    /// The path of the site's root, such as `/folder/`, where it is known: pages are then resolved against it.
    pub base: Option<String>,
    /// The module of the browser, where it has been built.
    pub module: Option<Module>,
    /// The style sheets of every page.
    pub styles: Vec<String>,
    /// The style sheet of the axis in the language of the page, and that of the builder.
    pub positions: Option<String>,
    /// Scripts that only the preview of a record has.
    pub preview: Option<&'static str>,
}

impl Head {
    /// Writes the head of a page that is first painted at the element of an id. Its address comes first: every other
    /// address is resolved against it.
    pub fn write(&self, context: PageContext, first_paint: &str, html: &mut String) {
        let page = context.page;
        element(html, "meta", &[("charset", "utf-8")]);
        element(html, "meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        let base = self.base_of(context);
        // Every link of a widget leads out of its frame; what leads to a place in it says so.
        let target = page.is_embed().then_some(("target", "_blank"));
        element(html, "base", &[&[("href", &*base)], target.as_slice()].concat());
        let policy = policy_of(page, context.site_url);
        element(html, "meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        let title = titles::title(context);
        html.push_str("<title>");
        escape(&title, html);
        html.push_str("</title>\n");
        self.write_oembed(context, &title, html);
        self.write_styles(page, html);
        self.write_scripts(context, first_paint, html);
        write_description(context, &title, html);
        self.write_addresses(context, html);
        write_icons(html);
        write_generator(html);
        json_ld::write(context, context.folder(), html);
    }

    /// What the addresses of the page are resolved against: a path where the site has one, else the way up to its root.
    fn base_of(&self, context: PageContext) -> String {
        let address = [context.folder(), &context.page.path()].concat();
        match &self.base {
            Some(base) => base.clone(),
            // The page of what is not there answers at any depth.
            None if *context.page == Page::NotFound => "./".to_owned(),
            None => way_up(&address),
        }
    }

    fn write_oembed(&self, context: PageContext, title: &str, html: &mut String) {
        let Some(root) = context.site_url else { return };
        if EmbedOptions::of_page(context.record, context.page).is_some() {
            let file = [root, context.folder(), &context.page.path(), oembed::FILE].concat();
            let kind = "application/json+oembed";
            element(html, "link", &[("rel", "alternate"), ("type", kind), ("href", &file), ("title", title)]);
        }
    }

    fn write_styles(&self, page: &Page, html: &mut String) {
        let positions = self.positions.iter().filter(|_| matches!(page, Page::Timeline | Page::Embed));
        for file in self.styles.iter().chain(positions) {
            element(html, "link", &[("rel", "stylesheet"), ("href", file)]);
        }
    }

    fn write_scripts(&self, context: PageContext, first_paint: &str, html: &mut String) {
        if context.page.is_embed() {
            html.push_str("<script src=\"frame.js\"></script>\n");
        }
        let languages: Vec<&str> = context.languages.iter().map(|language| language.messages.tag()).collect();
        let languages = languages.join(" ");
        let mut boot = vec![("src", "boot.js"), ("data-languages", &*languages), ("data-first-paint", first_paint)];
        if let Some(module) = &self.module {
            boot.extend([
                ("data-js", &*module.script),
                ("data-js-integrity", &*module.script_integrity),
                ("data-wasm", &*module.wasm),
                ("data-wasm-integrity", &*module.wasm_integrity),
                ("data-messages", &*context.files.messages),
            ]);
        }
        element(html, "script", &boot);
        html.pop();
        html.push_str("</script>\n");
        if !context.page.is_embed() {
            html.push_str("<script src=\"page.js\" defer></script>\n");
        }
        if let Some(preview) = self.preview {
            html.push_str(preview);
        }
    }

    /// Where the page is for those who index it, and where it is in other languages.
    fn write_addresses(&self, context: PageContext, html: &mut String) {
        let (page, folder) = (context.page, context.folder());
        if *page == Page::NotFound {
            element(html, "meta", &[("name", "robots"), ("content", "noindex")]);
            return;
        }
        let address = [folder, &page.path()].concat();
        let Some(root) = context.site_url else {
            let address = if address.is_empty() { "./" } else { &*address };
            element(html, "link", &[("rel", "canonical"), ("href", address)]);
            return;
        };
        let canonical = [root, &address].concat();
        element(html, "link", &[("rel", "canonical"), ("href", &canonical)]);
        element(html, "meta", &[("property", "og:url"), ("content", &canonical)]);
        if context.languages.len() > 1 {
            let folders = context.languages.iter().map(|language| (language.messages.tag(), language.folder));
            for (tag, folder) in folders.chain([("x-default", "")]) {
                let other = [root, folder, &page.path()].concat();
                element(html, "link", &[("rel", "alternate"), ("hreflang", tag), ("href", &other)]);
            }
        }
        if *page == Page::Timeline {
            let (feed, calendar) = ([root, folder, "feed.xml"].concat(), [root, folder, "events.ics"].concat());
            element(html, "link", &[("rel", "alternate"), ("type", "application/atom+xml"), ("href", &feed)]);
            element(html, "link", &[("rel", "alternate"), ("type", "text/calendar"), ("href", &calendar)]);
        }
    }
}

/// What the page is in a sentence, for search engines and for links that are shown as cards.
fn write_description(context: PageContext, title: &str, html: &mut String) {
    let description = titles::description(context);
    let kind = if *context.page == Page::Timeline { "website" } else { "article" };
    element(html, "meta", &[("name", "description"), ("content", &description)]);
    element(html, "meta", &[("property", "og:title"), ("content", title)]);
    element(html, "meta", &[("property", "og:description"), ("content", &description)]);
    element(html, "meta", &[("property", "og:type"), ("content", kind)]);
    element(html, "meta", &[("property", "og:locale"), ("content", context.messages.tag())]);
}

fn write_icons(html: &mut String) {
    element(html, "link", &[("rel", "icon"), ("href", "icon.svg"), ("type", "image/svg+xml")]);
    element(html, "meta", &[("name", "color-scheme"), ("content", "light dark")]);
    for (color, scheme) in [("#faf8f3", "(prefers-color-scheme: light)"), ("#151311", "(prefers-color-scheme: dark)")] {
        element(html, "meta", &[("name", "theme-color"), ("content", color), ("media", scheme)]);
    }
}

fn write_generator(html: &mut String) {
    html.push_str(GENERATOR);
    html.push_str(concat!(" ", env!("CARGO_PKG_VERSION"), "\">\n"));
}

/// One step up for each folder of an address.
fn way_up(address: &str) -> String {
    match address.matches('/').count() {
        0 => "./".to_owned(),
        folders => "../".repeat(folders),
    }
}

/// Writes the start tag of an element, on a line of its own.
pub fn element(html: &mut String, name: &str, attributes: Attributes) {
    html.push('<');
    html.push_str(name);
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(value, html);
        html.push('"');
    }
    html.push_str(">\n");
}

/// Writes a text as it stands in HTML and in XML.
pub fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
}

/// A text as it stands in HTML and in XML.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, &mut html);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_leads_to_the_root() {
        for (address, root) in [("", "./"), ("people/", "../"), ("people/x/", "../../"), ("az/people/", "../../")] {
            assert_eq!(way_up(address), root, "{address}");
        }
    }

    #[test]
    fn no_value_ends_its_attribute() {
        let mut html = String::new();
        element(&mut html, "meta", &[("content", "a \"b\" <c> & d")]);
        assert_eq!(html, "<meta content=\"a &quot;b&quot; &lt;c&gt; &amp; d\">\n");
    }
}
