//! Shows a record while it is edited: builds its site on each change, reloads the page, and lists the problems on it.

use std::{
    env,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
    time::Duration,
};

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderValue, header::CONTENT_TYPE},
    middleware::{Next, from_fn_with_state},
    response::{
        Html, IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::get,
};
use memorial_record::{check::check, problem::Problem};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use serde::Serialize;
use tokio::{process::Command, sync::watch, time::sleep};
use tokio_stream::{Stream, StreamExt, wrappers::WatchStream};

use crate::{
    failure::{Failure, Outcome},
    server::host::host,
    site,
};

/// What the pages of a preview load besides their own; relative to the site's root, as all addresses in them.
pub const ELEMENTS: &str = "<link rel=\"stylesheet\" href=\"_memorial/preview.css\">\n\
     <script src=\"_memorial/preview.js\" defer></script>\n";

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// How long an editor may take to write a file before it is read.
const QUIET: Duration = Duration::from_millis(150);

/// A record that is shown while it is edited.
#[derive(Debug, Clone)]
pub struct Preview {
    record: PathBuf,
    /// The folder of the last site that could be built.
    site: PathBuf,
    state: Arc<watch::Sender<Shown>>,
}

/// What pages are told.
#[derive(Debug, Clone, Default, Serialize)]
struct Shown {
    /// How often the site has been built.
    build: u32,
    /// What is wrong with the record as it is.
    problems: Vec<Problem>,
    /// Why no site could be written of a record that is valid.
    failure: Option<String>,
}

impl Preview {
    /// A preview of a record, whose site is written into a folder.
    #[must_use]
    pub fn new(record: &Path, site: PathBuf) -> Self {
        Self { record: record.to_owned(), site, state: Arc::new(watch::Sender::new(Shown::default())) }
    }

    /// The routes of the preview.
    pub fn router(&self, base: &str) -> Router {
        let own = Router::new()
            .route("/preview.js", get(|| answer("text/javascript; charset=utf-8", SCRIPT)))
            .route("/preview.css", get(|| answer("text/css; charset=utf-8", STYLE)))
            .route("/state.json", get(|State(preview): State<Self>| async move { Json(preview.shown()) }))
            .route("/changes", get(|State(preview): State<Self>| async move { preview.changes() }))
            .with_state(self.clone());
        let site = host(&self.site, base).layer(from_fn_with_state(self.clone(), without_site));
        Router::new().nest(&[base, "_memorial"].concat(), own).fallback_service(site)
    }

    /// Builds the site, and again on each change of the record, until the process ends.
    ///
    /// # Errors
    /// When changes cannot be watched.
    pub async fn follow(self, told: impl Fn(&str)) -> Outcome<()> {
        let (changed, mut changes) = watch::channel(());
        let _watcher = watch_folder_of(&self.record, changed)?;
        loop {
            told(&self.build().await);
            if changes.changed().await.is_err() {
                return Ok(());
            }
            sleep(QUIET).await;
            changes.mark_unchanged();
        }
    }

    /// Checks the record and, if it is valid, builds its site in a process of its own; says how it went.
    async fn build(&self) -> String {
        let file = self.record.clone();
        let checked = tokio::task::spawn_blocking(move || site::read(&file).map(|bytes| check(&bytes))).await;
        let report = match checked {
            Ok(Ok(report)) => report,
            Ok(Err(failure)) => return self.fail(failure.to_string()),
            Err(_) => return self.fail("The record could not be checked.".to_owned()),
        };
        let name = self.record.display().to_string();
        let mut lines: Vec<String> = report.problems.iter().map(|problem| problem.in_file(&name)).collect();
        if report.record.is_none() {
            self.state.send_modify(|shown| {
                shown.problems = report.problems;
                shown.failure = None;
            });
            lines.push("The site stays as it was until these are mended.".to_owned());
            return lines.join("\n");
        }
        match self.write_site().await {
            Ok(said) => {
                self.state.send_modify(|shown| {
                    *shown = Shown { build: shown.build + 1, problems: report.problems, failure: None };
                });
                lines.push(said);
                lines.join("\n")
            }
            Err(error) => self.fail(error),
        }
    }

    async fn write_site(&self) -> Result<String, String> {
        let program = env::current_exe().map_err(|error| error.to_string())?;
        let mut command = Command::new(program);
        command.arg("build").arg(&self.record).arg("--out").arg(&self.site).arg("--preview").stdin(Stdio::null());
        let output = command.output().await.map_err(|error| error.to_string())?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().next().unwrap_or_default().to_owned();
        if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
    }

    fn fail(&self, error: String) -> String {
        self.state.send_modify(|shown| shown.failure = Some(error.clone()));
        error
    }

    fn shown(&self) -> Shown {
        self.state.borrow().clone()
    }

    /// What is shown now, and whenever it changes.
    fn changes(&self) -> Sse<impl Stream<Item = Result<Event, axum::Error>> + use<>> {
        let changes = WatchStream::new(self.state.subscribe());
        Sse::new(changes.map(|shown| Event::default().json_data(shown))).keep_alive(KeepAlive::default())
    }
}

/// Until the first site is built, every address answers with the problems alone.
async fn without_site(State(preview): State<Preview>, request: Request, next: Next) -> Response {
    if preview.site.join("index.html").is_file() {
        return next.run(request).await;
    }
    Html(["<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>memorial serve</title>", ELEMENTS].concat())
        .into_response()
}

async fn answer(kind: &'static str, text: &'static str) -> Response {
    ([(CONTENT_TYPE, HeaderValue::from_static(kind))], text).into_response()
}

/// Watches the folder of a file: editors replace a file rather than write into it.
fn watch_folder_of(file: &Path, changed: watch::Sender<()>) -> Outcome<RecommendedWatcher> {
    let file = std::path::absolute(file).map_err(|error| Failure::unreadable(file, &error))?;
    let folder = file.parent().unwrap_or(Path::new("/")).to_owned();
    let unwatched = |error: notify::Error| {
        let remedy = "Stop and start the command after each change.";
        Failure::new(format!("changes of {} cannot be followed: {error}", file.display()), remedy)
    };
    let name = file.file_name().map(ToOwned::to_owned);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let is_ours = |event: &notify::Event| event.paths.iter().any(|path| path.file_name() == name.as_deref());
        if event.is_ok_and(|event| !event.kind.is_access() && is_ours(&event)) {
            changed.send_replace(());
        }
    })
    .map_err(unwatched)?;
    watcher.watch(&folder, RecursiveMode::NonRecursive).map_err(unwatched)?;
    Ok(watcher)
}
