//! What pages share: documented components, written natively. A component is named like its file and its block of CSS.

// Words of the record and of the interface.
pub mod text;
pub mod date;
pub mod name;
pub mod links;
pub mod party;
pub mod citation;

// What an event holds.
pub mod shape;
pub mod statement;
pub mod plot;
pub mod figures;
pub mod media;
pub mod locator;
pub mod entry;
pub mod chronicle;
pub mod programme;
pub mod gatherings;

// The page around them.
pub mod layout;
pub mod band;

// The page of a person, organisation, place or work.
pub mod entry_page;
pub mod record_band;
pub mod act;
pub mod lifeline;
pub mod name_forms;
pub mod members;
pub mod said;
pub mod listed_with;
pub mod not_here;
pub mod cite;

// The index of sources.
pub mod source;

// The form of the builder.
pub mod builder_form;

// What few readers need, at the edges of the page.
pub mod language_notes;
pub mod appearance;
pub mod keyboard_help;
