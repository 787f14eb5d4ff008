//! Generates `Messages`, with a method for each message, from the files in `locales/`; fails with every problem in them.

#[path = "src/locale_file.rs"]
mod locale_file;
#[path = "src/plural_rules.rs"]
mod plural_rules;
#[path = "src/pseudo.rs"]
mod pseudo;

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    process,
};

use locale_file::{LocaleFile, Message};

const LOCALES: &str = "../../locales";

fn main() {
    println!("cargo::rerun-if-changed={LOCALES}");
    let locales = read_locales().unwrap_or_else(|problems| fail(&problems));
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    if let Err(error) = fs::write(Path::new(&out).join("messages.rs"), generate(&locales)) {
        fail(&[format!("messages.rs cannot be written: {error}")]);
    }
}

fn fail(problems: &[String]) -> ! {
    for problem in problems {
        println!("cargo::error={problem}");
    }
    process::exit(1);
}

/// All languages, English first, the others by their tags.
fn read_locales() -> Result<Vec<LocaleFile>, Vec<String>> {
    let unreadable = |error| vec![format!("locales cannot be read: {error}")];
    let mut files: Vec<String> = (fs::read_dir(LOCALES).map_err(unreadable)?)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|file| file.ends_with(".json"))
        .collect();
    files.sort_by_key(|file| (file != "en.json", file.clone()));
    let (mut locales, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        let json = fs::read_to_string(Path::new(LOCALES).join(&file)).map_err(unreadable)?;
        match locale_file::read(&file, &json) {
            Ok(locale) => locales.push(locale),
            Err(found) => problems.extend(found),
        }
    }
    match locales.split_first() {
        Some((english, others)) if english.tag == "en" => {
            problems.extend(others.iter().flat_map(|other| locale_file::compare(english, other)));
        }
        _ if problems.is_empty() => problems.push("locales/en.json is missing: it has the keys of all messages".into()),
        _ => {}
    }
    if problems.is_empty() { Ok(locales) } else { Err(problems) }
}

fn generate(locales: &[LocaleFile]) -> String {
    let english = &locales[0];
    let pseudo = english.pseudo();
    let mut code = format!("const MESSAGES: usize = {};\n\n", english.messages.len());
    code += &format!("const VERSION: &str = {:?};\n\n", version(english));
    code += "#[cfg(feature = \"native\")]\nmod tables {\n    use super::{Direction, NativeTable, Table};\n";
    code += "    use crate::number::CenturyNumerals;\n\n";
    for locale in locales.iter().chain([&pseudo]) {
        code += &table(locale);
    }
    code += "}\n\n#[cfg(feature = \"native\")]\nimpl Messages {\n";
    for locale in locales.iter().chain([&pseudo]) {
        let (name, constant) = (&locale.name, constant(locale));
        code += &format!("    /// {name}\n    pub const {constant}: Self = Self(&tables::{constant});\n");
    }
    let all: Vec<String> = locales.iter().map(|locale| format!("Self::{}", constant(locale))).collect();
    code += &format!("    /// All languages, English first.\n    pub const ALL: [Self; {}] = [", all.len());
    code += &(all.join(", ") + "];\n}\n\n");
    code += "#[allow(clippy::wrong_self_convention, reason = \"a method has the key of its message\")]\n";
    code += "impl Messages {\n";
    for (index, (key, message)) in english.messages.iter().enumerate() {
        code += &method("message", index, key, message);
    }
    code += "}\n\n#[cfg(feature = \"native\")]\nimpl Messages {\n";
    for (index, (key, message)) in english.static_messages.iter().enumerate() {
        code += &method("static_message", index, key, message);
    }
    code + "}\n"
}

/// Changes with the keys, placeholders and order of the messages.
fn version(english: &LocaleFile) -> String {
    let mut hasher = DefaultHasher::new();
    for (key, message) in &english.messages {
        (key, message.placeholders()).hash(&mut hasher);
    }
    format!("{:x}", hasher.finish())
}

