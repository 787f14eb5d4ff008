//! Every mistake in a locale file is named with its file and key.

use super::*;

const ENGLISH: &str = r#"{ "tag": "en", "name": "English", "direction": "ltr", "messages": {
    "hello": "Hello", "date": "{day} {month}", "days": ["a", "b"], "found": { "one": "one entry", "other": "{count} entries" } }, "written": {} }"#;

/// Russian with these messages, compared with English, is refused in words that hold `expected`.
fn check_russian(messages: &str, expected: &str) {
    let json = format!(
        r#"{{ "tag": "ru", "name": "Русский", "direction": "ltr", "messages": {{ {messages} }}, "written": {{}} }}"#
    );
    let english = read("en.json", ENGLISH).expect("sound");
    let problems = match read("ru.json", &json) {
        Ok(russian) => compare(&english, &russian),
        Err(problems) => problems,
    };
    assert_eq!(problems.join("\n"), expected, "{messages}");
}

const SOUND: [(&str, &str); 4] = [
    ("hello", r#""Привет""#),
    ("date", r#""{month} {day}""#),
    ("days", r#"["а", "б"]"#),
    ("found", r#"{ "one": "{count} запись", "few": "{count} записи", "many": "{count} записей" }"#),
];

/// The sound messages with one of them another.
fn with(key: &str, message: &str) -> String {
    let mut messages: Vec<(&str, &str)> = SOUND.into_iter().filter(|sound| sound.0 != key).collect();
    messages.push((key, message));
    messages.iter().map(|(key, message)| format!("{key:?}: {message}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_sound_file_is_read() {
    let english = read("en.json", ENGLISH).expect("sound");
    assert_eq!((english.file.as_str(), english.tag.as_str(), english.name.as_str()), ("en.json", "en", "English"));
    assert_eq!((english.is_rtl, english.rule), (false, Rule::One));
    assert_eq!(english.messages["hello"], Message::Text("Hello".to_owned()));
    assert_eq!(english.messages["date"].placeholders().into_iter().collect::<Vec<_>>(), ["day", "month"]);
    assert!(english.messages["found"].placeholders().is_empty());
}

#[test]
fn words_that_only_look_translated_keep_shapes_and_placeholders() {
    let english = read("en.json", ENGLISH).expect("sound");
    let pseudo = english.pseudo();
    assert_eq!(pseudo.messages["date"], english.messages["date"], "it has no words of its own");
    assert_eq!(pseudo.messages["hello"], Message::Text("⟦Ĥéļļö ~⟧".replace('Ĥ', "H")));
    assert_eq!(compare(&english, &pseudo), Vec::<String>::new());
}

#[test]
fn a_sound_translation_passes() {
    check_russian(&with("hello", r#""Привет""#), "");
    let with_other = r#"{ "one": "{count} запись", "few": "{count} записи", "many": "{count} записей", "other": "x" }"#;
    check_russian(&with("found", with_other), "");
}

#[test]
fn a_translation_has_the_keys_and_shapes_of_english() {
    let check = |key: &str, message: &str, expected: &str| check_russian(&with(key, message), expected);
    let others = SOUND[1..].iter().map(|(key, message)| format!("{key:?}: {message}")).collect::<Vec<_>>().join(", ");
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
fn a_file_is_sound_in_itself() {
    let check = |file: &str, json: &str, expected: &str| {
        let problems = read(file, json).expect_err(json).join("\n");
        assert!(problems.contains(expected), "{problems}");
    };
    let sound = |change: &str, into: &str| ENGLISH.replace(change, into);
    check("en.json", "{", "locales/en.json: EOF while parsing");
    check(
        "az.json",
        ENGLISH,
        "locales/az.json: `tag` must be an ISO 639 code such as \"az\", and the name of the file",
    );
    check(
        "xx.json",
        &sound("\"en\"", "\"xx\""),
        "`tag` has no plural rule; add the language's to src/wording/plural.rs",
    );
    check("en.json", &sound("ltr", "left"), "`direction` must be \"ltr\" or \"rtl\"");
    check("en.json", &sound("English", ""), "`name` must be a text");
    check("en.json", &sound("messages", "texts"), "`messages` must be an object of messages");
    check("en.json", &sound("hello", "type"), "`type` cannot be the name of a message");
    check("en.json", &sound("hello", "from_tag"), "`from_tag` cannot be the name of a message");
    check("en.json", &sound("\"Hello\"", "3"), "`hello` must be a text, a list of texts or an object of plural forms");
    check("en.json", &sound("Hello", ""), "`hello` is empty");
    check("en.json", &sound("\"days\"", "\"hello\""), "`hello` stands twice; keep one");
    check("en.json", &sound("\"b\"", "\"\""), "`days` must be a list of texts, none of them empty");
}

#[test]
fn keys_are_told_from_other_strings() {
    let check = |json: &str, expected: &[&str]| assert_eq!(repeated_keys(json), expected, "{json}");
    check(r#"{ "a": "b", "b": "a", "c": { "a": "a" } }"#, &[]);
    check(r#"{ "a": "\"a\": {", "b": ["b", "a"] }"#, &[]);
    check(r#"{ "a": { "b": 1, "b" : 2 }, "a": 3 }"#, &["b", "a"]);
}

#[test]
fn no_message_takes_the_name_of_a_method() {
    let source = include_str!("../mod.rs");
    let own =
        source.split("\nimpl ").skip(1).filter(|block| block.split('{').next().is_some_and(|of| of.contains("Locale")));
    let own = own.filter_map(|block| block.split("\n}").next()).flat_map(str::lines);
    let own =
        own.filter_map(|line| line.trim_start().trim_start_matches("pub ").strip_prefix("fn ")?.split('(').next());
    let own: Vec<&str> = own.collect();
    assert!(own.contains(&"tag") && own.contains(&"eq"), "{own:?}");
    let open: Vec<&&str> = own.iter().filter(|name| !METHODS.contains(*name)).collect();
    assert!(open.is_empty(), "put into METHODS, or a message could be called so: {open:?}");
}
