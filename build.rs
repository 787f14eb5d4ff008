//! Makes `Locale`, with one method a message, from the files in `locales/`; stops at the first file that is not sound.

#[path = "src/wording/locale_file.rs"]
mod locale_file;
#[expect(dead_code, reason = "the build asks which forms a language has; which one a number takes is asked later")]
#[path = "src/wording/plural.rs"]
mod plural;

use std::{env, fmt::Write, fs, path::Path, process};

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
    let mut code = String::new();
    code += "/// A language of the interface.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n";
    code += "pub enum Locale {\n";
    for locale in locales {
        code += &format!("    /// {}\n    {},\n", locale.name, variant(locale));
    }
    code += "}\n\n#[allow(clippy::wrong_self_convention, reason = \"a message is named for what it says\")]\nimpl Locale {\n";
    let all: Vec<String> = locales.iter().map(|locale| format!("Self::{}", variant(locale))).collect();
    code += "    /// All of them, English first.\n";
    code += &format!("    pub const ALL: [Self; {}] = [{}];\n\n", all.len(), all.join(", "));
    let text = "&'static str";
    method(&mut code, "Its ISO 639 code.", "pub fn tag(self)", text, &each(locales, |locale| quote(&locale.tag)));
    method(&mut code, "Its name in itself.", "pub fn name(self)", text, &each(locales, |locale| quote(&locale.name)));
    let side = |locale: &LocaleFile| if locale.is_rtl { "Direction::Rtl".into() } else { "Direction::Ltr".into() };
    method(&mut code, "The side a line begins on.", "pub fn direction(self)", "Direction", &each(locales, side));
    let rule = |locale: &LocaleFile| format!("Rule::{:?}", locale.rule);
    method(&mut code, "Its plural rule.", "fn plural_rule(self)", "Rule", &each(locales, rule));
    code += "    /// The language of a BCP 47 tag, by its primary subtag.\n";
    code += "    pub fn from_tag(tag: &str) -> Option<Self> {\n";
    code += "        let primary = tag.split(['-', '_']).next().unwrap_or_default();\n";
    code += "        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(primary))\n    }\n\n";
    for (key, message) in &locales[0].messages {
        message_method(&mut code, locales, key, message);
    }
    code + "}\n"
}

/// The names of countries and languages, one function a table.
fn generate_names(locales: &[LocaleFile]) -> String {
    let mut code = String::new();
    for table in ["countries", "languages"] {
        let arms = locales
            .iter()
            .map(|locale| format!("Locale::{} => {}", variant(locale), quote(&names(&locale.file, table))));
        let arms = arms.collect::<Vec<_>>().join(", ");
        code += &format!(
            "/// Lines of a code and its name.\nfn {table}(locale: Locale) -> &'static str {{\n    match locale {{ {arms} }}\n}}\n\n"
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

fn message_method(code: &mut String, locales: &[LocaleFile], key: &str, english: &Message) {
    let names = english.placeholders();
    let arguments: String = names.iter().map(|name| format!(", {name}: &str")).collect();
    let values: Vec<String> = names.iter().map(|name| format!("({name:?}, {name})")).collect();
    let values = format!("&[{}]", values.join(", "));
    let choice = each(locales, |locale| literal(&locale.messages[key]));
    let about = format!("`{}`", about(english));
    match english {
        Message::List(items) => {
            let list = format!("&'static [&'static str; {}]", items.len());
            method(code, &about, &format!("pub fn {key}(self)"), &list, &choice);
        }
        Message::Text(_) if names.is_empty() => {
            method(code, &about, &format!("pub fn {key}(self)"), "&'static str", &choice);
        }
        Message::Text(_) => {
            let body = format!("fill({choice}, {values})");
            method(code, &about, &format!("pub fn {key}(self{arguments})"), "String", &body);
        }
        Message::Plural(_) => {
            let body =
                format!("let forms: &[(Category, &str)] = {choice};\n        counted(self, count, forms, {values})");
            method(code, &about, &format!("pub fn {key}(self, count: u64{arguments})"), "String", &body);
        }
    }
}

fn method(code: &mut String, about: &str, head: &str, output: &str, body: &str) {
    // Writing to a string cannot fail.
    let _ = write!(code, "    /// {about}\n    {head} -> {output} {{\n        {body}\n    }}\n\n");
}

/// One arm a language.
fn each(locales: &[LocaleFile], value: impl Fn(&LocaleFile) -> String) -> String {
    let arms: Vec<String> =
        locales.iter().map(|locale| format!("Self::{} => {}", variant(locale), value(locale))).collect();
    format!("match self {{ {} }}", arms.join(", "))
}

fn literal(message: &Message) -> String {
    match message {
        Message::Text(text) => quote(text),
        Message::List(items) => format!("&{items:?}"),
        Message::Plural(forms) => {
            let forms: Vec<String> =
                forms.iter().map(|(category, text)| format!("(Category::{category:?}, {text:?})")).collect();
            format!("&[{}]", forms.join(", "))
        }
    }
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

/// `En` for `en`.
fn variant(locale: &LocaleFile) -> String {
    locale.tag[..1].to_uppercase() + &locale.tag[1..]
}
