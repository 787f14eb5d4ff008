//! The texts of the record of the conference, language by language: each is there in all four, and wordings that
//! reviews have refused do not come back.

use serde_json::Value;

const FILE: &str = include_str!("../../../data/khojaly-2021.json");

const LANGUAGES: [&str; 4] = ["en", "az", "he", "ru"];

/// Refused wordings, by language: idioms that mislead, names of others, and claims in the record's own voice.
const WORDINGS: [(&str, &[&str]); 4] = [
    ("en", &["memory of Khojaly", "identified by name and office (", "Yegyana", "Yegan Salman", "no average is drawn"]),
    (
        "az",
        &["milis", "Birinci Dağlıq Qarabağ", "Xocalının xatirəsinə", "çox sevinirlər", "Leyla Aliyeva", "çıxıb getdi"],
    ),
    ("he", &["הוועדה הממלכתית", "היום אינו ידוע", "עֵד ל", "מדינתם שלהם", "הנשיאותי", "שהכריזה על עצמה"]),
    (
        "ru",
        &["нагорно-карабахской войн", "сообщение не говорит", "памяти Ходжалы", "ораторы", "н. э. г.", "армян уехали"],
    ),
];

/// Every text that is an object of languages, after its pointer.
fn texts(value: &Value, pointer: &str) -> Vec<(String, Vec<(String, String)>)> {
    match value {
        Value::Object(fields) if fields.keys().any(|key| LANGUAGES.contains(&key.as_str())) && !is_name(fields) => {
            let words =
                fields.iter().filter_map(|(language, text)| Some((language.clone(), text.as_str()?.to_owned())));
            vec![(pointer.to_owned(), words.collect())]
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(key, field)| texts(field, &format!("{pointer}/{key}"))).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(index, item)| texts(item, &format!("{pointer}/{index}"))).collect()
        }
        _ => Vec::new(),
    }
}

/// A name has forms where a source gives them; a description that stands for a title has no spelling of the report.
fn is_name(fields: &serde_json::Map<String, Value>) -> bool {
    fields.contains_key("source_form") || fields.contains_key("also") || fields.contains_key("hy")
}

fn record() -> Value {
    serde_json::from_str(FILE).expect("the record is JSON")
}

/// The texts in one language, after their pointers.
fn texts_in(language: &str) -> Vec<(String, String)> {
    let all = texts(&record(), "").into_iter();
    let of_language = |(pointer, words): (String, Vec<(String, String)>)| {
        words.into_iter().find(|(other, _)| other == language).map(|(_, text)| (pointer, text))
    };
    all.filter_map(of_language).collect()
}

#[test]
fn no_text_lacks_a_translation() {
    let is_translated = |pointer: &str| {
        // Names stand as they are attested, and titles of sources as they were published.
        !(pointer.ends_with("/name") || pointer.starts_with("/sources/") && pointer.ends_with("/title"))
    };
    for (pointer, words) in texts(&record(), "").into_iter().filter(|(pointer, _)| is_translated(pointer)) {
        let missing: Vec<_> =
            LANGUAGES.iter().filter(|language| !words.iter().any(|(other, _)| other == *language)).collect();
        assert!(missing.is_empty(), "{pointer} lacks {missing:?}");
    }
}

#[test]
fn no_own_voice_text_is_a_plain_string() {
    let plain = ["title", "summary", "text", "label", "question", "role", "caption", "content_note", "note"];
    fn strings<'a>(value: &'a Value, pointer: String, found: &mut Vec<(String, &'a str)>) {
        match value {
            Value::String(text) => found.push((pointer, text)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| strings(item, format!("{pointer}/{at}"), found));
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(key, field)| strings(field, format!("{pointer}/{key}"), found));
            }
            _ => {}
        }
    }
    let (record, mut found) = (record(), Vec::new());
    strings(&record, String::new(), &mut found);
    for (pointer, text) in found {
        let last = pointer.rsplit('/').next().unwrap_or_default();
        let is_source_title = pointer.starts_with("/sources/") && last == "title";
        assert!(!plain.contains(&last) || is_source_title, "{pointer} is in one language only: {text}");
    }
}

