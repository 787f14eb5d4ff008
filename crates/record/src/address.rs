//! Tells whether an address may be linked to: only known schemes, and nothing that a browser reads differently.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressError {
    /// There is none.
    Empty,
    /// A space, a control character, a backslash, a quotation mark or an angle bracket is in it.
    Character,
    /// It begins with `//`, and would take the scheme of whatever page it is on.
    NoScheme,
    /// Its scheme is missing, or is not one of those allowed here.
    Scheme,
    /// It names no host, or not one that can be told at a glance.
    Host,
    /// A mail address without somebody at some host.
    Mail,
    /// A relative address that leaves the folder of the site.
    Outside,
}

/// What is written as it is in the query of an address (RFC 3986, unreserved characters).
const QUERY: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Whether an absolute address has one of these schemes, and a host (or, for `mailto`, an `@`).
///
/// # Errors
/// When it has not.
pub fn check_absolute(address: &str, schemes: &[&str]) -> Result<(), AddressError> {
    check_characters(address)?;
    let (scheme, rest) = split_scheme(address).ok_or(AddressError::Scheme)?;
    if !schemes.iter().any(|allowed| scheme.eq_ignore_ascii_case(allowed)) {
        return Err(AddressError::Scheme);
    }
    if scheme.eq_ignore_ascii_case("mailto") {
        return check_mail(rest);
    }
    let url = Url::parse(address).map_err(|_| AddressError::Host)?;
    // A user name before the host can pass for a host; nobody cites a source with one.
    let has_name = url.host_str().is_some_and(|host| host.bytes().any(|byte| byte.is_ascii_alphanumeric()));
    let is_plain = rest.starts_with("//") && !rest.starts_with("///") && url.username().is_empty();
    if has_name && is_plain && url.password().is_none() { Ok(()) } else { Err(AddressError::Host) }
}

/// Whether a picture or recording is in the folder of the site, or at an https address.
///
/// # Errors
/// When it is not.
pub fn check_media(address: &str) -> Result<(), AddressError> {
    check_characters(address)?;
    if split_scheme(address).is_some() {
        return check_absolute(address, &["https"]);
    }
    if address.starts_with(['?', '#']) {
        return Err(AddressError::Empty);
    }
    if address.starts_with('/') || climbs_out(address) { Err(AddressError::Outside) } else { Ok(()) }
}

/// A mail address with what the mail is about, unless it says so itself; any other address as it is.
#[must_use]
pub fn about(address: &str, subject: &str) -> String {
    let is_mail = split_scheme(address).is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case("mailto"));
    if !is_mail || address.to_ascii_lowercase().contains("subject=") {
        return address.to_owned();
    }
    let separator = if address.contains('?') { '&' } else { '?' };
    format!("{address}{separator}subject={}", utf8_percent_encode(subject, &QUERY))
}

fn check_characters(address: &str) -> Result<(), AddressError> {
    if address.is_empty() {
        return Err(AddressError::Empty);
    }
    // Browsers drop tabs and line feeds from an address, and read a backslash as a slash.
    if address.chars().any(|character| character.is_whitespace() || character.is_control() || is_odd(character)) {
        return Err(AddressError::Character);
    }
    if address.starts_with("//") { Err(AddressError::NoScheme) } else { Ok(()) }
}

