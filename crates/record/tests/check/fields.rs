//! Which fields there may be: known names, types, ids, references, sources.

use crate::table::promises;

promises! {
    an_unknown_field_offers_the_nearest_known_name:
        r#""summary":"# => r#""sumary": "x", "summary":"#,
    says
        "8:3: error: /sumary: unknown field `sumary`. Did you mean `summary`? Expected one of: $schema, format, id, language, languages, title, summary, read_on, corrections, notes, lanes, eras, topics, related, places, organisations, people, works, events, sources, revisions.";

    an_unknown_field_within_an_entry_is_found_too:
        r#""label": { "en": "History""# => r#""colour": 1, "label": { "en": "History""#,
    says
        "14:24: error: /lanes/1/colour: unknown field `colour`. The nearest is `note`. Expected one of: id, label, note.";

    a_missing_field_is_named_with_what_it_is_for:
        r#""read_on": "2026-11-22","# => "",
    says
        "1:1: error: missing field `read_on`. Add it: The day its sources were last read: YYYY-MM-DD.";

    a_missing_field_within_an_entry_is_found_too:
        r#""name": "Agdam""# => r#""country": "AZ""#,
    says
        "21:5: error: /places/1: missing field `name`. Add it: Its name, in the forms that are attested.";

    a_list_that_should_be_there_is_missed:
        r#""notes": [{ "id": "scope", "title": { "en": "Scope", "az": "Əhatə" }, "text": { "en": "Little.", "az": "Az." } }],"# => "",
    says
        "1:1: error: missing field `notes`. Add it: Scope, method and terms; shown under About.";

    a_wrong_type_says_what_was_found_and_what_is_expected:
        r#""date": "199X""# => r#""date": 1992"#,
    says
        "36:64: error: /works/0/date: expected a date, found a number. Write it as a string, between quotation marks.";

    a_string_in_place_of_a_list_is_a_wrong_type:
        r#""works": ["poem"]"# => r#""works": "poem""#,
    says
        "46:16: error: /events/0/works: expected a list, found a string. Write it as a list, between [ and ].";

    a_list_in_place_of_an_object_is_a_wrong_type:
        r#"{ "id": "agdam", "name": "Agdam" }"# => r#"["agdam"]"#,
    says
        "21:5: error: /places/1: expected an object, found a list. Write it as an object, between { and }.",
        "46:43: error: /events/0/places_named/0: no entry of `places` has the id `agdam`. The nearest is `holon`.";

    null_is_no_value:
        r#""corrections": "mailto:corrections@example.org""# => r#""corrections": null"#,
    says
        "10:18: error: /corrections: expected an address, found null. Write a value, or remove the field: a record has no null.";

    a_quoted_number_is_a_wrong_type:
        r#""low": 161"# => r#""low": "161""#,
    says
        "53:116: error: /events/0/figures/0/low: expected a number, found a string. Write it in digits, without quotation marks.";

    a_quoted_flag_is_a_wrong_type:
        r#""disputed": true"# => r#""disputed": "true""#,
    says
        "48:132: error: /events/0/statements/0/disputed: expected true or false, found a string. Write true or false, without quotation marks.";

    a_key_that_is_there_twice_is_refused_at_the_second:
        r#""order": 1"# => r#""order": 1, "order": 2"#,
    says
        "70:152: error: /events/1/order: duplicate field `order`. Remove one of them.";

    a_key_that_is_there_twice_is_found_behind_its_escapes:
        r#""title": "Lament""# => r#""title": "Lament", "\u0074itle": "Lament""#,
    says
        "36:56: error: /works/0/title: duplicate field `title`. Remove one of them.";

    another_format_is_refused:
        "memorial-record/1" => "memorial-record/2",
    says
        "3:13: error: /format: unknown value `memorial-record/2`. Expected `memorial-record/1`.";

    an_id_is_a_slug:
        r#""id": "valid-2021""# => r#""id": "Sound 2021""#,
    says
        "4:9: error: /id: `Sound 2021` is not a valid id. Use a to z, digits and inner hyphens, at most 64 of them, such as `our-town-1992`.";

    an_id_has_at_most_64_characters:
        r#""id": "agdam""# => r#""id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa""#,
    says
        "21:13: error: /places/1/id: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` is not a valid id. Use a to z, digits and inner hyphens, at most 64 of them, such as `our-town-1992`.",
        "46:43: error: /events/0/places_named/0: no entry of `places` has the id `agdam`. The nearest is `holon`.";

    an_id_is_unique_in_its_list:
        r#""id": "agdam""# => r#""id": "holon""#,
    says
        "21:13: error: /places/1/id: duplicate id `holon`: /places/0 has it too. Give one of them another id, and check which of them the references mean.",
        "46:43: error: /events/0/places_named/0: no entry of `places` has the id `agdam`. The nearest is `holon`.";

    an_id_may_be_in_two_lists:
        r#""id": "scope""# => r#""id": "ada""#,
    says;

    a_reference_to_nothing_offers_the_nearest_id:
        r#""date": "2021-02?", "lane": "conference", "part_of""# => r#""date": "2021-02?", "lane": "conferense", "part_of""#,
    says
        "70:104: error: /events/1/lane: no entry of `lanes` has the id `conferense`. Did you mean `conference`?";

    a_reference_to_another_list_says_which:
        r#""by": { "person": "ada" }"# => r#""by": { "person": "centre" }"#,
    says
        "48:29: error: /events/0/statements/0/by/person: no entry of `people` has the id `centre`. `organisations` has it; name an entry of `people` here.";

    a_citation_of_nothing_offers_the_nearest_source:
        r#""creators": ["ada"], "text": { "en": "A poem.", "az": "Şeir." }, "sources": [{ "source": "book" }]"# => r#""creators": ["ada"], "text": { "en": "A poem.", "az": "Şeir." }, "sources": [{ "source": "boook" }]"#,
    says
        "36:161: error: /works/0/sources/0/source: no entry of `sources` has the id `boook`. Did you mean `book`?";

    a_reference_into_an_empty_list_says_so:
        r#""places": [
    { "id": "holon", "name": { "en": "Holon", "he": "חולון", "source_form": "Kholon", "also": ["Холон"], "sort": "Holon" }, "country": "IL", "coordinates": [32.01, 34.78] },
    { "id": "agdam", "name": "Agdam" }
  ]"# => r#""places": []"#,
    says
        "21:59: error: /organisations/0/place: no entry of `places` has the id `holon`. Add an entry with this id to `places`.",
        "27:96: error: /people/0/roles/0/place: no entry of `places` has the id `holon`. Add an entry with this id to `places`.",
        "38:65: error: /events/0/place: no entry of `places` has the id `holon`. Add an entry with this id to `places`.",
        "43:43: error: /events/0/places_named/0: no entry of `places` has the id `agdam`. Add an entry with this id to `places`.";

    an_event_has_a_source:
        r#""order": 1, "sources": [{ "source": "report" }]"# => r#""order": 1"#,
    says
        r#"70:5: error: /events/1: missing field `sources`: nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_figure_has_a_source:
        r#""date": "2021", "sources": [{ "source": "report" }]"# => r#""date": "2021", "sources": []"#,
    says
        r#"54:93: error: /events/0/figures/0/sources: no source is cited, and nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_statement_has_a_source:
        r#""az": "Martda idi." }, "topic": "month", "sources": [{ "source": "book" }]"# => r#""az": "Martda idi." }"#,
    says
        "48:9: warning: /events/0/statements/0: the statement is disputed, and nobody disputes it under `month`. Add what those say who dispute it.",
        r#"49:9: error: /events/0/statements/1: missing field `sources`: nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_person_has_a_source:
        r#""text": { "en": "Spoke.", "az": "Danışdı." }, "sources": [{ "source": "report", "grade": "B" }]"# => r#""text": { "en": "Spoke.", "az": "Danışdı." }, "sources": []"#,
    says
        r#"31:100: error: /people/0/sources: no source is cited, and nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    an_organisation_has_a_source:
        r#""part_of": "centre", "sources": [{ "source": "report", "locator": "p. 2", "grade": "A" }]"# => r#""part_of": "centre", "sources": []"#,
    says
        r#"25:73: error: /organisations/1/sources: no source is cited, and nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    a_work_has_a_source:
        r#""az": "Şeir." }, "sources": [{ "source": "book" }]"# => r#""az": "Şeir." }"#,
    says
        r#"36:5: error: /works/0: missing field `sources`: nothing is recorded without a source. Cite the source it was read in: [{ "source": "id" }]."#;

    an_older_name_of_a_field_is_read_and_warned_of:
        r#""related": ["# => r#""together": ["#,
    says
        "18:3: warning: /together: `together` is an older name of `related`. Write `related`.";

    an_older_name_beside_the_new_one_is_a_duplicate:
        r#""related": ["# => r#""together": [["opening", "poem-read"]], "related": ["#,
    says
        "18:3: warning: /together: `together` is an older name of `related`. Write `related`.",
        "18:43: error: /related: duplicate field `related`. Remove one of them.";

    an_era_without_a_title_is_told_so:
        r#""id": "war", "title""# => r#""id": "war", "label""#,
    says
        "16:12: error: /eras/0: missing field `title`. Add it: Its name.",
        "16:27: error: /eras/0/label: unknown field `label`. The nearest is `date`. Expected one of: id, title, date, sources.";

    a_topic_is_found_by_its_id:
        r#""az": "Martda idi." }, "topic": "month""# => r#""az": "Martda idi." }, "topic": "mnth""#,
    says
        "48:9: warning: /events/0/statements/0: the statement is disputed, and nobody disputes it under `month`. Add what those say who dispute it.",
        "49:123: error: /events/0/statements/1/topic: no entry of `topics` has the id `mnth`. Did you mean `month`?";
}
