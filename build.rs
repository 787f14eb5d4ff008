//! Makes `Locale`, with one method a message, from the files in `locales/`; stops at the first file that is not sound.

#[path = "src/wording/locale_file.rs"]
mod locale_file;
#[expect(dead_code, reason = "the build asks which forms a language has; which one a number takes is asked later")]
#[path = "src/wording/plural.rs"]
mod plural;
#[path = "src/wording/pseudo.rs"]
mod pseudo;

use std::{collections::BTreeMap, env, fmt::Write, fs, path::Path, process};

use locale_file::{LocaleFile, Message};
use serde_json::Value;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let locales = read_locales().unwrap_or_else(|problems| fail(&problems));
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    for (file, code) in [("messages.rs", generate(&locales)), ("names.rs", generate_names(&locales))] {
        if let Err(error) = fs::write(Path::new(&out).join(file), code) {
            fail(&[format!("{file} cannot be written: {error}")]);
        }
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
    let mut files: Vec<String> = (fs::read_dir("locales").map_err(unreadable)?)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|file| file.ends_with(".json"))
        .collect();
    files.sort_by_key(|file| (file != "en.json", file.clone()));
    let (mut locales, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        let json = fs::read_to_string(Path::new("locales").join(&file)).map_err(unreadable)?;
        match locale_file::read(&file, &json) {
            Ok(locale) => locales.push(locale),
            Err(found) => problems.extend(found),
        }
    }
    match locales.split_first() {
        Some((english, others)) if english.tag == "en" => {
            problems.extend(others.iter().flat_map(|other| locale_file::compare(english, other)));
        }
        _ if problems.is_empty() => problems.push("locales/en.json is missing: it says what a language needs".into()),
        _ => {}
    }
    if problems.is_empty() { Ok(locales) } else { Err(problems) }
}

fn generate(locales: &[LocaleFile]) -> String {
    let english = &locales[0];
    let mut code = String::new();
    let messages = english.messages.len();
    code += &format!(
        "/// How many messages an app is sent.\n#[cfg(any(feature = \"hydrate\", test))]\nconst MESSAGES: usize = {messages};\n\n"
    );
    code +=
        "/// The messages of each language, by their keys in alphabetical order.\n#[cfg(not(feature = \"hydrate\"))]\n";
    code += "mod written_in {\n    use super::{Direction, Rule, Words};\n\n";
    let pseudo = english.pseudo();
    for locale in locales.iter().chain([&pseudo]) {
        code += &table(locale);
    }
    code += "}\n\n#[cfg(not(feature = \"hydrate\"))]\nimpl Locale {\n";
    for locale in locales.iter().chain([&pseudo]) {
        let (name, constant) = (&locale.name, constant(locale));
        code += &format!("    /// {name}\n    pub const {constant}: Self = Self(&written_in::{constant});\n");
    }
    let all: Vec<String> = locales.iter().map(|locale| format!("Self::{}", constant(locale))).collect();
    code += "    /// All of them, English first.\n";
    code += &format!("    pub const ALL: [Self; {}] = [{}];\n}}\n\n", all.len(), all.join(", "));
    code +=
        "#[allow(clippy::wrong_self_convention, reason = \"a message is named for what it says\")]\nimpl Locale {\n";
    for (at, (key, message)) in english.messages.iter().enumerate() {
        message_method(&mut code, "text", at, key, message);
    }
    code += "}\n\n#[cfg(not(feature = \"hydrate\"))]\nimpl Locale {\n";
    for (at, (key, message)) in english.written.iter().enumerate() {
        message_method(&mut code, "written", at, key, message);
    }
    code + "}\n"
}

/// The messages of a language as a constant.
fn table(locale: &LocaleFile) -> String {
    let side = if locale.is_rtl { "Rtl" } else { "Ltr" };
    let lines = |messages: &BTreeMap<String, Message>| {
        messages.values().map(|message| format!("        {},\n", quote(&line(message)))).collect::<String>()
    };
    format!(
        "    pub static {}: Words = Words {{\n        tag: {}, name: {}, direction: Direction::{side}, rule: Rule::{:?},\n        \
         texts: &[\n{}        ],\n        written: &[\n{}        ],\n    }};\n",
        constant(locale),
        quote(&locale.tag),
        quote(&locale.name),
        locale.rule,
        lines(&locale.messages),
        lines(&locale.written),
    )
}

