//! The browser's entry to every page: takes over the page that stands or makes the one that the address names, and
//! shows another record if one is asked for. Where the timeline stands, `bin/front.rs` is there before it.

use leptos::prelude::*;
use memorial_timeline::{
    browser::{checker::Checker, collation::Letters, fetch, finder, history, links, page, turns::Turns},
    record::Record,
    route::{Page, Query, Route},
    search::{directory::Building, listing::Scope},
    start::{self, ARRIVE, Ground, PATH, run},
    views::{
        app::App,
        directory,
        pages::any,
        parts::listing::Finder,
        router::{Router, settle},
        site::Site,
        titles,
        trouble::Trouble,
    },
    wording::Locale,
};

fn main() {
    run(start());
}

/// Takes the page over; nothing where what it needs cannot be had.
async fn start() -> Option<()> {
    let Ground { root, own } = Ground::find().await?;
    // As long as another app is there, it is that one which the reader types into.
    if Query::parse(&links::here(own.prefix)?.query).has_words() {
        finder::prepare(own).await;
    }
    let attention = page::attention();
    // Where another app is there, it leaves, and the address is then the one that the reader wants to be at.
    page::tell(ARRIVE, None);
    let step = links::here(own.prefix)?;
    let wanted = Query::parse(&step.query);
    let shown = Page::parse(&step.path);
    let other = wanted.record.clone().filter(|_| shown.takes_any_record());
    let standing = root.get_attribute(PATH).map(|path| Page::parse(&path));
    let is_first = standing.is_some();
    if other.is_none() {
        prepare(own, &shown, is_first).await;
        page::mark("record-ready");
    }
    let (site, trouble) = (RwSignal::new(own), RwSignal::new(None));
    // A host may answer any address with one page; only what stands for this address can be taken over as it is.
    let kept = standing.filter(|standing| *standing == shown || *standing == Page::NotFound);
    let is_kept = kept.is_some();
    let route = RwSignal::new(Route { page: kept.unwrap_or_else(|| shown.clone()), query: wanted });
    let app = move || view! { <App site route trouble shows=any finder=Finder(finder::hits)/> };
    // Who was searching in the page that stood goes on in this one.
    let goes_on = !is_first && shown == Page::Timeline;
    if is_kept {
        hydrate_from(root, app).forget();
    } else {
        root.set_text_content(None);
        mount_to(root, app).forget();
        page::set_title(&titles::title(own, &shown));
        if goes_on {
            // Before the next key is pressed.
            page::draw(&attention);
        }
    }
    listen(Router { site, route });
    if let Some(path) = other {
        let answer = other_record(&path, own).await;
        // A reader who has gone on in the meantime has not asked for it any more.
        if route.with_untracked(|route| route.query.record.as_deref() == Some(&path)) {
            match answer {
                Ok(other) => {
                    prepare(other, &shown, true).await;
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
        if is_first {
            let fragment = (site.with_untracked(|site| site.foreign.is_some())).then_some(&*step.fragment);
            page::come_back(step.scroll, step.place.as_ref(), fragment);
        } else {
            let attention = page::attention();
            settle(&step, false);
            if goes_on {
                page::draw(&attention);
            }
        }
        page::mark("app-ready");
        page::set_state("ready");
    });
    Some(())
}

/// Puts in order what a page will look things up in, in turns; what it is searched by too, unless it is awaited sooner.
async fn prepare(site: Site, page: &Page, has_time: bool) {
    let scope = match page {
        Page::People | Page::EmbedPeople => Some(Scope::Everybody),
        Page::Organisations => Some(Scope::Organisations),
        _ => None,
    };
    let (Some(scope), Some(turns)) = (scope, Turns::new()) else { return };
    let mut building = Building::new(site.record, scope, &Letters::of(site.words));
    turns.take(&mut |is_over| building.step(is_over)).await;
    directory::keep(site, scope, building.done());
    if has_time {
        turns.pause().await;
        finder::prepare(site).await;
        // To show the page is a task of its own.
        turns.pause().await;
    }
}

/// Past this a hostile record could fill the memory before the checker has refused it, so it is read afterwards.
const READ_AHEAD: usize = 64 << 20;

/// Another record, as hostile as any address until it is checked. It is read while the checker looks at it, and what is
/// read of it is let go if the checker refuses it.
async fn other_record(path: &str, own: Site) -> Result<Site, Trouble> {
    let checker = Checker::start();
    let file = fetch::bytes(path).await.map_err(|failure| match failure {
        fetch::Failure::Elsewhere => Trouble::Elsewhere,
        fetch::Failure::Unreachable => Trouble::Unreachable,
    })?;
    let checker = checker.ok_or(Trouble::Unreachable)?;
    let bytes = file.to_vec();
    checker.ask(&file, path).ok_or(Trouble::Unreachable)?;
    let ahead = if bytes.len() <= READ_AHEAD { Some(read(&bytes, own.words).await) } else { None };
    let refusals = checker.refusals().await.ok_or(Trouble::Unreachable)?;
    if !refusals.is_empty() {
        return Err(Trouble::Refused(refusals));
    }
    let record = match ahead {
        Some(read) => read,
        None => read(&bytes, own.words).await,
    }?;
    let foreign = Some(&*Box::leak(path.to_owned().into_boxed_str()));
    Ok(Site { record: Box::leak(Box::new(record)), foreign, ..own })
}

async fn read(bytes: &[u8], words: Locale) -> Result<Record, Trouble> {
    let built = start::read(bytes, words.tag()).await.ok_or(Trouble::Unreachable)?;
    built.map_err(|unsound| Trouble::Refused(vec![unsound.what]))
}

fn listen(router: Router) {
    let prefix = router.site.get_untracked().prefix;
    history::take_over_scrolling();
    links::keep_scroll();
    links::on_follow(prefix, move |link| router.follow(link));
    links::on_return(prefix, move |step| router.restore(step));
}
