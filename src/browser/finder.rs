//! Finding words: a record is read word by word when somebody first searches it, in turns, and then answers at once.

pub use sys::*;

#[cfg(feature = "hydrate")]
mod sys {
    use std::{cell::RefCell, sync::Arc};

    use leptos::prelude::{ArcRwSignal, Get, Set};
    use wasm_bindgen_futures::spawn_local;

    use crate::{
        browser::{fetch, turns::Turns},
        record::{raw::RawReader, raw::RawRecord},
        search::index::{Building, Hits, Index},
        views::site::Site,
    };

    /// The index of a record, once it is there.
    type Known = ArcRwSignal<Option<&'static Index>>;

    thread_local! {
        /// The indexes of the records of this page, each by where its record lies.
        static KNOWN: RefCell<Vec<(usize, Known)>> = const { RefCell::new(Vec::new()) };
    }

    /// What words find; nothing until the record has been read for it, which this begins. Whoever asks follows it.
    #[must_use]
    pub fn hits(site: Site, words: &str) -> Option<Arc<Hits>> {
        Some(Arc::new(index(site)?.find(site.record, words)))
    }

    /// The index of a record, once it is there.
    #[must_use]
    pub fn index(site: Site) -> Option<&'static Index> {
        let (known, is_new) = known(site);
        if is_new {
            spawn_local(read(site, known.clone()));
        }
        known.get()
    }

    /// Reads a record for its words, unless it is being read.
    pub async fn prepare(site: Site) {
        let (known, is_new) = known(site);
        if is_new {
            read(site, known).await;
        }
    }

    fn known(site: Site) -> (Known, bool) {
        let record = std::ptr::from_ref(site.record).addr();
        KNOWN.with_borrow_mut(|all| match all.iter().find(|(of, _)| *of == record) {
            Some((_, known)) => (known.clone(), false),
            None => {
                let known = Known::new(None);
                all.push((record, known.clone()));
                (known, true)
            }
        })
    }

    /// Reads the page's language, and then all others if the record has several: nobody waits for these.
    async fn read(site: Site, known: Known) {
        let Some(turns) = Turns::new() else { return };
        build(site, None, &turns, &known).await;
        if site.record.languages.len() > 1 {
            spawn_local(async move {
                if let Some(bytes) = whole(site).await
                    && let Some(mut raw) = raw(&bytes, &turns).await
                {
                    build(site, Some(&raw), &turns, &known).await;
                    turns.take(&mut |is_over| raw.let_go(is_over)).await;
                }
            });
        }
    }

    async fn build(site: Site, raw: Option<&RawRecord<'_>>, turns: &Turns, known: &Known) {
        let mut building = Building::new(site.record, raw);
        turns.take(&mut |is_over| building.step(is_over)).await;
        known.set(Some(Box::leak(Box::new(building.done()))));
    }

    /// The record in all its languages: a page has loaded only its own. Where it cannot be had, the words of this language
    /// are found, and every form of every name.
    async fn whole(site: Site) -> Option<Vec<u8>> {
        Some(fetch::bytes(site.foreign.unwrap_or("data/record.json")).await.ok()?.to_vec())
    }

    async fn raw<'a>(bytes: &'a [u8], turns: &Turns) -> Option<RawRecord<'a>> {
        let mut reader = RawReader::new(bytes);
        turns.take(&mut |is_over| reader.step(is_over)).await;
        reader.finish()
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    use std::sync::Arc;

    use crate::{
        search::index::{Hits, Index},
        views::site::Site,
    };

    /// What words find. Pages are written without words to find.
    #[must_use]
    pub fn hits(site: Site, words: &str) -> Option<Arc<Hits>> {
        Some(Arc::new(index(site)?.find(site.record, words)))
    }

    /// The index of a record.
    #[must_use]
    pub fn index(site: Site) -> Option<&'static Index> {
        Some(Box::leak(Box::new(Index::of(site.record, None))))
    }
}
