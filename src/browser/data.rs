//! The data of widgets and their messages: fetched once a document, kept as long as it.

use std::{any::Any, cell::RefCell};

use gloo_net::http::{Request, Response};
use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{self, Url},
};
use memorial_i18n::Messages;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;

use crate::browser::{bootstrap, document, load_error::LoadError};

thread_local! {
    /// What has been read, by address.
    static CACHE: RefCell<Vec<(String, &'static dyn Any)>> = const { RefCell::new(Vec::new()) };
}

/// The data in a file of the site.
pub async fn read<T: DeserializeOwned + 'static>(file: &str) -> Result<&'static T, LoadError> {
    cached(file, |text| serde_json::from_str(&text).map_err(|error| error.to_string())).await
}

/// The messages in the language of the page.
pub async fn messages() -> Result<Messages, LoadError> {
    let script = document().query_selector("script[data-messages]").ok().flatten();
    let file = script.and_then(|script| script.get_attribute("data-messages")).unwrap_or_default();
    let parse = |text: String| {
        let data = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        Messages::from_data(data).ok_or_else(|| "another build has written it".to_owned())
    };
    cached(&file, parse).await.copied()
}

/// The text of a file or page of the site.
pub async fn text(address: &str) -> Result<String, LoadError> {
    response(address).await?.text().await.map_err(|_| LoadError::Network(address.to_owned()))
}

async fn cached<T: 'static>(
    file: &str,
    parse: impl FnOnce(String) -> Result<T, String>,
) -> Result<&'static T, LoadError> {
    let address = absolute(file)?;
    let known = CACHE.with_borrow(|cache| cache.iter().find(|(known, _)| *known == address).map(|(_, data)| *data));
    if let Some(data) = known.and_then(<dyn Any>::downcast_ref) {
        return Ok(data);
    }
    let data = parse(text(&address).await?).map_err(|why| LoadError::Format(file.to_owned(), why))?;
    let data: &'static T = Box::leak(Box::new(data));
    CACHE.with_borrow_mut(|cache| cache.push((address, data)));
    Ok(data)
}

async fn response(address: &str) -> Result<Response, LoadError> {
    let unreachable = || LoadError::Network(address.to_owned());
    let response = match bootstrap::early_response(address) {
        Some(response) => {
            let response = JsFuture::from(response).await.map_err(|_| unreachable())?;
            Response::from(response.unchecked_into::<web_sys::Response>())
        }
        None => Request::get(address).send().await.map_err(|_| unreachable())?,
    };
    if response.ok() { Ok(response) } else { Err(LoadError::Status(address.to_owned(), response.status())) }
}

/// The address of a file of the site.
fn absolute(file: &str) -> Result<String, LoadError> {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(file, &base).map(|url| url.href()).map_err(|_| LoadError::Network(file.to_owned()))
}
