//! Every problem in a locale file is reported with its file and key.

use super::*;

const ENGLISH: &str = r#"{ "tag": "en", "name": "English", "direction": "ltr", "plurals": { "one": "n = 1" },
    "centuries": "english", "countries": { "CZ": "Czechia" }, "languages": {}, "messages": {
    "hello": "Hello", "date": "{day} {month}", "days": ["a", "b"], "found": { "one": "one entry", "other": "{count} entries" } }, "static": {} }"#;

/// Russian with these messages, compared with English, is refused in words that hold `expected`.
fn check_russian(messages: &str, expected: &str) {
    let json = format!(
        r#"{{ "tag": "ru", "name": "Русский", "direction": "ltr", "plurals": {{
            "one": "v = 0 and i % 10 = 1 and i % 100 != 11", "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "many": "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14" }},
            "centuries": "roman", "countries": {{}}, "languages": {{}}, "messages": {{ {messages} }}, "static": {{}} }}"#
    );
    let english = read("en.json", ENGLISH).expect("valid");
    let problems = match read("ru.json", &json) {
        Ok(russian) => compare(&english, &russian),
        Err(problems) => problems,
    };
    assert_eq!(problems.join("\n"), expected, "{messages}");
}

const VALID: [(&str, &str); 4] = [
    ("hello", r#""Привет""#),
    ("date", r#""{month} {day}""#),
    ("days", r#"["а", "б"]"#),
    ("found", r#"{ "one": "{count} запись", "few": "{count} записи", "many": "{count} записей" }"#),
];

/// The valid messages with one of them another.
fn with(key: &str, message: &str) -> String {
    let mut messages: Vec<(&str, &str)> = VALID.into_iter().filter(|valid| valid.0 != key).collect();
    messages.push((key, message));
    messages.iter().map(|(key, message)| format!("{key:?}: {message}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_valid_file_is_read() {
    let english = read("en.json", ENGLISH).expect("valid");
    assert_eq!((english.file.as_str(), english.tag.as_str(), english.name.as_str()), ("en.json", "en", "English"));
    assert!(!english.is_rtl && english.decade_endings.is_empty());
    assert_eq!((english.countries["CZ"].as_str(), english.languages.len()), ("Czechia", 0));
    assert_eq!(english.messages["hello"], Message::Text("Hello".to_owned()));
    assert_eq!(english.messages["date"].placeholders().into_iter().collect::<Vec<_>>(), ["day", "month"]);
    assert!(english.messages["found"].placeholders().is_empty());
}

#[test]
fn words_that_only_look_translated_keep_shapes_and_placeholders() {
    let english = read("en.json", ENGLISH).expect("valid");
    let pseudo = english.pseudo();
    assert_eq!(pseudo.messages["date"], english.messages["date"], "it has no words of its own");
    assert_eq!(pseudo.messages["hello"], Message::Text("⟦Ĥéļļö ~⟧".replace('Ĥ', "H")));
    assert_eq!(compare(&english, &pseudo), Vec::<String>::new());
}

#[test]
fn a_valid_translation_passes() {
    check_russian(&with("hello", r#""Привет""#), "");
    let with_other = r#"{ "one": "{count} запись", "few": "{count} записи", "many": "{count} записей", "other": "x" }"#;
    check_russian(&with("found", with_other), "");
}

#[test]
fn a_translation_has_the_keys_and_shapes_of_english() {
    let check = |key: &str, message: &str, expected: &str| check_russian(&with(key, message), expected);
    let others = VALID[1..].iter().map(|(key, message)| format!("{key:?}: {message}")).collect::<Vec<_>>().join(", ");
    check_russian(&others, "locales/ru.json: `hello` is missing; translate it from en.json");
    check("bye", r#""Пока""#, "locales/ru.json: `bye` is not in en.json; remove it, or add it there");
    check("days", r#"["а"]"#, "locales/ru.json: `days` must be a list of 2 texts, as in en.json");
    check("days", r#""а""#, "locales/ru.json: `days` must be a list of 2 texts, as in en.json");
    check("hello", r#"["а"]"#, "locales/ru.json: `hello` must be one text, as in en.json");
    check("found", r#""а""#, "locales/ru.json: `found` must have plural forms, as in en.json");
}

#[test]
fn a_translation_has_the_placeholders_of_english() {
    let check = |key: &str, message: &str, expected: &str| check_russian(&with(key, message), expected);
    check("date", r#""{day}""#, "locales/ru.json: `date` has {day}, and en.json has {day} {month}");
    check("hello", r#""{name}""#, "locales/ru.json: `hello` has {name}, and en.json has no placeholder");
    check(
        "date",
        r#""{day} {month""#,
        "locales/ru.json: `date` has a brace that is no placeholder; write {name} in letters a-z, digits and _",
    );
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let check = |message: &str, expected: &str| check_russian(&with("found", message), expected);
    check(
        r#"{ "one": "{count} запись", "many": "{count} записей" }"#,
        "locales/ru.json: `found` lacks the plural form `few`",
    );
    check(
        r#"{ "one": "{count} а", "two": "{count} б", "few": "{count} в", "many": "{count} г" }"#,
        "locales/ru.json: `found` has the plural form `two`, which the language does not use; remove it",
    );
    // In Russian `one` is 21 too, so its digits may not be left out.
    check(
        r#"{ "one": "одна запись", "few": "{count} записи", "many": "{count} записей" }"#,
        "locales/ru.json: `found` must have {count} and the same placeholders in each form; see `one`",
    );
    check_russian(
        &with("hello", r#""{count} раз""#),
        "locales/ru.json: `hello` has {count}, which belongs in plural forms; write an object of them",
    );
}

#[test]
fn a_file_is_valid_by_itself() {
    let check = |file: &str, json: &str, expected: &str| {
        let problems = read(file, json).expect_err(json).join("\n");
        assert!(problems.contains(expected), "{problems}");
    };
    let valid = |change: &str, into: &str| ENGLISH.replace(change, into);
    check("en.json", "{", "locales/en.json: EOF while parsing");
    check(
        "az.json",
        ENGLISH,
        "locales/az.json: `tag` must be an ISO 639 code such as \"az\", and the name of the file",
    );
    check("en.json", &valid("n = 1", "n is 1"), "locales/en.json: `plurals` `one` has `n is 1`, which is no relation");
    check("en.json", &valid("\"one\": \"n = 1\"", "\"some\": \"n = 1\""), "`plurals` `some` is not a plural category");
    check("en.json", &valid("\"english\"", "\"latin\""), "`centuries` must be \"decimal\" (20)");
    let endings = valid("\"centuries\"", "\"decade_endings\": [\"s\"], \"centuries\"");
    check("en.json", &endings, "`decade_endings` must be a list of 11 texts");
    check("en.json", &valid("\"languages\"", "\"tongues\""), "`languages` must be an object of texts");
    check("en.json", &valid("ltr", "left"), "`direction` must be \"ltr\" or \"rtl\"");
    check("en.json", &valid("English", ""), "`name` must be a text");
    check("en.json", &valid("messages", "texts"), "`messages` must be an object of messages");
    check("en.json", &valid("hello", "type"), "`type` cannot be the name of a message");
    check("en.json", &valid("hello", "from_tag"), "`from_tag` cannot be the name of a message");
    check("en.json", &valid("\"Hello\"", "3"), "`hello` must be a text, a list of texts or an object of plural forms");
    check("en.json", &valid("Hello", ""), "`hello` is empty");
    check("en.json", &valid("\"days\"", "\"hello\""), "`hello` occurs twice; keep one");
    check("en.json", &valid("\"b\"", "\"\""), "`days` must be a list of texts, none of them empty");
}

#[test]
fn no_message_has_the_name_of_a_method() {
    let source = include_str!("../messages.rs").split("#[cfg(test)]").next().unwrap_or_default();
    let blocks = source
        .split("\nimpl ")
        .skip(1)
        .filter(|block| block.lines().next().is_some_and(|line| line.contains("Messages")));
    let lines = blocks.filter_map(|block| block.split("\n}").next()).flat_map(str::lines);
    let name = |line: &'static str| {
        let line = line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(crate) ");
        line.strip_prefix("fn ")?.split('(').next()
    };
    let methods: Vec<&str> = lines.filter_map(name).collect();
    assert!(methods.contains(&"tag") && methods.contains(&"eq"), "{methods:?}");
    let unlisted: Vec<&&str> = methods.iter().filter(|name| !METHODS.contains(*name)).collect();
    assert!(unlisted.is_empty(), "add to METHODS: {unlisted:?}");
}

#[test]
fn a_new_language_is_one_file() {
    let english = include_str!("../../../../locales/en.json");
    let german = english.replacen("\"tag\": \"en\"", "\"tag\": \"de\"", 1).replacen("english", "decimal", 1);
    let english = read("en.json", english).expect("valid");
    let german = read("de.json", &german).expect("valid");
    assert_eq!(compare(&english, &german), Vec::<String>::new());
}
