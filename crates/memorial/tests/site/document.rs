//! A page as a file: its elements, its words, and where it leads.

use std::{fs, path::Path};

use memorial_i18n::Messages;
use memorial_timeline::route::Page;
use scraper::{ElementRef, Html, Selector};

use crate::address::{Address, resolve};

/// A page of the site.
pub struct Document {
    /// Which page.
    pub page: Page,
    /// The language of its interface.
    pub messages: Messages,
    /// Its address below the site's root, such as `people/ID/`.
    pub path: String,
    /// What every address on it is resolved against.
    base: String,
    /// The file as it stands.
    pub source: String,
    /// The file as a browser reads it.
    pub html: Html,
}

impl Document {
    /// Reads the file of a page; nothing where there is none.
    pub fn read(folder: &Path, messages: Messages, page: Page, prefix: &str) -> Option<Self> {
        let path = [prefix, page.path().as_str()].concat();
        let source = fs::read_to_string(folder.join(file_of(&path))).ok()?;
        let html = Html::parse_document(&source);
        let base = html.select(&selector("base")).find_map(|base| base.attr("href")).unwrap_or_default().to_owned();
        Some(Self { page, messages, path, base, source, html })
    }

    /// The name of its file.
    pub fn name(&self) -> String {
        file_of(&self.path)
    }

    /// Faults, each after the name of the page.
    pub fn name_faults(&self, faults: Vec<String>) -> Vec<String> {
        faults.into_iter().map(|fault| format!("{}: {fault}", self.name())).collect()
    }

    /// The elements that a CSS selector finds, in their order.
    pub fn all(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&selector(css)).collect()
    }

    /// The first element that a CSS selector finds.
    pub fn one(&self, css: &str) -> ElementRef<'_> {
        self.all(css).first().copied().unwrap_or_else(|| panic!("{} has no {css}", self.name()))
    }

    /// The value of an attribute of each element found, without those that lack it.
    pub fn values(&self, css: &str, attribute: &str) -> Vec<&str> {
        self.all(css).into_iter().filter_map(|element| element.attr(attribute)).collect()
    }

    /// The one value of an attribute; nothing where there is none or more than one element.
    pub fn value(&self, css: &str, attribute: &str) -> Option<&str> {
        match self.all(css)[..] {
            [element] => element.attr(attribute),
            _ => None,
        }
    }

    /// The words of what the page is about, without the head and foot of the site.
    pub fn words(&self) -> String {
        self.all("main").into_iter().flat_map(|main| main.text()).collect()
    }

    /// Where an address on this page leads.
    pub fn resolve(&self, address: &str) -> Result<Address, String> {
        resolve(&self.path, &self.base, address)
    }

    /// The pages of the site, by path and fragment, that the links in an element of this page lead to.
    pub fn links_in(&self, element: ElementRef) -> Vec<(String, Option<String>)> {
        let links = element.select(&selector("a[href]")).filter_map(|link| link.attr("href")).collect::<Vec<_>>();
        let inner = links.into_iter().filter_map(|href| match self.resolve(href) {
            Ok(Address::Inner { path, fragment }) => Some((path, fragment)),
            _ => None,
        });
        inner.collect()
    }

    /// The pages that what this page is about leads to.
    pub fn links(&self) -> Vec<(String, Option<String>)> {
        self.all("main").into_iter().flat_map(|main| self.links_in(main)).collect()
    }
}

/// The file that answers a path.
pub fn file_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') { [path, "index.html"].concat() } else { path.to_owned() }
}

/// The words of an element.
pub fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// A CSS selector that is written in a test.
pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}
