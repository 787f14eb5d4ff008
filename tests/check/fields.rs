//! What may stand where: fields, types, ids, references, sources.

use crate::table::promises;

promises! {
    an_unknown_field_offers_the_nearest_known_name:
        r#""summary":"# => r#""sumary": "x", "summary":"#,
    says
        "8:3: error: /sumary: the field `sumary` is unknown. The nearest is `summary`. Known here: $schema, format, id, language, languages, title, summary, read_on, corrections, notes, lanes, eras, together, places, organisations, people, works, events, sources, revisions.";

    an_unknown_field_within_an_entry_is_found_too:
        r#""label": { "en": "History""# => r#""colour": 1, "label": { "en": "History""#,
    says
        "14:24: error: /lanes/1/colour: the field `colour` is unknown. The nearest is `note`. Known here: id, label, note.";

    a_missing_field_is_named_with_what_it_is_for:
        r#""read_on": "2026-11-22","# => "",
    says
        "1:1: error: the field `read_on` is missing. Add it: The day its sources were last read: YYYY-MM-DD.";

    a_missing_field_within_an_entry_is_found_too:
        r#""name": "Agdam""# => r#""country": "AZ""#,
    says
        "20:5: error: /places/1: the field `name` is missing. Add it: Its name, in the forms that are attested.";

    a_list_that_should_be_there_is_missed:
        r#""notes": [{ "id": "scope", "title": { "en": "Scope", "az": "Əhatə" }, "text": { "en": "Little.", "az": "Az." } }],"# => "",
    says
        "1:1: error: the field `notes` is missing. Add it: Scope, method and terms; shown under About.";

    a_wrong_type_says_what_was_found_and_what_is_wanted:
        r#""date": "199X""# => r#""date": 1992"#,
    says
        "34:64: error: /works/0/date: this is a number, where a date is wanted. Write it as a string, between quotation marks.";

    a_string_in_place_of_a_list_is_a_wrong_type:
        r#""works": ["poem"]"# => r#""works": "poem""#,
    says
        "44:16: error: /events/0/works: this is a string, where a list is wanted. Write it as a list, between [ and ].";

    a_list_in_place_of_an_object_is_a_wrong_type:
        r#"{ "id": "agdam", "name": "Agdam" }"# => r#"["agdam"]"#,
    says
        "20:5: error: /places/1: this is a list, where an object is wanted. Write it as an object, between { and }.";

    null_is_no_value:
        r#""corrections": "mailto:corrections@example.org""# => r#""corrections": null"#,
    says
        "10:18: error: /corrections: this is null, where an address is wanted. Write a value, or take the field out: a record has no null.";

    a_quoted_number_is_a_wrong_type:
        r#""low": 161"# => r#""low": "161""#,
    says
        "51:116: error: /events/0/figures/0/low: this is a string, where a number is wanted. Write it in digits, without quotation marks.";

    a_quoted_flag_is_a_wrong_type:
        r#""disputed": true"# => r#""disputed": "true""#,
    says
        "46:114: error: /events/0/statements/0/disputed: this is a string, where true or false is wanted. Write true or false, without quotation marks.";

    a_key_that_stands_twice_is_refused_at_the_second:
        r#""order": 1"# => r#""order": 1, "order": 2"#,
    says
        "64:152: error: /events/1/order: the field `order` stands here twice. Keep one of them.";

    a_key_that_stands_twice_is_found_behind_its_escapes:
        r#""title": "Lament""# => r#""title": "Lament", "\u0074itle": "Lament""#,
    says
        "34:56: error: /works/0/title: the field `title` stands here twice. Keep one of them.";

    another_format_is_refused:
        "memorial-record/1" => "memorial-record/2",
    says
        "3:13: error: /format: `memorial-record/2` is not a word that is known here. Known here is only `memorial-record/1`.";

    an_id_is_a_slug:
        r#""id": "sound-2021""# => r#""id": "Sound 2021""#,
    says
        "4:9: error: /id: the id `Sound 2021` cannot stand in an address. Write it with a to z, digits and inner hyphens, at most 64 of them, such as `khojaly-2021`.";

    an_id_has_at_most_64_characters:
        r#""id": "agdam""# => r#""id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa""#,
    says
        "20:13: error: /places/1/id: the id `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` cannot stand in an address. Write it with a to z, digits and inner hyphens, at most 64 of them, such as `khojaly-2021`.";

    an_id_is_unique_in_its_list:
        r#""id": "agdam""# => r#""id": "holon""#,
    says
        "20:13: error: /places/1/id: the id `holon` is taken by /places/0. Give one of them another id, and look which of them its references mean.";

    an_id_may_stand_in_two_lists:
        r#""id": "scope""# => r#""id": "ada""#,
    says;

    a_reference_to_nothing_offers_the_nearest_id:
        r#""date": "2021-02?", "lane": "conference", "part_of""# => r#""date": "2021-02?", "lane": "conferense", "part_of""#,
    says
        "64:104: error: /events/1/lane: nothing in `lanes` has the id `conferense`. The nearest id there is `conference`.";

    a_reference_to_another_list_says_which:
        r#""by": { "person": "ada" }"# => r#""by": { "person": "centre" }"#,
    says
        "46:29: error: /events/0/statements/0/by/person: nothing in `people` has the id `centre`. It is in `organisations`; name an entry of `people` here.";

    a_citation_of_nothing_offers_the_nearest_source:
        r#""creators": ["ada"], "text": { "en": "A poem.", "az": "Şeir." }, "sources": [{ "source": "book" }]"# => r#""creators": ["ada"], "text": { "en": "A poem.", "az": "Şeir." }, "sources": [{ "source": "boook" }]"#,
    says
        "34:161: error: /works/0/sources/0/source: nothing in `sources` has the id `boook`. The nearest id there is `book`.";

    a_reference_into_an_empty_list_says_so:
        r#""places": [
    { "id": "holon", "name": { "en": "Holon", "he": "חולון", "source_form": "Kholon", "also": ["Холон"] }, "country": "IL", "coordinates": [32.01, 34.78] },
    { "id": "agdam", "name": "Agdam" }
  ]"# => r#""places": []"#,
    says
        "20:59: error: /organisations/0/place: nothing in `places` has the id `holon`. Add an entry with this id to `places`.",
        "26:96: error: /people/0/roles/0/place: nothing in `places` has the id `holon`. Add an entry with this id to `places`.",
        "36:65: error: /events/0/place: nothing in `places` has the id `holon`. Add an entry with this id to `places`.";

    an_event_has_a_source:
        r#""order": 1, "sources": [{ "source": "report" }]"# => r#""order": 1"#,
    says
        r#"64:5: error: /events/1: the field `sources` is missing, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_figure_has_a_source:
        r#""date": "2021", "sources": [{ "source": "report" }]"# => r#""date": "2021", "sources": []"#,
    says
        r#"52:74: error: /events/0/figures/0/sources: no source is cited, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_statement_has_a_source:
        r#""az": "Martda idi." }, "sources": [{ "source": "book" }]"# => r#""az": "Martda idi." }"#,
    says
        r#"47:9: error: /events/0/statements/1: the field `sources` is missing, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_person_has_a_source:
        r#""text": { "en": "Spoke.", "az": "Danışdı." }, "sources": [{ "source": "report", "grade": "B" }]"# => r#""text": { "en": "Spoke.", "az": "Danışdı." }, "sources": []"#,
    says
        r#"30:64: error: /people/0/sources: no source is cited, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    an_organisation_has_a_source:
        r#""part_of": "centre", "sources": [{ "source": "report", "locator": "p. 2", "grade": "A" }]"# => r#""part_of": "centre", "sources": []"#,
    says
        r#"24:73: error: /organisations/1/sources: no source is cited, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_work_has_a_source:
        r#""az": "Şeir." }, "sources": [{ "source": "book" }]"# => r#""az": "Şeir." }"#,
    says
        r#"34:5: error: /works/0: the field `sources` is missing, and nothing stands without a source. Cite the source it was read in: [{ "source": "id" }]."#;
}
