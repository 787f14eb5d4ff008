//! What a value may be: dates, languages, texts, names, places, numbers, words, addresses.

use crate::table::promises;

promises! {
    a_date_is_edtf:
        r#""date": "2021", "sources""# => r#""date": "2021-13", "sources""#,
    says
        "52:55: error: /events/0/figures/0/date: …";

    a_date_does_not_end_before_it_starts:
        "1988/1994-05" => "1994-05/1988",
    says
        "16:79: error: /eras/0/date: …";

    the_day_of_reading_is_a_whole_day:
        r#""read_on": "2026-11-22""# => r#""read_on": "2026-11""#,
    says
        "9:14: error: /read_on: `2026-11` is not a whole day. Write year, month and day, such as 2026-11-22.";

    the_day_of_a_revision_exists:
        r#""date": "2026-11-23""# => r#""date": "2026-02-30""#,
    says
        "74:27: error: /revisions/0/date: …";

    a_language_tag_is_well_formed:
        r#""language": "en""# => r#""language": "en_GB""#,
    says
        "5:15: error: /language: `en_GB` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.",
        "5:15: warning: /language: `languages` does not announce the language of the record. Add `en_GB` to `languages`.";

    the_language_of_a_text_is_well_formed:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "a": "x" }"#,
    says
        "14:67: error: /lanes/1/label/a: `a` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";

    the_language_of_a_source_is_well_formed:
        r#""language": "ru""# => r#""language": "русский""#,
    says
        "70:45: error: /sources/0/language: `русский` is not a well-formed language tag. Write a BCP 47 tag, such as `en`, `az` or `sr-Latn`.";

    a_language_is_announced_once:
        r#""languages": ["en", "az"]"# => r#""languages": ["en", "az", "AZ"]"#,
    says
        "6:29: error: /languages/2: `languages` announces this language twice. Keep one of them.";

    a_text_is_not_empty:
        r#""en": "A book""# => r#""en": " ""#,
    says
        "72:38: error: /sources/1/title/en: nothing is written here. Write the words, or take the field out.";

    a_text_has_some_language:
        r#"{ "en": "None.", "az": "Yoxdur." }"# => "{}",
    says
        r#"61:23: error: /events/0/content_note: no language stands here. Write a string, or an object of strings by language: { "en": "…" }."#;

    a_text_is_neither_number_nor_list:
        r#"{ "en": "None.", "az": "Yoxdur." }"# => r#"["None."]"#,
    says
        r#"61:23: error: /events/0/content_note: this is a list, where a text is wanted. Write a string, or an object of strings by language: { "en": "…" }."#;

    a_text_has_no_spellings:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": { "en": "History", "az": "Tarix", "also": ["x"] }"#,
    says
        "14:67: error: /lanes/1/label/also: a text has no `also`. Only names have it: take it out, or write a language.";

    a_name_has_a_form_of_its_own:
        r#"{ "en": "Ada Byron" }"# => r#"{ "also": ["Ada"] }"#,
    says
        "28:28: error: /people/0/name: the name has other spellings, and no form of its own. Add the form of one language, or `source_form`.";

    other_spellings_are_strings:
        r#""also": ["Холон"]"# => r#""also": ["Холон", 1]"#,
    says
        "19:105: error: /places/0/name/also/1: this is a number, where a string is wanted. Write it as a string, between quotation marks.";

    a_country_is_two_capitals:
        r#""country": "IL""# => r#""country": "Israel""#,
    says
        "19:119: error: /places/0/country: `Israel` is not a country code. Write the two upper-case letters of ISO 3166-1, such as `AZ`.";

    coordinates_lie_on_the_globe:
        "[32.01, 34.78]" => "[92.01, 34.78]",
    says
        "19:140: error: /places/0/coordinates: the coordinates are off the globe: latitude goes from -90 to 90, longitude from -180 to 180. Write [latitude, longitude] in degrees, such as [39.91, 46.79].";

    coordinates_are_two_numbers:
        "[32.01, 34.78]" => "[32.01, 34.78, 5]",
    says
        "19:140: error: /places/0/coordinates: the coordinates are not two numbers. Write [latitude, longitude] in degrees, such as [39.91, 46.79].";

    an_order_counts_from_1:
        r#""order": 1"# => r#""order": 0"#,
    says
        "64:149: error: /events/1/order: this is not a whole number from 1. Count the items of the programme from 1.";

    an_order_is_whole:
        r#""order": 1"# => r#""order": 1.5"#,
    says
        "64:149: error: /events/1/order: this is not a whole number from 1. Count the items of the programme from 1.";

    a_kind_is_a_known_word:
        r#""kind": "poem""# => r#""kind": "poems""#,
    says
        "34:29: error: /works/0/kind: `poems` is not a word that is known here. The nearest is `poem`. Known here: film, statement, poem, report, book, exhibition, other.";

    a_grade_is_a_known_word:
        r#""grade": "A""# => r#""grade": "A-""#,
    says
        "24:124: error: /organisations/1/sources/0/grade: `A-` is not a word that is known here. The nearest is `A`. Known here: A, B, C.";

    a_source_is_at_a_web_address:
        r#""url": "https://example.org/report""# => r#""url": "ftp://example.org/report""#,
    says
        "69:82: error: /sources/0/url: the address has no scheme that is allowed here. Write the whole address. Allowed here: https or http.";

    a_script_is_no_address:
        r#""archived_url": "http://archive.example.org/report""# => r#""archived_url": "java\tscript:alert(1)""#,
    says
        "69:128: error: /sources/0/archived_url: the address holds a space, a quotation mark, a backslash or a character that cannot be seen. Copy it again, and write a space as %20. Allowed here: https or http.";

    an_address_never_begins_with_two_slashes:
        r#""url": "https://example.org/report""# => r#""url": "//example.org/report""#,
    says
        "69:82: error: /sources/0/url: the address begins with `//`. Write its scheme before it. Allowed here: https or http.";

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
        "57:35: error: /events/0/media/0/src: the address leaves the folder of the site. Write it from that folder, without a slash before it, such as `media/square.jpg`. Allowed here: https, or a relative address.";

    media_of_another_host_are_at_https:
        r#""src": "media/hall.jpg""# => r#""src": "http://example.org/hall.jpg""#,
    says
        "57:35: error: /events/0/media/0/src: the address has no scheme that is allowed here. Write the whole address. Allowed here: https, or a relative address.";

    an_image_has_an_alternative_text:
        r#""alt": { "en": "A hall", "az": "Zal" }, "# => "",
    says
        "56:9: error: /events/0/media/0: the field `alt` is missing. Add it: What it shows, for those who do not see it.";

    an_alternative_text_is_not_empty:
        r#""alt": { "en": "A hall", "az": "Zal" }"# => r#""alt": """#,
    says
        "6:23: warning: /languages/1: `az` is announced, and 1 of 31 texts lack it. Translate them, the first at /events/0/media/0/alt, or take the language out.",
        "57:60: error: /events/0/media/0/alt: nothing is written here. Write the words, or take the field out.";
}
