//! Handing something on: to the clipboard, or to what the system shares with.

pub use sys::*;

#[cfg(feature = "hydrate")]
mod sys {
    use js_sys::Reflect;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{HtmlLinkElement, Navigator, ShareData, Url};

    use crate::browser::page::{self, document, window};

    /// The address of the site's root: the one that the page says it has, wherever this copy of it stands.
    #[must_use]
    pub fn root() -> Option<String> {
        let document = document();
        let find = |selector| document.query_selector(selector).ok().flatten();
        let canonical =
            find("link[rel=canonical]").and_then(|link| Some(link.dyn_into::<HtmlLinkElement>().ok()?.href()));
        // `boot.js` makes the base absolute, against where this copy stands.
        let written =
            |base: web_sys::Element| base.get_attribute("data-written").or_else(|| base.get_attribute("href"));
        let base = find("base").and_then(written);
        match (canonical, base) {
            (Some(canonical), Some(base)) => Some(Url::new_with_base(&base, &canonical).ok()?.href()),
            _ => document.base_uri().ok().flatten(),
        }
    }

    /// Copies words. What the browser does not let a page copy is selected instead: all that the element with this id
    /// holds. `then` is told whether it is copied.
    pub fn copy(words: &str, shown: &'static str, then: impl FnOnce(bool) + 'static) {
        let navigator = window().navigator();
        // Absent where the page does not come over https.
        let copying = has(&navigator, "clipboard").then(|| navigator.clipboard().write_text(words));
        spawn_local(async move {
            let is_copied = match copying {
                Some(copying) => JsFuture::from(copying).await.is_ok(),
                None => false,
            };
            if !is_copied {
                select(shown);
            }
            then(is_copied);
        });
    }

    /// Copies all that the element with this id shows.
    pub fn copy_shown(shown: &'static str, then: impl FnOnce(bool) + 'static) {
        let words = page::element(shown).and_then(|element| element.text_content());
        copy(&words.unwrap_or_default(), shown, then);
    }

    fn select(id: &str) {
        if let (Some(element), Ok(Some(selection))) = (page::element(id), window().get_selection()) {
            // Fails only for an element of another document.
            let _ = selection.select_all_children(&element);
        }
    }

    /// Whether the browser can hand a link on to other programs.
    #[must_use]
    pub fn can_share() -> bool {
        has(&window().navigator(), "share")
    }

    /// Hands a link on.
    pub fn share(title: &str, address: &str) {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(address);
        let sharing = window().navigator().share_with_data(&data);
        spawn_local(async move {
            // Refused where the reader has thought better of it.
            let _ = JsFuture::from(sharing).await;
        });
    }

    fn has(navigator: &Navigator, name: &str) -> bool {
        Reflect::get(navigator, &name.into()).is_ok_and(|found| !found.is_undefined())
    }
}

#[cfg(not(feature = "hydrate"))]
mod sys {
    /// There is no page that would say.
    #[must_use]
    pub fn root() -> Option<String> {
        None
    }

    /// There is nothing to copy to.
    pub fn copy(_words: &str, _shown: &'static str, _then: impl FnOnce(bool) + 'static) {}

    /// There is nothing to copy to.
    pub fn copy_shown(_shown: &'static str, _then: impl FnOnce(bool) + 'static) {}

    /// Nobody is there to share with.
    #[must_use]
    pub fn can_share() -> bool {
        false
    }

    /// Nobody is there to share with.
    pub fn share(_title: &str, _address: &str) {}
}