/// A language as two constants.
fn table(locale: &LocaleFile) -> String {
    let side = if locale.is_rtl { "Rtl" } else { "Ltr" };
    let lines = |messages: &BTreeMap<String, Message>| {
        messages.values().map(|message| format!("            {:?},\n", line(message))).collect::<String>()
    };
    let names = |names: &BTreeMap<String, String>| {
        names.iter().map(|(code, name)| format!("            ({code:?}, {name:?}),\n")).collect::<String>()
    };
    let mut centuries = locale.centuries.clone();
    centuries[..1].make_ascii_uppercase();
    format!(
        "    pub static {constant}: Table = Table {{\n        tag: {:?},\n        name: {:?},\n        direction: \
         Direction::{side},\n        plural_forms: {:?},\n        messages: &[\n{}        ],\n        native: \
         Some(&{constant}_NATIVE),\n    }};\n\n    static {constant}_NATIVE: NativeTable = NativeTable {{\n        \
         static_messages: &[\n{}        ],\n        centuries: CenturyNumerals::{centuries},\n        decade_endings: \
         &{:?},\n        countries: &[\n{}        ],\n        languages: &[\n{}        ],\n    }};\n\n",
        locale.tag,
        locale.name,
        locale.plurals.form_digits(),
        lines(&locale.messages),
        lines(&locale.static_messages),
        locale.decade_endings,
        names(&locale.countries),
        names(&locale.languages),
        constant = constant(locale),
    )
}

/// The method of a message, with an argument for each placeholder.
fn method(table: &str, index: usize, key: &str, message: &Message) -> String {
    let names = message.placeholders();
    let arguments: String = names.iter().map(|name| format!(", {name}: &str")).collect();
    let values: Vec<&str> = names.iter().map(String::as_str).collect();
    let values = format!("&[{}]", values.join(", "));
    let entry = format!("self.{table}({index})");
    let (arguments, output, body) = match message {
        Message::List(_) => (", index: usize".to_owned(), "&'static str", format!("part({entry}, index)")),
        Message::Text(_) if names.is_empty() => (String::new(), "&'static str", entry),
        Message::Text(_) => (arguments, "String", format!("self.formatted({entry}, {values})")),
        Message::Plural(_) => {
            (format!(", count: u64{arguments}"), "String", format!("self.counted({entry}, count, {values})"))
        }
    };
    let mut code = String::new();
    let documentation = documentation(message);
    // Writing to a string cannot fail.
    let _ = write!(
        code,
        "    /// `{documentation}`\n    #[must_use]\n    pub fn {key}(self{arguments}) -> {output} {{\n        {body}\n    }}\n\n"
    );
    code
}

/// A message as one line: the items of a list and the forms of a plural are separated by tabs, and placeholders are
/// numbered, the count first.
fn line(message: &Message) -> String {
    let mut line = match message {
        Message::Text(text) => text.clone(),
        Message::List(items) => items.join("\t"),
        Message::Plural(forms) => forms.iter().map(|form| form.1.as_str()).collect::<Vec<_>>().join("\t"),
    };
    let count = matches!(message, Message::Plural(_)).then(|| "count".to_owned());
    for (index, name) in count.into_iter().chain(message.placeholders()).enumerate() {
        line = line.replace(&format!("{{{name}}}"), &format!("{{{index}}}"));
    }
    line
}

fn documentation(message: &Message) -> String {
    match message {
        Message::Text(text) => text.clone(),
        Message::List(items) => items.join(", "),
        Message::Plural(forms) => forms.iter().map(|form| form.1.as_str()).collect::<Vec<_>>().join(" | "),
    }
    .replace(['\n', '`'], " ")
}

/// `EN` for `en`, `EN_XA` for `en-XA`.
fn constant(locale: &LocaleFile) -> String {
    locale.tag.to_uppercase().replace('-', "_")
}