/// The names of countries and languages, one function a table.
fn generate_names(locales: &[LocaleFile]) -> String {
    let mut code = String::new();
    for table in ["countries", "languages"] {
        let arms = locales
            .iter()
            .map(|locale| format!("        {} => {},\n", quote(&locale.tag), quote(&names(&locale.file, table))));
        let arms: String = arms.collect();
        code += &format!(
            "/// Lines of a code and its name, in the language of this tag.\nfn {table}(tag: &str) -> &'static str {{\n    match tag {{\n{arms}        _ => \"\",\n    }}\n}}\n\n"
        );
    }
    code
}

/// A table of `locales/names/`, as lines of a code and its name.
fn names(file: &str, table: &str) -> String {
    let path = format!("locales/names/{file}");
    let read = fs::read_to_string(&path).map_err(|error| error.to_string());
    let names = read.and_then(|json| serde_json::from_str::<Value>(&json).map_err(|error| error.to_string()));
    match names.as_ref().map(|names| names[table].as_object()) {
        Ok(Some(names)) => {
            names.iter().map(|(code, name)| format!("{code}\t{}\n", name.as_str().unwrap_or_default())).collect()
        }
        Ok(None) => fail(&[format!("{path}: `{table}` is missing; it holds names by their codes")]),
        Err(error) => fail(&[format!("{path} cannot be read: {error}")]),
    }
}

/// A message by its place in the table; one with values has an argument for each.
fn message_method(code: &mut String, table: &str, at: usize, key: &str, message: &Message) {
    let names = message.placeholders();
    let arguments: String = names.iter().map(|name| format!(", {name}: &str")).collect();
    let values: Vec<&str> = names.iter().map(String::as_str).collect();
    let values = format!("&[{}]", values.join(", "));
    let (arguments, output, body) = match message {
        Message::List(_) => (", at: usize".to_owned(), "&'static str", format!("part(self.{table}({at}), at)")),
        Message::Text(_) if names.is_empty() => (String::new(), "&'static str", format!("self.{table}({at})")),
        Message::Text(_) => (arguments, "String", format!("self.filled(self.{table}({at}), {values})")),
        Message::Plural(_) => {
            (format!(", count: u64{arguments}"), "String", format!("self.counted(self.{table}({at}), count, {values})"))
        }
    };
    let about = about(message);
    // Writing to a string cannot fail.
    let _ =
        write!(code, "    /// `{about}`\n    pub fn {key}(self{arguments}) -> {output} {{\n        {body}\n    }}\n\n");
}

/// A message as one line: the parts of a list and the forms of a plural are parted by tabs, and a placeholder is the
/// place of its value among all of the message, of which the count is the first.
fn line(message: &Message) -> String {
    let mut line = match message {
        Message::Text(text) => text.clone(),
        Message::List(items) => items.join("\t"),
        Message::Plural(forms) => forms.iter().map(|form| form.1.as_str()).collect::<Vec<_>>().join("\t"),
    };
    let count = matches!(message, Message::Plural(_)).then(|| "count".to_owned());
    for (place, name) in count.into_iter().chain(message.placeholders()).enumerate() {
        line = line.replace(&format!("{{{name}}}"), &format!("{{{place}}}"));
    }
    line
}

fn about(message: &Message) -> String {
    match message {
        Message::Text(text) => text.clone(),
        Message::List(items) => items.join(", "),
        Message::Plural(forms) => forms.iter().map(|form| form.1.as_str()).collect::<Vec<_>>().join(" | "),
    }
    .replace(['\n', '`'], " ")
}

fn quote(text: &str) -> String {
    format!("{text:?}")
}

/// `EN` for `en`, `EN_XA` for `en-XA`.
fn constant(locale: &LocaleFile) -> String {
    locale.tag.to_uppercase().replace('-', "_")
}
