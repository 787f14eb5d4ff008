//! TimelineJS3: its JSON, and the table of its spreadsheet.

use csv::ReaderBuilder;
use memorial_record::{address::check_media, edtf::repaired};
use serde_json::{Map, Value, json};

use super::{
    draft::{Draft, Fields, Link},
    markup::short,
    tables::delimiter,
};
use crate::failure::{Failure, Outcome};

/// What is read of a slide; the rest is listed.
const SLIDE: [&str; 8] = ["unique_id", "group", "display_date", "start_date", "end_date", "text", "media", "autolink"];
/// What is read of its medium.
const MEDIUM: [&str; 5] = ["url", "caption", "credit", "alt", "link_target"];
/// What is read of a date.
const DATE: [&str; 5] = ["year", "month", "day", "display_date", "format"];

/// Takes a timeline in.
pub fn import(text: &str, draft: &mut Draft) -> Outcome<()> {
    let timeline = if text.trim_start().starts_with('{') {
        serde_json::from_str(text)
            .map_err(|error| Failure::new(format!("the timeline is no JSON: {error}"), "Save it anew as JSON."))?
    } else {
        of_table(text)?
    };
    let title = &timeline["title"];
    let name = draft.line(title["text"]["headline"].as_str().unwrap_or_default());
    draft.name(&name);
    let (summary, links) = draft.markup(title["text"]["text"].as_str().unwrap_or_default(), "the title");
    draft.summary = summary;
    for (words, address) in links {
        draft.leave_out(format!("the title: its link {} ({words})", address.unwrap_or_default()));
    }
    draft.leave_out_fields(title, &["text", "unique_id"], "the title");
    draft.leave_out_fields(&timeline, &["title", "events", "eras", "scale"], "the timeline");
    for slide in timeline["events"].as_array().into_iter().flatten() {
        add_slide(slide, draft);
    }
    for era in timeline["eras"].as_array().into_iter().flatten() {
        add_era(era, draft);
    }
    Ok(())
}

fn add_era(era: &Value, draft: &mut Draft) {
    let title = draft.line(era["text"]["headline"].as_str().unwrap_or_default());
    let (start, end) = (point(&era["start_date"], &title, draft), point(&era["end_date"], &title, draft));
    let date = start.zip(end).and_then(|(start, end)| draft.date(&[&start, "/", &end].concat(), &title));
    match date {
        Some(date) if !title.is_empty() => {
            draft.leave_out_fields(&era["text"], &["headline"], &title);
            draft.leave_out_fields(era, &["text", "start_date", "end_date", "unique_id"], &title);
            draft.add_era(&title, &date);
        }
        _ => draft.leave_out(format!("the era “{title}”: it has no name or no dates")),
    }
}

fn add_slide(slide: &Value, draft: &mut Draft) {
    let (headline, mut links) = draft.text(slide["text"]["headline"].as_str().unwrap_or_default(), "a headline");
    let title = headline.replace("\n\n", " ");
    let title = if title.is_empty() { "Without a title".to_owned() } else { title };
    let Some(start) = point(&slide["start_date"], &title, draft) else {
        draft.leave_out(format!("the event “{title}”: it has no date"));
        return;
    };
    let date = match point(&slide["end_date"], &title, draft) {
        Some(end) if end != start => [&start, "/", &end].concat(),
        _ => start,
    };
    let Some(date) = draft.date(&date, &title) else {
        draft.leave_out(format!("the event “{title}”: it has no date that can be read"));
        return;
    };
    let (mut words, linked) = draft.markup(slide["text"]["text"].as_str().unwrap_or_default(), &title);
    links.extend(linked);
    if let Some(shown) = displayed(slide, &date, draft) {
        words = if words.is_empty() { shown } else { [&shown, "\n\n", &words].concat() };
        draft.look_at(format!("“{title}”: its words for the date begin its text"));
    }
    let group = draft.line(slide["group"].as_str().unwrap_or_default());
    let lane = draft.named("lanes", if group.is_empty() { "Events" } else { &group });
    let mut fields = Fields::new();
    fields.insert("title".into(), title.clone().into());
    fields.insert("date".into(), date.into());
    fields.insert("lane".into(), lane.into());
    if !words.is_empty() {
        fields.insert("text".into(), words.into());
    }
    if let Some(medium) = medium(&slide["media"], &title, &mut links, draft) {
        fields.insert("media".into(), Value::Array(vec![medium]));
    }
    fields.insert("sources".into(), draft.cited(&links));
    draft.leave_out_fields(slide, &SLIDE, &title);
    draft.leave_out_fields(&slide["text"], &["headline", "text"], &title);
    if title == "Without a title" {
        draft.look_at(format!("an event of {}: it has no headline", fields["date"].as_str().unwrap_or_default()));
    }
    draft.add("events", &title, slide["unique_id"].as_str(), fields);
}

/// The words for a date, where they say more than it does.
fn displayed(slide: &Value, date: &str, draft: &mut Draft) -> Option<String> {
    let shown = [&slide["display_date"], &slide["start_date"]["display_date"], &slide["end_date"]["display_date"]];
    let shown = draft.line(shown.into_iter().find_map(|words| words.as_str().filter(|words| !words.is_empty()))?);
    let is_same = shown == date || (shown.len() <= 80 && repaired(&shown).as_deref() == Some(date));
    (!shown.is_empty() && !is_same).then_some(shown)
}

