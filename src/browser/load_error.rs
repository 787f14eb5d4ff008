//! Why something could not be loaded.

use std::fmt;

/// Why something could not be loaded, or a page could not be shown in place.
#[derive(Debug)]
pub enum LoadError {
    /// Nothing answered at the address.
    Network(String),
    /// The answer at the address was not what was asked for: its HTTP status.
    Status(String, u16),
    /// What the address holds cannot be read: why.
    Format(String, String),
    /// No component has this name.
    UnknownWidget(String),
    /// The page is another document: another language, another build, another policy.
    OtherDocument,
    /// The browser refused a step.
    Refused,
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(address) => write!(formatter, "nothing answered at {address}"),
            Self::Status(address, status) => write!(formatter, "{address} was answered with {status}"),
            Self::Format(address, why) => write!(formatter, "what {address} holds cannot be read: {why}"),
            Self::UnknownWidget(name) => write!(formatter, "no component is named {name}"),
            Self::OtherDocument => formatter.write_str("the page is a document of its own"),
            Self::Refused => formatter.write_str("the browser refused"),
        }
    }
}
