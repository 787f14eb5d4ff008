//! What the built `index.html` leaves open, and how it is filled in.

/// A place that is left open.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// What stands there.
    text: &'static str,
    /// Where it is written.
    home: &'static str,
}

const fn page(text: &'static str) -> Open {
    Open { text, home: "index.html" }
}

const fn script(text: &'static str) -> Open {
    Open { text, home: "pattern_script in Trunk.toml" }
}

/// The element that says of the page which language it is in.
pub const HTML: Open = page("<html>");

/// The head of the page.
pub const HEAD: Open = page("<!--memorial:head-->");

/// The app, and what stands around it.
pub const APP: Open = page("<!--memorial:app-->");

/// The script that starts the app.
pub const BOOT: Open = script("<script src=\"boot.js\"");

/// The script and the module of the app.
pub const STARTED: Open = script("data-js=");

/// The hash that the module is checked by.
pub const INTEGRITY: Open = script("data-integrity=\"\"");

/// The file that the app is sent its words in.
pub const WORDS: Open = script("data-words=\"\"");

/// A template with one of its places filled in.
///
/// # Errors
/// When it lacks the place, said in a sentence that names it.
pub fn fill(template: &str, open: Open, with: &str) -> Result<String, String> {
    let Open { text, home } = open;
    let (before, after) = template
        .split_once(text)
        .ok_or_else(|| format!("the built index.html lacks {text}; put it back in {home}, and build anew"))?;
    Ok([before, with, after].concat())
}

/// A template with something more before one of its places.
///
/// # Errors
/// When it lacks the place, said in a sentence that names it.
pub fn fill_before(template: &str, open: Open, with: &str) -> Result<String, String> {
    fill(template, open, &[with, open.text].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_filled_in_where_it_stands() {
        assert_eq!(fill("<a><html><b>", HTML, "<html lang=\"az\">").as_deref(), Ok("<a><html lang=\"az\"><b>"));
        assert_eq!(fill_before("<b><html>", HTML, "<a>").as_deref(), Ok("<b><a><html>"));
    }

    #[test]
    fn a_template_without_a_place_never_becomes_a_page() {
        let lacks =
            "the built index.html lacks data-words=\"\"; put it back in pattern_script in Trunk.toml, and build anew";
        assert_eq!(fill("<html>", WORDS, "x"), Err(lacks.to_owned()));
        let lacks = "the built index.html lacks <html>; put it back in index.html, and build anew";
        assert_eq!(fill_before("<html lang=\"en\">", HTML, "x"), Err(lacks.to_owned()));
    }

    #[test]
    fn each_place_stands_where_it_is_said_to_once() {
        for Open { text, home } in [HTML, HEAD, APP, BOOT, STARTED, INTEGRITY, WORDS] {
            let file = match home {
                "index.html" => include_str!("../../index.html"),
                _ => include_str!("../../Trunk.toml"),
            };
            assert_eq!(file.matches(text).count(), 1, "{text} in {home}");
        }
    }
}
