//! Where an address on a page leads, as a browser works it out: against the page's base, below the site's root.

/// Where an address leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Address {
    /// To a file of the site.
    Inner {
        /// Its path below the site's root.
        path: String,
        /// The id there.
        fragment: Option<String>,
    },
    /// To another origin, or to no page at all.
    Foreign(String),
}

/// Resolves an address on the page at `path`, whose base is `base`.
///
/// The site does not know in which folder it will stand, so an address from the root of its host, or one that climbs
/// above the site's root, is an error.
pub fn resolve(path: &str, base: &str, address: &str) -> Result<Address, String> {
    if has_scheme(address) || address.starts_with("//") {
        return Ok(Address::Foreign(address.to_owned()));
    }
    let (address, fragment) = match address.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment.to_owned())),
        None => (address, None),
    };
    let address = address.split('?').next().unwrap_or_default();
    let base = join(path, base)?;
    Ok(Address::Inner { path: if address.is_empty() { base } else { join(&base, address)? }, fragment })
}

fn has_scheme(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// A relative path from the folder of another.
fn join(from: &str, relative: &str) -> Result<String, String> {
    if relative.starts_with('/') {
        return Err(format!("“{relative}” begins at the root of the host, where the site need not stand"));
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    let (folders, last) = relative.rsplit_once('/').unwrap_or(("", relative));
    for step in folders.split('/').chain([last].into_iter().filter(|last| *last == "..")) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop().ok_or_else(|| format!("“{relative}” leads above the site's root"))?),
            step => steps.push(step),
        }
    }
    let mut path: String = steps.iter().flat_map(|step| [*step, "/"]).collect();
    if !matches!(last, "." | "..") {
        path.push_str(last);
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_resolved_as_a_browser_does() {
        for (path, base, address, expected) in [
            ("people/ada/", "../../", "people/", "people/"),
            ("people/ada/", "../../", "./", ""),
            ("people/ada/", "../../", "people/ada/#_main", "people/ada/"),
            ("people/ada/", "../../", "data/record.json", "data/record.json"),
            ("people/ada/", "../../", "#x", ""),
            ("404.html", "./", "people/?q=x#y", "people/"),
            ("people/", "./", "../about/", "about/"),
            ("", "./", ".", ""),
        ] {
            let resolved = resolve(path, base, address);
            assert!(
                matches!(&resolved, Ok(Address::Inner { path, .. }) if path == expected),
                "{address}: {resolved:?}"
            );
        }
        assert_eq!(resolve("", "./", "https://example.org/"), Ok(Address::Foreign("https://example.org/".to_owned())));
        assert_eq!(resolve("", "./", "//example.org/"), Ok(Address::Foreign("//example.org/".to_owned())));
        assert_eq!(resolve("", "./", "javascript:0"), Ok(Address::Foreign("javascript:0".to_owned())));
        assert!(resolve("people/", "../", "/about/").is_err());
        assert!(resolve("people/", "../../", "about/").is_err());
    }
}
