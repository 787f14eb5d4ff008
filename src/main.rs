//! The browser's entry: fetches the record, takes over the page that stands, and shows another record if one is asked for.

use leptos::{prelude::*, wasm_bindgen::JsCast};
use memorial_timeline::{
    browser::{checker::Checker, fetch, history, links, page},
    record::{Record, raw::RawRecord},
    route::{Page, Query, Route},
    views::{app::App, router::Router, site::Site, titles, trouble::Trouble},
    wording::Locale,
};

/// Half the code of the allocator that Rust brings along, and quicker on the large records.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    page::mark("app-start");
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::set_state("failed");
    }));
    wasm_bindgen_futures::spawn_local(async {
        if start().await.is_none() {
            // What stands can be read, so there is nothing to say to the reader.
            page::set_state("failed");
        }
    });
}

/// Takes the page over; nothing where what it needs cannot be had.
async fn start() -> Option<()> {
    let root = page::element("app")?;
    let language = page::language();
    let words = Locale::from_tag(&language)?;
    let prefix: &'static str = Box::leak(root.get_attribute("data-prefix")?.into_boxed_str());
    let bytes = fetch::bytes(&["data/record.", &language, ".json"].concat()).await.ok()?;
    let own = Site { record: leak(read(&bytes, words).ok()?), words, prefix, foreign: None };
    let step = links::here(prefix)?;
    let wanted = Query::parse(&step.query);
    let shown = Page::parse(&step.path);
    let other = wanted.record.clone().filter(|_| shown.takes_any_record());
    if other.is_none() {
        page::mark("record-ready");
    }
    let (site, trouble) = (RwSignal::new(own), RwSignal::new(None));
    let standing = Page::parse(&root.get_attribute("data-path")?);
    let route = RwSignal::new(Route { page: standing.clone(), query: wanted.clone() });
    let app = move || view! { <App site route trouble/> };
    // A host may answer any address with one page; only what stands for this address can be taken over as it is.
    if standing == shown || standing == Page::NotFound {
        hydrate_from(root.unchecked_into(), app).forget();
    } else {
        route.update(|route| route.page = shown.clone());
        root.set_text_content(None);
        mount_to(root.unchecked_into(), app).forget();
        page::set_title(&titles::title(own, &shown));
    }
    listen(Router { site, route });
    if let Some(path) = other {
        let answer = other_record(&path, own).await;
        // A reader who has gone on in the meantime has not asked for it any more.
        if route.with_untracked(|route| route.query.record.as_deref() == Some(&path)) {
            match answer {
                Ok(other) => {
                    site.set(other);
                    if let Some(page) = step.opens.as_deref().map(Page::parse) {
                        route.update(|route| route.page = page);
                    }
                    page::set_title(&route.with_untracked(|route| titles::title(other, &route.page)));
                }
                Err(problem) => trouble.set(Some(problem)),
            }
        }
        page::mark("record-ready");
    }
    page::after_render(move || {
        // The page came back to its place in the history, and the browser leaves scrolling to the app.
        if let Some(scroll) = step.scroll.filter(|_| page::scrolled() == 0.0) {
            page::return_to(scroll, step.place.as_ref());
        } else if site.with_untracked(|site| site.foreign.is_some()) && step.scroll.is_none() {
            // What the address leads to was not in the page that stood.
            page::arrive(&step.fragment, true);
        }
        page::mark("app-ready");
        page::set_state("ready");
    });
    Some(())
}

/// Past this a hostile record could fill the memory before the checker has refused it, so it is read afterwards.
const READ_AHEAD: usize = 64 << 20;

/// Another record, as hostile as any address until it is checked. It is read while the checker looks at it, and what is
/// read of it is let go if the checker refuses it.
async fn other_record(path: &str, own: Site) -> Result<Site, Trouble> {
    let checker = Checker::start();
    let bytes = fetch::bytes(path).await.map_err(|failure| match failure {
        fetch::Failure::Elsewhere => Trouble::Elsewhere,
        fetch::Failure::Unreachable => Trouble::Unreachable,
    })?;
    let checker = checker.ok_or(Trouble::Unreachable)?;
    checker.ask(&bytes, path).ok_or(Trouble::Unreachable)?;
    let ahead = (bytes.len() <= READ_AHEAD).then(|| read(&bytes, own.words));
    let refusals = checker.refusals().await.ok_or(Trouble::Unreachable)?;
    if !refusals.is_empty() {
        return Err(Trouble::Refused(refusals));
    }
    let record = ahead.unwrap_or_else(|| read(&bytes, own.words))?;
    Ok(Site { record: leak(record), foreign: Some(Box::leak(path.to_owned().into_boxed_str())), ..own })
}

fn read(bytes: &[u8], words: Locale) -> Result<Record, Trouble> {
    let raw = RawRecord::read(bytes).ok_or(Trouble::Unreachable)?;
    Record::build(&raw, words.tag()).map_err(|unsound| Trouble::Refused(vec![unsound.what]))
}

fn listen(router: Router) {
    let prefix = router.site.get_untracked().prefix;
    history::take_over_scrolling();
    links::keep_scroll();
    links::on_follow(prefix, move |link| router.follow(link));
    links::on_return(prefix, move |step| router.restore(step));
}

/// A record lives as long as the page that shows it.
fn leak(record: Record) -> &'static Record {
    Box::leak(Box::new(record))
}
