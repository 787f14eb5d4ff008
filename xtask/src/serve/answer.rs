//! From a request's target to what is answered: a file of the site, a redirect, or the page for what is not there.

use std::path::{Path, PathBuf};

/// A folder of files and the path that they are served below.
pub struct Site {
    pub folder: PathBuf,
    /// Begins and ends with a slash.
    pub base: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    File { status: u16, file: PathBuf, kind: &'static str },
    Redirect(String),
    Text(u16, String),
}

impl Answer {
    pub fn status(&self) -> u16 {
        match self {
            Self::File { status, .. } | Self::Text(status, _) => *status,
            Self::Redirect(_) => 308,
        }
    }
}

impl Site {
    /// What the target, a path with an optional query, is answered with.
    pub fn answer(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        let with_query = |path: String| query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
        if format!("{path}/") == self.base {
            return Answer::Redirect(with_query(self.base.clone()));
        }
        let Some(inner) = path.strip_prefix(&self.base) else {
            return Answer::Text(404, format!("The site is at {}\n", self.base));
        };
        let Some(name) = decoded(inner).filter(|name| is_safe(name)) else {
            return Answer::Text(400, "This address cannot be read.\n".to_owned());
        };
        let file = self.folder.join(&name);
        if file.is_dir() && file.join("index.html").is_file() {
            return match name.is_empty() || name.ends_with('/') {
                true => found(file.join("index.html")),
                false => Answer::Redirect(with_query(format!("{path}/"))),
            };
        }
        // Without this, a file would answer to its name with a slash behind it too.
        if file.is_file() && !name.ends_with('/') { found(file) } else { self.missing() }
    }

    fn missing(&self) -> Answer {
        let page = self.folder.join("404.html");
        match page.is_file() {
            true => Answer::File { status: 404, kind: kind_of(&page), file: page },
            false => Answer::Text(404, "There is nothing at this address.\n".to_owned()),
        }
    }
}

fn found(file: PathBuf) -> Answer {
    Answer::File { status: 200, kind: kind_of(&file), file }
}

/// Percent signs resolved; nothing if they are wrong or the result is no UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut result = Vec::with_capacity(path.len());
    while let Some(byte) = bytes.next() {
        result.push(match byte {
            b'%' => hex(bytes.next()?)? * 16 + hex(bytes.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(result).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| value.try_into().ok())
}

/// Keeps a name inside the folder on every system: no way up, no absolute path, no drive, no second separator.
fn is_safe(name: &str) -> bool {
    !name.starts_with('/') && !name.contains(['\\', ':', '\0']) && name.split('/').all(|part| part != "..")
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" if file.file_stem().is_some_and(|name| name == "feed") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A site of four files below the base, and a file beside it that nobody may have.
    fn check(base: &str, target: &str, expected: &str) {
        let name = format!("memorial-serve-{}-{:?}", std::process::id(), std::thread::current().id());
        let outside = std::env::temp_dir().join(name);
        let folder = outside.join("dist");
        fs::create_dir_all(folder.join("people")).expect("the temporary folder can be written");
        for file in ["index.html", "404.html", "people/index.html", "people/ə b.svg", "../secret.txt"] {
            fs::write(folder.join(file), file).expect("the temporary folder can be written");
        }
        let answer = Site { folder: folder.clone(), base: base.to_owned() }.answer(target);
        fs::remove_dir_all(&outside).expect("the temporary folder can be removed");
        let shown = match answer {
            Answer::File { status, file, kind } => {
                let file = file.strip_prefix(&folder).expect("only files of the site are answered");
                format!("{status} {} {}", file.display(), kind)
            }
            Answer::Redirect(address) => format!("308 {address}"),
            Answer::Text(status, _) => format!("{status}"),
        };
        assert_eq!(shown, expected, "{target} below {base}");
    }

    #[test]
    fn a_folder_answers_with_its_page() {
        check("/", "/", "200 index.html text/html; charset=utf-8");
        check("/", "/people/?q=a", "200 people/index.html text/html; charset=utf-8");
        check("/sub/dir/", "/sub/dir/people/", "200 people/index.html text/html; charset=utf-8");
    }

    #[test]
    fn a_folder_without_its_slash_redirects_and_keeps_the_query() {
        check("/", "/people?q=%C9%99", "308 /people/?q=%C9%99");
        check("/sub/dir/", "/sub/dir/people", "308 /sub/dir/people/");
        check("/sub/dir/", "/sub/dir?q=a", "308 /sub/dir/?q=a");
    }

    #[test]
    fn an_encoded_name_is_found() {
        check("/", "/people/%C9%99%20b.svg", "200 people/ə b.svg image/svg+xml");
    }

    #[test]
    fn what_is_not_there_is_a_real_404() {
        check("/", "/nobody/", "404 404.html text/html; charset=utf-8");
        check("/", "/404.html/", "404 404.html text/html; charset=utf-8");
        check("/sub/dir/", "/people/", "404");
    }

    #[test]
    fn nothing_outside_the_folder_is_answered() {
        for target in ["/../secret.txt", "/%2e%2e/secret.txt", "/people/..%2f..%2fsecret.txt", "/..%5csecret.txt"] {
            check("/", target, "400");
        }
        check("/", "//etc/hostname", "400");
        check("/", "/%00", "400");
        check("/", "/%zz", "400");
    }

    #[test]
    fn what_browsers_run_has_the_type_that_they_insist_on() {
        for (file, kind) in [
            ("a.wasm", "application/wasm"),
            ("boot.js", "text/javascript; charset=utf-8"),
            ("record.en.json", "application/json"),
            ("site.webmanifest", "application/manifest+json"),
            ("feed.xml", "application/atom+xml; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("events.ics", "text/calendar; charset=utf-8"),
        ] {
            assert_eq!(kind_of(Path::new(file)), kind);
        }
    }
}
