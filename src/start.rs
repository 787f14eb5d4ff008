//! How an app begins: its marks, what becomes of it where it fails, and the page and the record that it finds.

use std::future::Future;

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    browser::{fetch, page, turns::Turns},
    record::{
        Record,
        build::{Building, Unsound},
        raw::RawReader,
    },
    views::site::Site,
    wording::Locale,
};

/// Half the code of the allocator that Rust brings along, and quicker on the large records.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What an app says when the record is there: another one, which has stood for the page until then, leaves it now.
pub const ARRIVE: &str = "memorial-arrive";
/// What an app says when the reader asks for a page that it cannot show.
pub const LEAVE: &str = "memorial-leave";
/// What an app says when it cannot be had, or breaks.
const FAILED: &str = "memorial-failed";

/// What stands before the address of every page in this language, on the element that holds the page.
const PREFIX: &str = "data-prefix";
/// Which page stands in that element, as its path; absent once nothing does.
pub const PATH: &str = "data-path";

/// What an app begins with.
pub struct Ground {
    /// The element that holds the page.
    pub root: HtmlElement,
    /// The site's own record.
    pub own: Site,
}

/// Runs an app until it listens. What stands can be read, so there is nothing to say to the reader where it fails.
pub fn run(start: impl Future<Output = Option<()>> + 'static) {
    page::mark("app-start");
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        page::tell(FAILED, None);
    }));
    wasm_bindgen_futures::spawn_local(async {
        if start.await.is_none() {
            page::tell(FAILED, None);
        }
    });
}

impl Ground {
    /// The page and the record; nothing where one of them cannot be had.
    pub async fn find() -> Option<Self> {
        let root: HtmlElement = page::element("app")?.unchecked_into();
        let words = Locale::read(String::from_utf8(fetch::given("memorialWords").await?).ok()?)?;
        let prefix = Box::leak(root.get_attribute(PREFIX)?.into_boxed_str());
        let bytes = fetch::given("memorialRecord").await?;
        let record = read(&bytes, words.tag()).await?.ok()?;
        // A record lives as long as the page that shows it.
        Some(Self { root, own: Site { record: Box::leak(Box::new(record)), words, prefix, foreign: None } })
    }
}

/// Reads a record in turns, between which the page goes on; nothing where it is no JSON object.
pub async fn read(bytes: &[u8], language: &str) -> Option<Result<Record, Unsound>> {
    let turns = Turns::new()?;
    let mut reader = RawReader::new(bytes);
    turns.take(&mut |is_over| reader.step(is_over)).await;
    let mut raw = reader.finish()?;
    let mut building = Building::new(&raw, language);
    turns.take(&mut |is_over| building.step(is_over)).await;
    let built = building.finish();
    turns.take(&mut |is_over| raw.let_go(is_over)).await;
    Some(built)
}
