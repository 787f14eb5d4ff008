//! The text of a file in any encoding that spreadsheets write.

use chardetng::EncodingDetector;
use clap::ValueEnum;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254};

use crate::failure::{Failure, Outcome};

/// An encoding that is not told apart by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Encoding {
    /// Unicode in bytes.
    Utf8,
    /// Cyrillic.
    Windows1251,
    /// Western.
    Windows1252,
    /// Turkish.
    Windows1254,
}

/// What some bytes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The encoding that was guessed, where the bytes do not tell: it may be another.
    pub guessed: Option<&'static str>,
}

/// The text of some bytes; the encoding is told apart unless it is told.
///
/// # Errors
/// When the bytes are in no encoding that is known.
pub fn decoded(bytes: &[u8], told: Option<Encoding>) -> Outcome<Decoded> {
    let encoding = match told {
        Some(Encoding::Utf8) => UTF_8,
        Some(Encoding::Windows1251) => WINDOWS_1251,
        Some(Encoding::Windows1252) => WINDOWS_1252,
        Some(Encoding::Windows1254) => WINDOWS_1254,
        None => utf_16_without_mark(bytes).unwrap_or_else(|| {
            let mut detector = EncodingDetector::new();
            detector.feed(bytes, true);
            detector.guess(None, true)
        }),
    };
    // A byte-order mark tells UTF-8 and UTF-16 apart whatever was guessed.
    let (text, encoding, is_damaged) = encoding.decode(bytes);
    if is_damaged {
        let remedy = "Say which it is in: --encoding windows1251, windows1252 or windows1254; or save it as UTF-8.";
        return Err(Failure::new(format!("the file is not in {}", encoding.name()), remedy));
    }
    let is_guess = told.is_none() && !text.is_ascii() && ![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    Ok(Decoded { text: text.into_owned(), guessed: is_guess.then(|| encoding.name()) })
}

/// UTF-16 is known by its zeros: of most letters of a table, every second byte is one.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let zeros = |place: usize| bytes.iter().skip(place).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = bytes.len() / 8;
    match (first > enough, second > enough) {
        (true, false) => Some(UTF_16BE),
        (false, true) => Some(UTF_16LE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn unicode_is_known_by_its_bytes() {
        let text = "id,name\n1,Ləman\n";
        let with_mark = ["\u{feff}", text].concat();
        let texts = [
            text.as_bytes().to_vec(),
            with_mark.clone().into_bytes(),
            utf_16(&with_mark, u16::to_le_bytes),
            utf_16(&with_mark, u16::to_be_bytes),
            utf_16(text, u16::to_le_bytes),
            utf_16(text, u16::to_be_bytes),
        ];
        for bytes in texts {
            let expected = Decoded { text: text.to_owned(), guessed: None };
            assert_eq!(decoded(&bytes, None), Ok(expected), "{bytes:?}");
        }
    }

    #[test]
    fn encodings_of_windows_are_told_apart_and_told() {
        for (encoding, told, text) in [
            (WINDOWS_1251, Encoding::Windows1251, "имя,роль\nИмя человека,описание роли и организация\n"),
            (WINDOWS_1252, Encoding::Windows1252, "nom,rôle\nHélène Façade,présidente de la société\n"),
            (WINDOWS_1254, Encoding::Windows1254, "ad,görev\nAyşe Çağlar,şiirin yazarı ve başkan yardımcısı\n"),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            let guessed = Decoded { text: text.to_owned(), guessed: Some(encoding.name()) };
            assert_eq!(decoded(&bytes, None), Ok(guessed), "{}", encoding.name());
            let expected = Decoded { text: text.to_owned(), guessed: None };
            assert_eq!(decoded(&bytes, Some(told)), Ok(expected), "{}", encoding.name());
        }
    }

    #[test]
    fn bytes_of_another_encoding_are_refused() {
        assert!(decoded(b"name\n\xff\xfe\xc3", Some(Encoding::Utf8)).is_err());
    }
}
