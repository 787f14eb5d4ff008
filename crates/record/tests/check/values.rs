//! What a value may be: dates, languages, texts, names, places, numbers, words, addresses.

use crate::table::promises;

promises! {
    a_date_is_edtf:
        r#""date": "2021", "sources""# => r#""date": "2021-13", "sources""#,
    says
        "54:74: error: /events/0/figures/0/date: month 13 does not exist. Write a month from 01 to 12, or a season from 21 to 24.";

    a_date_does_not_end_before_it_starts:
        "1988/1994-05" => "1994-05/1988",
    says
        "16:79: error: /eras/0/date: the interval ends before it starts. Write the earlier date first: 1988/1994-05.";

    the_day_of_reading_is_a_whole_day:
        r#""read_on": "2026-11-22""# => r#""read_on": "2026-11""#,
    says
        "9:14: error: /read_on: `2026-11` is not a whole day. Write year, month and day, such as 2026-11-22.";

    the_day_of_a_revision_exists:
        r#""date": "2026-11-23""# => r#""date": "2026-02-30""#,
    says
        "80:27: error: /revisions/0/date: day 30 does not exist in month 02 of the year 2026. Write a day from 01 to 28.";

    a_language_tag_is_well_formed:
        r#""language": "en""# => r#""language": "en_GB""#,
    says
        "5:15: error: /language: `en_GB` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.",
        "5:15: warning: /language: the language of the record is not in `languages`. Add `en_GB` to `languages`.";

    the_language_of_a_text_is_well_formed:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "a": "x" }"#,
    says
        "14:67: error: /lanes/1/label/a: `a` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";

    a_language_is_given_by_its_code:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "russian": "x" }"#,
    says
        "14:67: error: /lanes/1/label/russian: `russian` is not the code of a language. Write the code of two or three letters, such as `en` or `az`.";

    the_language_of_a_source_is_well_formed:
        r#""language": "ru""# => r#""language": "русский""#,
    says
        "76:45: error: /sources/0/language: `русский` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";

    a_language_is_announced_once:
        r#""languages": ["en", "az"]"# => r#""languages": ["en", "az", "AZ"]"#,
    says
        "6:29: error: /languages/2: `languages` has this language twice. Remove one of them.";

    a_text_is_not_empty:
        r#""en": "A book""# => r#""en": " ""#,
    says
        "78:38: error: /sources/1/title/en: the text is empty. Write the words, or remove the field.";

    a_text_has_some_language:
        r#"{ "en": "None.", "az": "Yoxdur." }"# => "{}",
    says
        r#"67:23: error: /events/0/content_note: no language is given. Write a string, or an object of strings by language: { "en": "…" }."#;

    a_text_is_neither_number_nor_list:
        r#"{ "en": "None.", "az": "Yoxdur." }"# => r#"["None."]"#,
    says
        r#"67:23: error: /events/0/content_note: expected a text, found a list. Write a string, or an object of strings by language: { "en": "…" }."#;

    a_text_has_no_spellings:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "also": ["x"] }"#,
    says
        "14:67: error: /lanes/1/label/also: a text has no field `also`. Only names have it: remove it, or write a language.";

    a_name_has_a_form_of_its_own:
        r#"{ "en": "Ada Byron" }"# => r#"{ "also": ["Ada"] }"#,
    says
        "29:28: error: /people/0/name: the name has other spellings, and no form of its own. Add the form of one language, or `source_form`.";

    other_spellings_are_strings:
        r#""also": ["Холон"]"# => r#""also": ["Холон", 1]"#,
    says
        "20:105: error: /places/0/name/also/1: expected a string, found a number. Write it as a string, between quotation marks.";

    a_country_is_two_capitals:
        r#""country": "IL""# => r#""country": "Israel""#,
    says
        "20:136: error: /places/0/country: `Israel` is not a country code. Write the two upper-case letters of ISO 3166-1, such as `AZ`.";

    coordinates_are_on_the_globe:
        "[32.01, 34.78]" => "[92.01, 34.78]",
    says
        "20:157: error: /places/0/coordinates: the coordinates are off the globe: latitude goes from -90 to 90, longitude from -180 to 180. Write [latitude, longitude] in degrees, such as [39.91, 46.79].";

    coordinates_are_two_numbers:
        "[32.01, 34.78]" => "[32.01, 34.78, 5]",
    says
        "20:157: error: /places/0/coordinates: the coordinates are not two numbers. Write [latitude, longitude] in degrees, such as [39.91, 46.79].";

    an_order_counts_from_1:
        r#""order": 1"# => r#""order": 0"#,
    says
        "70:149: error: /events/1/order: this is not a whole number from 1. Count the items of the programme from 1.";

    an_order_is_whole:
        r#""order": 1"# => r#""order": 1.5"#,
    says
        "70:149: error: /events/1/order: this is not a whole number from 1. Count the items of the programme from 1.";

    a_kind_is_a_known_word:
        r#""kind": "poem""# => r#""kind": "poems""#,
    says
        "36:29: error: /works/0/kind: unknown value `poems`. Did you mean `poem`? Expected one of: film, statement, poem, report, book, exhibition, other.";

    a_grade_is_a_known_word:
        r#""grade": "A""# => r#""grade": "A-""#,
    says
        "25:124: error: /organisations/1/sources/0/grade: unknown value `A-`. Did you mean `A`? Expected one of: A, B, C.";

    a_source_is_at_a_web_address:
        r#""url": "https://example.org/report""# => r#""url": "ftp://example.org/report""#,
    says
        "75:82: error: /sources/0/url: the address has no scheme that is allowed here. Write the whole address. Allowed here: https or http.";

    a_script_is_no_address:
        r#""archived_url": "http://archive.example.org/report""# => r#""archived_url": "java\tscript:alert(1)""#,
    says
        "75:128: error: /sources/0/archived_url: the address has a space, a quotation mark, a backslash or an invisible character. Copy it again, and write a space as %20. Allowed here: https or http.";

    an_address_never_begins_with_two_slashes:
        r#""url": "https://example.org/report""# => r#""url": "//example.org/report""#,
    says
        "75:82: error: /sources/0/url: the address begins with `//`. Write its scheme before it. Allowed here: https or http.";

    corrections_go_to_https_or_mail:
        "mailto:corrections@example.org" => "http://example.org/",
    says
        "10:18: error: /corrections: the address has no scheme that is allowed here. Write the whole address. Allowed here: https or mailto.";

    a_mail_address_has_an_at_sign:
        "mailto:corrections@example.org" => "mailto:corrections",
    says
        "10:18: error: /corrections: the mail address is incomplete. Write `mailto:` and the address, such as `mailto:office@example.org`. Allowed here: https or mailto.";

    media_stay_in_the_folder_of_the_site:
        r#""src": "media/hall.jpg""# => r#""src": "media/../../hall.jpg""#,
    says
        "63:35: error: /events/0/media/0/src: the address leaves the folder of the site. Write it from that folder, without a slash before it, such as `media/square.jpg`. Allowed here: https, or a relative address.";

    media_of_another_host_are_at_https:
        r#""src": "media/hall.jpg""# => r#""src": "http://example.org/hall.jpg""#,
    says
        "63:35: error: /events/0/media/0/src: the address has no scheme that is allowed here. Write the whole address. Allowed here: https, or a relative address.";

    an_image_has_an_alternative_text:
        r#""alt": { "en": "A hall", "az": "Zal" }, "# => "",
    says
        "62:9: error: /events/0/media/0: missing field `alt`. Add it: What it shows, for those who do not see it.";

    an_alternative_text_is_not_empty:
        r#""alt": { "en": "A hall", "az": "Zal" }"# => r#""alt": """#,
    says
        "6:23: warning: /languages/1: `az` is announced, and missing in 1 of 37 texts. Translate them, the first at /events/0/media/0/alt, or remove the language.",
        "63:60: error: /events/0/media/0/alt: the text is empty. Write the words, or remove the field.";

    the_birth_of_a_person_is_a_date:
        r#""born": "1988~""# => r#""born": "7 Jun-14 Jul 1916""#,
    says
        "31:15: error: /people/0/born: an interval is written with a slash, and its months are numbers. Write 1916-06-07/1916-07-14.";

    several_numbers_are_numbers:
        r#""values": [3, 5]"# => r#""values": [3, "5"]"#,
    says
        "57:118: error: /events/0/figures/1/values/1: expected a number, found a string. Write it in digits, without quotation marks.";

    a_number_is_finite:
        r#""values": [3, 5]"# => r#""values": [3, 5e999]"#,
    says
        "57:118: error: /events/0/figures/1/values/1: the number is too large. Write a smaller one.";

    what_a_name_is_sorted_by_is_a_string:
        r#""sort": "Holon""# => r#""sort": ["Holon"]"#,
    says
        "20:114: error: /places/0/name/sort: expected a string, found a list. Write it as a string, between quotation marks.";

    a_text_has_no_key_for_sorting:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "sort": "x" }"#,
    says
        "14:67: error: /lanes/1/label/sort: a text has no field `sort`. Only names have it: remove it, or write a language.";

    an_unclosed_bidi_control_is_refused:
        r#""en": "A hall""# => r#""en": "A \u202ehall""#,
    says
        r#"63:68: error: /events/0/media/0/alt/en: the bidi control `\u{202e}` is not closed in this text. Remove it: the page gives each text its direction."#;

    a_closed_bidi_control_is_a_warning:
        r#""en": "A hall""# => r#""en": "A \u2067hall\u2069""#,
    says
        r#"63:68: warning: /events/0/media/0/alt/en: this text has the bidi control `\u{2067}`. Remove it, unless the text is read wrongly without it."#;

    a_bidi_control_in_any_string_is_found:
        r#""locator": "p. 2""# => r#""locator": "p. 2\u2066""#,
    says
        r#"25:107: error: /organisations/1/sources/0/locator: the bidi control `\u{2066}` is not closed in this text. Remove it: the page gives each text its direction."#;
}
