//! What a page may do: load from its own origin, and run the WebAssembly that it is built with. No more.

use std::borrow::Cow;

use memorial_timeline::route::Page;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'self'; form-action 'none'";

/// The policy of a page. A widget may stand in a sandbox, where `'self'` is nothing: it names its origin where that is
/// known. The builder alone holds a frame, of this site.
#[must_use]
pub fn policy_of(page: &Page, site_url: Option<&str>) -> String {
    let policy: Cow<str> = match site_url.and_then(origin_of) {
        Some(origin) if page.is_embed() => POLICY.replace("'self'", &["'self' ", origin].concat()).into(),
        _ => POLICY.into(),
    };
    if *page == Page::Builder { [&policy, "; frame-src 'self'"].concat() } else { policy.into_owned() }
}

/// The origin of an address: its scheme and host.
fn origin_of(url: &str) -> Option<&str> {
    let host = url.find("://")? + 3;
    Some(url[host..].find('/').map_or(url, |end| &url[..host + end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_widget_names_the_origin_of_its_site_where_it_is_known() {
        let policy = policy_of(&Page::Embed, Some("https://example.org/memorial/"));
        assert!(policy.contains("script-src 'self' https://example.org 'wasm-unsafe-eval'"), "{policy}");
        assert_eq!(policy_of(&Page::Embed, None), POLICY);
        assert_eq!(policy_of(&Page::About, Some("https://example.org/")), POLICY);
    }

    #[test]
    fn the_builder_alone_holds_a_frame() {
        assert!(policy_of(&Page::Builder, None).ends_with("; frame-src 'self'"));
        assert!(!policy_of(&Page::Timeline, None).contains("frame-src"));
    }
}
