//! The files of a site that are neither pages nor data of widgets.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path},
};

use memorial_record::format::{self, Record};
use memorial_timeline::{context::PageContext, widgets::timeline};

use crate::{
    failure::{Failure, Outcome},
    formats::{atom::atom, calendar::calendar},
    site::{editions::Edition, hash, output::Output},
};

/// Writes the JSON Schema of the format, for editors and for those who read the record.
///
/// # Errors
/// When it cannot be written.
pub fn write_schema(output: &mut Output) -> Outcome<()> {
    output.put("data/record.schema.json", format!("{:#}\n", format::schema()).as_bytes())
}

/// Copies the pictures, recordings and documents that the record names beside it.
///
/// # Errors
/// When one is missing or lies outside of the record's folder.
pub fn write_media(folder: &Path, record: &Record, output: &mut Output) -> Outcome<()> {
    let media = record.events.iter().flat_map(|event| &event.media);
    let files = media.map(|medium| &*medium.src).filter(|src| !src.contains("://"));
    for src in files.collect::<BTreeSet<&str>>() {
        if !Path::new(src).components().all(|part| matches!(part, Component::Normal(_))) {
            let what = format!("the medium {src} lies outside of the folder of the record");
            return Err(Failure::new(what, "Put it beside the record, and name it from there."));
        }
        let file = folder.join(src);
        output.put(src, &fs::read(&file).map_err(|error| Failure::unreadable(&file, &error))?)?;
    }
    Ok(())
}

/// Writes where the marks of the axis are before and without scripts; nothing while there is no axis.
///
/// # Errors
/// When it cannot be written.
pub fn write_positions(edition: &Edition, output: &mut Output) -> Outcome<Option<String>> {
    let data = timeline::build::build(edition.record, edition.messages, edition.folder);
    let css = timeline::positions::positions_css(&data);
    let path = format!("positions-{}.css", hash::for_name(css.as_bytes()));
    output.put(&path, css.as_bytes())?;
    Ok(Some(path))
}

/// Writes what follows the record in other programs: a calendar of its events, and where the address of the site is known
/// a feed of its revisions.
///
/// # Errors
/// When they cannot be written.
pub fn write_feeds(context: PageContext, output: &mut Output) -> Outcome<()> {
    let folder = context.folder();
    let root = context.site_url.map(|root| [root, folder].concat());
    let days = calendar(context.record, root.as_deref());
    output.put(&[folder, "events.ics"].concat(), days.text.as_bytes())?;
    match root {
        Some(root) => output.put(&[folder, "feed.xml"].concat(), atom(context.record, &root).as_bytes()),
        None => Ok(()),
    }
}

/// Writes the addresses of all pages for search engines, where the site's own is known.
///
/// # Errors
/// When it cannot be written.
pub fn write_sitemap(site_url: Option<&str>, addresses: &[String], output: &mut Output) -> Outcome<()> {
    let Some(root) = site_url else { return Ok(()) };
    let urls: String = addresses.iter().map(|address| format!("  <url><loc>{root}{address}</loc></url>\n")).collect();
    let sitemap = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    );
    output.put("sitemap.xml", sitemap.as_bytes())
}