fn is_odd(character: char) -> bool {
    matches!(character, '\\' | '"' | '<' | '>' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The scheme of an address and what follows its colon (RFC 3986, section 3.1).
fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    (scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && scheme.bytes().all(is_inner))
        .then_some((scheme, rest))
}

fn check_mail(rest: &str) -> Result<(), AddressError> {
    match until(rest, "?#").split_once('@') {
        Some((who, host)) if !who.is_empty() && !host.is_empty() && !host.contains('@') => Ok(()),
        _ => Err(AddressError::Mail),
    }
}

/// Whether the steps of a path lead above where it begins, even if later ones lead back. Browsers read `%2e` as a dot.
fn climbs_out(address: &str) -> bool {
    let mut depth = 0_i32;
    until(address, "?#").to_ascii_lowercase().replace("%2e", ".").split('/').any(|step| {
        depth += match step {
            ".." => -1,
            "." => 0,
            _ => 1,
        };
        depth < 0
    })
}

/// The part of a text before the first of these characters.
fn until<'a>(text: &'a str, ends: &str) -> &'a str {
    text.split(|character| ends.contains(character)).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{AddressError::*, *};

    const WEB: [&str; 2] = ["https", "http"];

    #[test]
    fn only_a_mail_is_told_what_it_is_about() {
        assert_eq!(
            about("mailto:a@b.org", "Lev – “é”"),
            "mailto:a@b.org?subject=Lev%20%E2%80%93%20%E2%80%9C%C3%A9%E2%80%9D"
        );
        assert_eq!(about("mailto:a@b.org?cc=c@d.org", "x&y"), "mailto:a@b.org?cc=c@d.org&subject=x%26y");
        for kept in ["mailto:a@b.org?subject=Error", "https://example.org/issues?mailto:x"] {
            assert_eq!(about(kept, "Lev"), kept);
        }
    }

    #[test]
    fn plain_addresses_are_sound() {
        let good = "https://example.org http://example.org/ HTTPS://Example.org:8443/a?b=c#d https://[::1]:80/ \
            https://пример.рф/ə https://example.org?q=// https://example.org/a@b https://web.archive.org/web/2008/http://hrw.org/";
        for address in good.split_whitespace() {
            assert_eq!(check_absolute(address, &WEB), Ok(()), "{address}");
        }
        assert_eq!(check_absolute("mailto:corrections@example.org?subject=x", &["https", "mailto"]), Ok(()));
    }

    #[test]
    fn other_schemes_are_refused_however_they_are_written() {
        let cases = [
            ("javascript:alert(1)", Scheme),
            ("JaVaScRiPt:alert(1)", Scheme),
            ("java\tscript:alert(1)", Character),
            (" https://a.org", Character),
            ("https://a.org\n", Character),
            ("data:text/html,x", Scheme),
            ("ftp://a.org", Scheme),
            ("mailto:a@b.org", Scheme),
            ("example.org", Scheme),
            ("/a", Scheme),
            ("//a.org", NoScheme),
            ("", Empty),
            ("https:\\\\a.org", Character),
            ("://a.org", Scheme),
            ("blob:https://a.org/1", Scheme),
        ];
        for (address, expected) in cases {
            assert_eq!(check_absolute(address, &WEB), Err(expected), "{address}");
        }
    }

    #[test]
    fn a_host_must_be_there_and_be_plain() {
        for address in [
            "https:a.org",
            "https:/a.org",
            "https://",
            "https:///a",
            "https://?a",
            "https://:80/",
            "https://a.org:x/",
            "https://good.org@evil.org/",
            "https://./",
        ] {
            assert_eq!(check_absolute(address, &WEB), Err(Host), "{address}");
        }
    }

    #[test]
    fn mail_needs_somebody_at_some_host() {
        for address in ["mailto:", "mailto:a", "mailto:@b", "mailto:a@", "mailto:?to=a@b", "mailto:a@b@c"] {
            assert_eq!(check_absolute(address, &["mailto"]), Err(Mail), "{address}");
        }
    }

    #[test]
    fn media_lie_in_the_site_or_at_https() {
        for address in ["media/a.jpg", "./a.jpg", "a/../b.jpg", "a.jpg?x=../..", "https://a.org/b.jpg", "..a/b"] {
            assert_eq!(check_media(address), Ok(()), "{address}");
        }
        let cases = [
            ("../a.jpg", Outside),
            ("a/../../b", Outside),
            ("%2e%2E/a", Outside),
            (".%2e/a", Outside),
            ("/a.jpg", Outside),
            ("//a.org/b.jpg", NoScheme),
            ("http://a.org/b.jpg", Scheme),
            ("javascript:x", Scheme),
            ("a b.jpg", Character),
            ("#a", Empty),
            ("..\\a", Character),
            ("file:///a", Scheme),
            ("a:b.jpg", Scheme),
        ];
        for (address, expected) in cases {
            assert_eq!(check_media(address), Err(expected), "{address}");
        }
    }
}