/// A date of a slide as EDTF, or as near to it as the slide says: as many parts as it has.
fn point(date: &Value, of: &str, draft: &mut Draft) -> Option<String> {
    let part = |key: &str| {
        let value = &date[key];
        let text = value.as_str().map(str::to_owned).or_else(|| value.is_number().then(|| value.to_string()));
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    draft.leave_out_fields(date, &DATE, of);
    let written = part("year")?;
    let number = |text: &str| text.parse::<i64>().ok();
    let Some(counted) = number(&written) else { return Some(written) };
    let year = edtf_year(counted);
    if counted < 0 {
        draft.look_at(format!("“{of}”: the year {} BCE is {year} in EDTF, which has a year 0", counted.unsigned_abs()));
    }
    let (month, day) = (part("month"), part("day"));
    match (month.as_deref().map(number), day.as_deref().map(number)) {
        (Some(Some(month)), Some(Some(day))) => Some(format!("{year}-{month:02}-{day:02}")),
        (Some(Some(month)), None) => Some(format!("{year}-{month:02}")),
        (None, None) => Some(year),
        // A month by its name, or something that is listed as it is.
        _ => Some(format!("{} {} {year}", day.unwrap_or_default(), month.unwrap_or_default()).trim().to_owned()),
    }
}

/// A year of TimelineJS3, which shows -44 as 44 BCE, as EDTF.
fn edtf_year(year: i64) -> String {
    let year = if year < 0 { year + 1 } else { year };
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

/// A picture of the slide; an address that is none becomes a source.
fn medium(media: &Value, title: &str, links: &mut Vec<Link>, draft: &mut Draft) -> Option<Value> {
    draft.leave_out_fields(media, &MEDIUM, title);
    let address = media["url"].as_str().map(str::trim).filter(|address| !address.is_empty())?;
    let mut text = |key: &str| draft.line(media[key].as_str().unwrap_or_default());
    let (caption, credit, alt) = (text("caption"), text("credit"), text("alt"));
    let path = address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let is_picture = [".jpg", ".jpeg", ".png", ".webp", ".svg", ".gif"].iter().any(|end| path.ends_with(end));
    if !is_picture || check_media(address).is_err() {
        if address.starts_with("https://") || address.starts_with("http://") {
            let name = if caption.is_empty() { address } else { &caption };
            links.push((name.to_owned(), Some(address.to_owned())));
            draft.look_at(format!(
                "“{title}”: {} is no picture that a page may show, and became a source",
                short(address)
            ));
        } else {
            draft.leave_out(format!("“{title}”: the medium {}", short(address)));
        }
        for words in [&credit, &alt].into_iter().filter(|words| !words.is_empty()) {
            draft.leave_out(format!("“{title}”: “{}”, said of its medium", short(words)));
        }
        return None;
    }
    if alt.is_empty() {
        draft.look_at(format!("“{title}”: what its picture shows was taken from its caption or headline"));
    }
    if credit.is_empty() {
        draft.look_at(format!("“{title}”: nobody is named for its picture"));
    }
    let alt = [&*alt, &*caption].into_iter().find(|words| !words.is_empty()).unwrap_or(title);
    let mut medium = Map::new();
    medium.insert("kind".into(), "image".into());
    medium.insert("src".into(), address.into());
    medium.insert("alt".into(), alt.into());
    if !caption.is_empty() {
        medium.insert("caption".into(), caption.into());
    }
    medium.insert("credit".into(), if credit.is_empty() { "Unknown".into() } else { credit.into() });
    Some(medium.into())
}

/// The columns of the table, and where what is in them is in a slide.
const COLUMNS: [(&str, &str); 16] = [
    ("year", "start_date/year"),
    ("month", "start_date/month"),
    ("day", "start_date/day"),
    ("time", "start_date/time"),
    ("end year", "end_date/year"),
    ("end month", "end_date/month"),
    ("end day", "end_date/day"),
    ("end time", "end_date/time"),
    ("display date", "display_date"),
    ("headline", "text/headline"),
    ("text", "text/text"),
    ("media", "media/url"),
    ("media credit", "media/credit"),
    ("media caption", "media/caption"),
    ("alt text", "media/alt"),
    ("group", "group"),
];

/// The table as the JSON that it stands for. A column that is not known is a field of that name.
fn of_table(text: &str) -> Outcome<Value> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let broken = |error: csv::Error| Failure::new(format!("the table cannot be read: {error}"), "Save it anew as CSV.");
    let head: Vec<String> = reader.headers().map_err(broken)?.iter().map(|name| name.trim().to_lowercase()).collect();
    let (mut events, mut eras, mut title) = (Vec::new(), Vec::new(), Value::Null);
    for row in reader.records() {
        let row = row.map_err(broken)?;
        let mut slide = json!({ "start_date": {}, "end_date": {}, "text": {}, "media": {} });
        let mut kind = "";
        for (place, cell) in row.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let column = head.get(place).map_or("a cell without a column", String::as_str);
            if column == "type" {
                kind = cell;
            }
            let known = COLUMNS.iter().find(|(name, _)| *name == column);
            match known.map(|(_, pointer)| pointer.split_once('/').unwrap_or(("", pointer))) {
                Some(("", field)) => slide[field] = cell.into(),
                Some((object, field)) => slide[object][field] = cell.into(),
                None if column == "type" && matches!(cell, "title" | "era") => {}
                None => slide[["column ", column].concat()] = cell.into(),
            }
        }
        match kind {
            "title" => title = slide,
            "era" => eras.push(slide),
            _ if row.iter().all(|cell| cell.trim().is_empty()) => {}
            _ => events.push(slide),
        }
    }
    Ok(json!({ "title": title, "events": events, "eras": eras }))
}