#[test]
fn no_wording_that_a_review_has_refused_comes_back() {
    for (language, wordings) in WORDINGS {
        for (pointer, text) in texts_in(language) {
            for wording in wordings {
                let (lower, wording) = (text.to_lowercase(), wording.to_lowercase());
                assert!(!lower.contains(&wording), "{pointer}/{language} has “{wording}”");
            }
        }
    }
}

#[test]
fn hebrew_has_its_own_quotation_marks_and_geresh() {
    let is_hebrew = |letter: char| ('א'..='ת').contains(&letter);
    for (pointer, text) in texts_in("he") {
        assert!(!text.contains(['“', '”']), "{pointer}/he has English quotation marks; write ״…״");
        let letters: Vec<char> = text.chars().collect();
        let has_ascii = letters.windows(2).any(|pair| is_hebrew(pair[0]) && matches!(pair[1], '\'' | '"' | '’'));
        assert!(!has_ascii, "{pointer}/he has an ASCII mark after a Hebrew letter; write ׳ or ״");
    }
}

#[test]
fn russian_has_its_own_quotation_marks_and_yo() {
    const WITHOUT_YO: [&str; 11] =
        ["еще", "ее", "нее", "четверт", "режиссер", "прочтен", "вооруженн", "соединенн", "отсчет", "чье", "идет"];
    for (pointer, text) in texts_in("ru") {
        assert!(!text.contains(['“', '”', '"']), "{pointer}/ru has other quotation marks than «…»");
        let lower = text.to_lowercase();
        for word in lower.split(|letter: char| !letter.is_alphabetic()) {
            let is_fault = |stem: &str| if stem.chars().count() < 5 { word == stem } else { word.starts_with(stem) };
            let fault = WITHOUT_YO.into_iter().find(|stem| is_fault(stem));
            assert!(fault.is_none(), "{pointer}/ru has “{word}” without ё");
        }
    }
}

#[test]
fn a_first_paragraph_about_the_dead_or_a_dispute_says_so_and_is_short() {
    let contested = [
        ("en", ["contest", "disput", "differently"]),
        ("az", ["mübahisə", "fərqlidir", "müxtəlif cür"]),
        ("he", ["במחלוקת", "חלוק", "שונים"]),
        ("ru", ["оспарива", "по-разному", "спорят"]),
    ];
    let more = [("he", "חולק"), ("he", "חלקו")];
    let record = record();
    let events = record["events"].as_array().expect("the record has events");
    let counts_dead = |event: &Value| {
        let figures = event["figures"].as_array().map(Vec::as_slice).unwrap_or_default();
        figures
            .iter()
            .filter_map(|figure| figure["label"]["en"].as_str())
            .any(|label| ["Deaths", "killed", "Bodies", "murdered"].iter().any(|word| label.contains(word)))
    };
    let is_disputed = |event: &Value| {
        event["statements"].as_array().is_some_and(|said| said.iter().any(|statement| statement["disputed"] == true))
    };
    for event in events.iter().filter(|event| counts_dead(event) || is_disputed(event)) {
        for (language, words) in contested {
            let text = event["text"][language].as_str().unwrap_or_default();
            let first = text.split("\n\n").next().unwrap_or_default();
            let others = more.iter().filter(|(other, _)| *other == language).map(|(_, word)| *word);
            let says_so = words.into_iter().chain(others).any(|word| first.contains(word));
            assert!(says_so, "{}/{language}: the first paragraph does not say that it is contested", event["id"]);
            let count = first.split_whitespace().count();
            assert!(count <= 90, "{}/{language}: the first paragraph has {count} words", event["id"]);
        }
    }
}
