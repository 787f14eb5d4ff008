//! What values mean together, and what could be better.

use crate::table::promises;

promises! {
    a_valid_record_has_no_problem:
    says;

    a_participant_is_a_person_or_an_organisation:
        r#"{ "person": "ada", "role""# => r#"{ "role""#,
    says
        "43:9: error: /events/0/participants/0: neither `person` nor `organisation` is given. Name exactly one of them.";

    a_participant_is_not_both:
        r#"{ "person": "ada", "role""# => r#"{ "person": "ada", "organisation": "centre", "role""#,
    says
        "43:9: error: /events/0/participants/0: both `person` and `organisation` are given. Name exactly one of them.";

    a_speaker_is_not_both:
        r#""by": { "organisation": "centre" }"# => r#""by": { "organisation": "centre", "person": "ada" }"#,
    says
        "54:17: error: /events/0/figures/0/by: both `person` and `organisation` are given. Name exactly one of them.";

    a_speaker_is_words_or_an_entry:
        r#""by": { "organisation": "centre" }"# => r#""by": { "organisation": "centre", "en": "The centre" }"#,
    says
        "54:45: error: /events/0/figures/0/by/en: unknown field `en`. The nearest is `person`. Expected one of: person, organisation.";

    an_organisation_is_not_part_of_itself:
        r#""part_of": "centre""# => r#""part_of": "branch""#,
    says
        "25:52: error: /organisations/1/part_of: `branch` is part of itself. Remove one `part_of` of this cycle.";

    organisations_are_not_part_of_one_another_in_a_cycle:
        r#""place": "holon", "text": { "en": "A centre.", "az": "Mərkəz." }"# => r#""part_of": "branch""#,
    says
        "24:61: error: /organisations/0/part_of: `centre` is part of itself, through `branch`. Remove one `part_of` of this cycle.";

    events_are_not_part_of_one_another_in_a_cycle:
        r#""place": "holon",
      "participants""# => r#""part_of": "poem-read",
      "participants""#,
    says
        "41:67: error: /events/0/part_of: `opening` is part of itself, through `poem-read`. Remove one `part_of` of this cycle.";

    a_low_bound_is_not_above_the_high_one:
        r#""low": 161"# => r#""low": 201"#,
    says
        "53:116: error: /events/0/figures/0/low: `low` is above `high`. Exchange them, or correct the one that is wrong.";

    a_group_holds_two_events:
        r#"[["opening", "poem-read"]]"# => r#"[["opening", "opening"]]"#,
    says
        "18:15: error: /related/0: the group has fewer than two events. Name at least two events, or remove the group.";

    a_source_that_nothing_cites_is_a_warning:
        r#"{ "id": "book""# => r#"{ "id": "extra", "title": { "en": "Extra", "az": "Əlavə" } },
    { "id": "book""#,
    says
        "78:13: warning: /sources/1/id: nothing cites the source `extra`. Cite it where it was used, or remove it.";

    an_incomplete_language_is_a_warning_with_its_count:
        r#""label": { "en": "History", "az": "Tarix" }"# => r#""label": "History""#,
        r#""en": "None.", "az": "Yoxdur.""# => r#""en": "None.""#,
    says
        "6:23: warning: /languages/1: `az` is announced, and missing in 2 of 37 texts. Translate them, the first at /lanes/1/label, or remove the language.";

    names_do_not_count_for_a_language:
        r#""name": "Agdam""# => r#""name": { "ru": "Агдам" }"#,
    says;

    a_text_in_the_language_of_the_record_alone_counts:
        r#""languages": ["en", "az"]"# => r#""languages": ["en"]"#,
        r#""en": "None.", "az": "Yoxdur.""# => r#""az": "Yoxdur.""#,
    says
        "6:17: warning: /languages/0: `en` is announced, and missing in 1 of 37 texts. Translate them, the first at /events/0/content_note, or remove the language.";

    a_language_that_is_not_announced_is_a_warning:
        r#""languages": ["en", "az"]"# => r#""languages": ["az"]"#,
    says
        "5:15: warning: /language: the language of the record is not in `languages`. Add `en` to `languages`.";

    a_disputed_statement_without_another_is_a_warning:
        r#",
        { "by": { "en": "The paper", "az": "Qəzet" }, "text": { "en": "It was in March.", "az": "Martda idi." }, "topic": "month", "sources": [{ "source": "book" }] }"# => "",
    says
        "48:9: warning: /events/0/statements/0: the statement is disputed, and the only one of its event. Add what those say who dispute it.";

    a_dispute_in_which_one_side_speaks_is_a_warning:
        r#""by": { "en": "The paper", "az": "Qəzet" }"# => r#""by": { "person": "ada" }"#,
    says
        "48:9: warning: /events/0/statements/0: the statement is disputed, and all statements of the event are by the same speaker. Add what those say who dispute it.";

    an_order_without_a_programme_is_a_warning:
        r#""part_of": "opening", "# => "",
    says
        "70:127: warning: /events/1/order: `order` says nothing without `part_of`. Add `part_of`, the event whose programme this is an item of, or remove `order`.";

    every_problem_is_said_at_once_in_the_order_of_the_file:
        r#""id": "valid-2021""# => r#""id": "-""#,
        r#""lane": "conference",
"# => r#""lane": "confrence", "colour": 1,
"#,
        "1988/1994-05" => "1988/1994-15",
        r#""low": 161"# => r#""low": 300"#,
        r#""summary":"# => r#""sumary":"#,
        r#""part_of": "centre""# => r#""part_of": "branch""#,
    says
        "1:1: error: missing field `summary`. Add it: What the record holds, in a few sentences.",
        "4:9: error: /id: `-` is not a valid id. Use a to z, digits and inner hyphens, at most 64 of them, such as `our-town-1992`.",
        "8:3: error: /sumary: unknown field `sumary`. Did you mean `summary`? Expected one of: $schema, format, id, language, languages, title, summary, read_on, corrections, notes, lanes, eras, topics, related, places, organisations, people, works, events, sources, revisions.",
        "16:79: error: /eras/0/date: month 15 does not exist. Write a month from 01 to 12, or a season from 21 to 24.",
        "25:52: error: /organisations/1/part_of: `branch` is part of itself. Remove one `part_of` of this cycle.",
        "40:98: error: /events/0/lane: no entry of `lanes` has the id `confrence`. Did you mean `conference`?",
        "40:111: error: /events/0/colour: unknown field `colour`. The nearest is `order`. Expected one of: id, title, date, lane, part_of, order, text, place, participants, works, places_named, statements, figures, media, content_note, sources.",
        "53:116: error: /events/0/figures/0/low: `low` is above `high`. Exchange them, or correct the one that is wrong.";

    separate_numbers_exclude_a_range:
        r#""values": [3, 5]"# => r#""low": 3, "values": [3, 5]"#,
    says
        "57:124: error: /events/0/figures/1/values: both `low` or `high` and `values` are given. Keep `low` and `high` for a range, or `values` for separate numbers.";

    a_date_after_the_day_of_reading_is_a_warning:
        r#""date": "199X""# => r#""date": "2027-04~""#,
    says
        "36:64: warning: /works/0/date: `2027-04~` is after the day on which the sources were read. Correct the date (is it of another calendar?), or `read_on`.";

    a_revision_may_be_later_than_the_day_of_reading:
        r#""date": "2026-11-23""# => r#""date": "2030-01-01""#,
    says;

    a_first_paragraph_of_deaths_or_dispute_is_short:
        r#""en": "It began.""# => r#""en": "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word""#,
    says
        "41:15: warning: /events/0/text: the first paragraph has 91 words, in an event with deaths or a dispute. End it with a blank line after at most 90 words.";

    a_first_paragraph_ends_at_a_blank_line:
        r#""en": "It began.""# => r#""en": "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word\n\nand more and more""#,
    says;

    a_first_paragraph_without_deaths_or_dispute_may_be_long:
        r#""en": "It began.""# => r#""en": "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word""#,
        r#""topic": "month", "disputed": true"# => r#""topic": "month""#,
    says;

    a_figure_of_deaths_makes_it_deaths:
        r#""en": "It began.""# => r#""en": "word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word""#,
        r#""topic": "month", "disputed": true"# => r#""topic": "month""#,
        r#""en": "Guests", "az": "Qonaqlar""# => r#""en": "People killed", "az": "Öldürülənlər""#,
    says
        "41:15: warning: /events/0/text: the first paragraph has 91 words, in an event with deaths or a dispute. End it with a blank line after at most 90 words.";

    a_topic_in_which_nobody_disputes_is_a_warning:
        r#""az": "Martda idi." }, "topic": "month""# => r#""az": "Martda idi." }"#,
    says
        "48:9: warning: /events/0/statements/0: the statement is disputed, and nobody disputes it under `month`. Add what those say who dispute it.";
}
