//! The browser's entry to the timeline of the site's own record: it takes over what stands there and can show nothing
//! else, so that a first visit pays for nothing else. For other pages it makes way for the app of `main.rs`.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};

use leptos::prelude::*;
use memorial_timeline::{
    browser::{
        dom::Taken,
        history::{self, Link, Step},
        links, page,
    },
    route::{Page, Query, Route},
    search::index::Hits,
    start::{ARRIVE, Ground, LEAVE, PATH, run},
    views::{
        app::app,
        markup::{Markup, el},
        pages::timeline,
        parts::listing::Finder,
        router::Router,
        site::Site,
        timeline::Cards,
    },
};

fn main() {
    run(start());
}

/// Takes the timeline over; nothing where what it needs cannot be had.
async fn start() -> Option<()> {
    let Ground { root, own } = Ground::find().await?;
    let prefix = own.prefix;
    let step = links::here(prefix)?;
    page::mark("record-ready");
    let (site, trouble) = (RwSignal::new(own), RwSignal::new(None));
    let route = RwSignal::new(Route { page: Page::Timeline, query: Query::parse(&step.query) });
    let finder = Finder(leave_to_find);
    let stands = Taken::over(&root, || app(site, route, trouble, shows, finder))?;
    let front = Rc::new(Front { router: Router { site, route }, wants: RefCell::default(), is_gone: Cell::new(false) });

    history::take_over_scrolling();
    links::keep_scroll();
    links::on_follow(prefix, {
        let front = front.clone();
        move |link| front.follow(link)
    });
    links::on_return(prefix, {
        let front = front.clone();
        move |step| front.restore(step)
    });
    page::on_told(ARRIVE, move || {
        front.leave();
        // Nothing stands any more.
        let _ = root.remove_attribute(PATH);
        drop(stands);
    });
    page::after_render(move || {
        page::come_back(step.scroll, step.place.as_ref(), None);
        page::mark("app-ready");
        page::set_state("ready");
    });
    Some(())
}

/// The page that this app shows. The cards stand as they were written, and nothing in them lives.
fn shows(site: Site, _page: &Page) -> Markup {
    timeline::page(site, &STANDING)
}

/// Words are for the other app to find: the address has them.
fn leave_to_find(_site: Site, _words: &str) -> Option<Arc<Hits>> {
    page::after_render(|| page::tell(LEAVE, None));
    None
}

/// The cards as they stand.
static STANDING: Cards = Cards {
    card: |_, _| el("article").kept(),
    group: |_, _| el("section").with(el("h2")),
    era: |_, _| el("p").kept(),
    near: |list, _| list,
};

/// The app while it makes way for the other one, which is fetched meanwhile.
struct Front {
    router: Router,
    /// Where the reader wants to go.
    wants: RefCell<Option<Wish>>,
    is_gone: Cell<bool>,
}

enum Wish {
    /// A link was followed; the history knows nothing of it yet.
    Follow(String),
    /// The history is at another page already.
    Return,
}

impl Front {
    fn follow(&self, link: &Link) -> bool {
        let Some(route) = self.router.leads(link).filter(|_| !self.is_gone.get()) else { return false };
        if route.page == Page::Timeline {
            self.want(None);
            return self.router.follow(link);
        }
        let address = self.router.address_of(&route, link);
        page::tell(LEAVE, Some(&address));
        self.want(Some(Wish::Follow(address)));
        true
    }

    fn restore(&self, step: &Step) {
        if Page::parse(&step.path) == Page::Timeline {
            self.want(None);
            self.router.restore(step);
        } else {
            self.want(Some(Wish::Return));
            page::tell(LEAVE, None);
        }
    }

    fn want(&self, wish: Option<Wish>) {
        // What the page shown still writes into the history is not about the step that it is at then.
        history::set_open(!matches!(wish, Some(Wish::Return)));
        self.wants.replace(wish);
    }

    /// Makes way: the history is where the reader wants to go, and nothing here changes it any more.
    fn leave(&self) {
        match self.wants.take() {
            Some(Wish::Follow(address)) => history::push(Some(&address), None),
            Some(Wish::Return) => {}
            None => history::save_scroll(),
        }
        history::set_open(false);
        self.is_gone.set(true);
    }
}
