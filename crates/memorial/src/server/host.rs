//! A folder below a path, answered as the strictest static hosts do: a real 404 with the site's page for it, a redirect
//! to the slash, exact content types, ranges, compressed files where they are beside.

use std::path::{Path, PathBuf};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{
        HeaderValue, Method, StatusCode, Uri,
        header::{ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION, X_CONTENT_TYPE_OPTIONS},
    },
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

/// A folder and the path that it is served below, which begins and ends with a slash.
#[derive(Debug, Clone)]
struct Folder {
    folder: PathBuf,
    base: String,
}

/// The routes of a folder below a path that begins and ends with a slash.
pub fn host(folder: &Path, base: &str) -> Router {
    Router::new().fallback(answer).with_state(Folder { folder: folder.to_owned(), base: base.to_owned() })
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    /// A file of the folder.
    File(PathBuf),
    /// The page for what is not there.
    Missing(PathBuf),
    /// Another address.
    Redirect(String),
    /// A sentence.
    Refused(StatusCode, String),
}

async fn answer(State(folder): State<Folder>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let text = "Only GET and HEAD are answered here.\n";
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")], text).into_response();
    }
    let mut response = match folder.target(request.uri()) {
        Target::File(file) => send(file, request).await,
        Target::Missing(page) => {
            let mut response = send(page, Request::new(Body::empty())).await;
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }
        Target::Redirect(address) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, address)]).into_response(),
        Target::Refused(status, text) => (status, text).into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // As in the file `_headers` of each site: a widget in a sandbox has no origin.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// Sends a file, a range of it, or one that is compressed beside it.
async fn send(file: PathBuf, request: Request) -> Response {
    let kind = kind_of(&file);
    let mut file = ServeFile::new(&file).precompressed_br().precompressed_gzip();
    let mut response = match file.try_call(request).await {
        Ok(response) => response.into_response(),
        Err(error) => {
            let text = format!("The file cannot be read: {error}\n");
            return (StatusCode::INTERNAL_SERVER_ERROR, text).into_response();
        }
    };
    if response.status().is_success() {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    response
}

impl Folder {
    /// What an address leads to; its query is kept where it moves on.
    fn target(&self, uri: &Uri) -> Target {
        let (path, query) = (uri.path(), uri.query());
        let with_query = |path: String| query.map_or_else(|| path.clone(), |query| format!("{path}?{query}"));
        if format!("{path}/") == self.base {
            return Target::Redirect(with_query(self.base.clone()));
        }
        let Some(inner) = path.strip_prefix(&self.base) else {
            return Target::Refused(StatusCode::NOT_FOUND, format!("The site is at {}\n", self.base));
        };
        let decoded = percent_decode_str(inner).decode_utf8().ok().filter(|name| is_inside(name) && is_encoded(inner));
        let Some(name) = decoded else {
            return Target::Refused(StatusCode::BAD_REQUEST, "This address cannot be read.\n".to_owned());
        };
        let file = self.folder.join(&*name);
        if file.join("index.html").is_file() {
            return match name.is_empty() || name.ends_with('/') {
                true => Target::File(file.join("index.html")),
                false => Target::Redirect(with_query(format!("{path}/"))),
            };
        }
        // Without this, a file would answer to its name with a slash after it too.
        if file.is_file() && !name.ends_with('/') {
            return Target::File(file);
        }
        let page = self.folder.join("404.html");
        match page.is_file() {
            true => Target::Missing(page),
            false => Target::Refused(StatusCode::NOT_FOUND, "There is nothing at this address.\n".to_owned()),
        }
    }
}

/// Whether each percent sign begins a byte.
fn is_encoded(path: &str) -> bool {
    let is_byte = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|digit| digit.is_ascii_hexdigit());
    path.split('%').skip(1).all(is_byte)
}

/// Whether a name stays inside the folder on every system: no way up, no absolute path, no drive, no other separator.
fn is_inside(name: &str) -> bool {
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
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "csv" => "text/csv; charset=utf-8",
        "woff2" => "font/woff2",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "pdf" => "application/pdf",
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
        let name = format!("memorial-host-{}-{:?}", std::process::id(), std::thread::current().id());
        let outside = std::env::temp_dir().join(name);
        let folder = outside.join("site");
        fs::create_dir_all(folder.join("people")).expect("the temporary folder can be written");
        for file in ["index.html", "404.html", "people/index.html", "people/ə b.svg", "../secret.txt"] {
            fs::write(folder.join(file), file).expect("the temporary folder can be written");
        }
        let uri: Uri = target.parse().expect("the test writes an address");
        let answer = Folder { folder: folder.clone(), base: base.to_owned() }.target(&uri);
        fs::remove_dir_all(&outside).expect("the temporary folder can be removed");
        let within = |file: &Path| file.strip_prefix(&folder).expect("only files of the site").display().to_string();
        let shown = match answer {
            Target::File(file) => format!("200 {} {}", within(&file), kind_of(&file)),
            Target::Missing(file) => format!("404 {}", within(&file)),
            Target::Redirect(address) => format!("308 {address}"),
            Target::Refused(status, _) => status.as_u16().to_string(),
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
    fn a_missing_page_is_a_real_404() {
        check("/", "/nobody/", "404 404.html");
        check("/", "/404.html/", "404 404.html");
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
    fn scripts_and_modules_have_the_types_that_browsers_insist_on() {
        for (file, kind) in [
            ("a.wasm", "application/wasm"),
            ("boot.js", "text/javascript; charset=utf-8"),
            ("record.en.json", "application/json"),
            ("feed.xml", "application/atom+xml; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("events.ics", "text/calendar; charset=utf-8"),
        ] {
            assert_eq!(kind_of(Path::new(file)), kind);
        }
    }
}
