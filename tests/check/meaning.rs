//! What values mean together, and what could be better.

use crate::table::promises;

promises! {
    a_sound_record_has_no_problem:
    says;

    a_participant_is_a_person_or_an_organisation:
        r#"{ "person": "ada", "role""# => r#"{ "role""#,
    says
        "41:9: error: /events/0/participants/0: neither `person` nor `organisation` stands here. Name exactly one of them.";

    a_participant_is_not_both:
        r#"{ "person": "ada", "role""# => r#"{ "person": "ada", "organisation": "centre", "role""#,
    says
        "41:9: error: /events/0/participants/0: both `person` and `organisation` stand here. Name exactly one of them.";

    a_speaker_is_not_both:
        r#""by": { "organisation": "centre" }"# => r#""by": { "organisation": "centre", "person": "ada" }"#,
    says
        "52:17: error: /events/0/figures/0/by: both `person` and `organisation` stand here. Name exactly one of them.";

    a_speaker_is_words_or_an_entry:
        r#""by": { "organisation": "centre" }"# => r#""by": { "organisation": "centre", "en": "The centre" }"#,
    says
        "52:45: error: /events/0/figures/0/by/en: the field `en` is unknown. The nearest is `person`. Known here: person, organisation.";

    an_organisation_is_not_part_of_itself:
        r#""part_of": "centre""# => r#""part_of": "branch""#,
    says
        "24:52: error: /organisations/1/part_of: `branch` is part of itself. Take one `part_of` of this circle out.";

    organisations_are_not_part_of_one_another_in_a_circle:
        r#""place": "holon", "text": { "en": "A centre.", "az": "Mərkəz." }"# => r#""part_of": "branch""#,
    says
        "23:61: error: /organisations/0/part_of: `centre` is part of itself, by way of `branch`. Take one `part_of` of this circle out.";

    events_are_not_part_of_one_another_in_a_circle:
        r#""place": "holon",
      "participants""# => r#""part_of": "poem-read",
      "participants""#,
    says
        "39:67: error: /events/0/part_of: `opening` is part of itself, by way of `poem-read`. Take one `part_of` of this circle out.";

    a_low_bound_is_not_above_the_high_one:
        r#""low": 161"# => r#""low": 201"#,
    says
        "51:116: error: /events/0/figures/0/low: `low` is above `high`. Exchange them, or correct the one that is wrong.";

    a_group_holds_two_events:
        r#"[["opening", "poem-read"]]"# => r#"[["opening", "opening"]]"#,
    says
        "17:16: error: /together/0: the group holds fewer than two events. Name at least two events, or take the group out.";

    a_source_that_nothing_cites_is_a_warning:
        r#"{ "id": "book""# => r#"{ "id": "extra", "title": { "en": "Extra", "az": "Əlavə" } },
    { "id": "book""#,
    says
        "72:13: warning: /sources/1/id: nothing cites the source `extra`. Cite it where it was used, or take it out.";

    an_incomplete_language_is_a_warning_with_its_count:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": "History""#,
        r#""en": "None.", "az": "Yoxdur.""# => r#""en": "None.""#,
    says
        "6:23: warning: /languages/1: `az` is announced, and 2 of 31 texts lack it. Translate them, the first at /lanes/1/label, or take the language out.";

    names_do_not_count_for_a_language:
        r#""name": "Agdam""# => r#""name": { "ru": "Агдам" }"#,
    says;

    a_text_in_the_language_of_the_record_alone_counts:
        r#""languages": ["en", "az"]"# => r#""languages": ["en"]"#,
        r#""en": "None.", "az": "Yoxdur.""# => r#""az": "Yoxdur.""#,
    says
        "6:17: warning: /languages/0: `en` is announced, and 1 of 31 texts lack it. Translate them, the first at /events/0/content_note, or take the language out.";

    a_language_that_is_not_announced_is_a_warning:
        r#""languages": ["en", "az"]"# => r#""languages": ["az"]"#,
    says
        "5:15: warning: /language: `languages` does not announce the language of the record. Add `en` to `languages`.";

    a_disputed_statement_that_stands_alone_is_a_warning:
        r#",
        { "by": { "en": "The paper", "az": "Qəzet" }, "text": { "en": "It was in March.", "az": "Martda idi." }, "sources": [{ "source": "book" }] }"# => "",
    says
        "46:9: warning: /events/0/statements/0: the statement is disputed, and stands alone. Add what those say who dispute it.";

    a_dispute_in_which_one_side_speaks_is_a_warning:
        r#""by": { "en": "The paper", "az": "Qəzet" }"# => r#""by": { "person": "ada" }"#,
    says
        "46:9: warning: /events/0/statements/0: the statement is disputed, and all statements of the event are by the same. Add what those say who dispute it.";

    an_order_without_a_programme_is_a_warning:
        r#""part_of": "opening", "# => "",
    says
        "64:127: warning: /events/1/order: `order` says nothing without `part_of`. Add `part_of`, the event whose programme this is an item of, or take `order` out.";

    every_problem_is_said_at_once_in_the_order_of_the_file:
        r#""id": "sound-2021""# => r#""id": "-""#,
        r#""lane": "conference",
"# => r#""lane": "confrence", "colour": 1,
"#,
        "1988/1994-05" => "1988/1994-15",
        r#""low": 161"# => r#""low": 300"#,
        r#""summary":"# => r#""sumary":"#,
        r#""part_of": "centre""# => r#""part_of": "branch""#,
    says
        "1:1: error: the field `summary` is missing. Add it: What the record holds, in a few sentences.",
        "4:9: error: /id: the id `-` cannot stand in an address. Write it with a to z, digits and inner hyphens, at most 64 of them, such as `khojaly-2021`.",
        "8:3: error: /sumary: the field `sumary` is unknown. The nearest is `summary`. Known here: $schema, format, id, language, languages, title, summary, read_on, corrections, notes, lanes, eras, together, places, organisations, people, works, events, sources, revisions.",
        "16:79: error: /eras/0/date: …",
        "24:52: error: /organisations/1/part_of: `branch` is part of itself. Take one `part_of` of this circle out.",
        "38:98: error: /events/0/lane: nothing in `lanes` has the id `confrence`. The nearest id there is `conference`.",
        "38:111: error: /events/0/colour: the field `colour` is unknown. The nearest is `order`. Known here: id, title, date, lane, part_of, order, text, place, participants, works, places_named, statements, figures, media, content_note, sources.",
        "51:116: error: /events/0/figures/0/low: `low` is above `high`. Exchange them, or correct the one that is wrong.";
}
