//! Statements as attributed speech: the speaker before the words, grouped by the questions that they answer.

use leptos::{either::Either, prelude::*};
use memorial_record::{By, Statement, Topic, entries::Key};

use crate::{
    components::{
        citation::{CitationNumbers, SourceNotes},
        party::PartyLink,
        text::{LocalizedText, direction},
    },
    context::use_page,
};

/// The statements of an event, a section a topic, in the order of the record; those without a topic come last.
#[component]
pub fn StatementsByTopic(
    /// The statements.
    statements: &'static [Statement],
) -> impl IntoView {
    let topics = use_page().record.topics.keys().map(Some).chain([None]);
    let section = |topic: Option<Key<Topic>>| {
        let group: Vec<&'static Statement> = statements.iter().filter(|statement| statement.topic == topic).collect();
        (!group.is_empty()).then(|| view! { <TopicSection topic statements=group/> })
    };
    topics.map(section).collect_view()
}

/// A topic with its question in the margin, and what is said of it beside it.
#[component]
fn TopicSection(
    /// The topic; none for statements that have none.
    topic: Option<Key<Topic>>,
    /// What is said of it.
    statements: Vec<&'static Statement>,
) -> impl IntoView {
    let head = topic.map(|topic| {
        let topic = &use_page().record.topics[topic];
        let question = topic.question.as_ref().map(|question| view! { <p><LocalizedText text=question/></p> });
        view! { <header class="topic__head"><h3><LocalizedText text=&topic.title/></h3>{question}</header> }
    });
    view! { <section class="topic">{head}<StatementList statements notes=true/></section> }
}

/// Statements, one under the other.
#[component]
pub fn StatementList(
    /// The statements.
    statements: Vec<&'static Statement>,
    /// Whether each has the notes of its sources beside it.
    #[prop(optional)]
    notes: bool,
) -> impl IntoView {
    let item = move |statement: &'static Statement| {
        view! {
            <div class="statement">
                <dt class="statement__speaker"><StatementSpeaker statement/></dt>
                <dd class="statement__text">
                    <LocalizedText text=&statement.text/><CitationNumbers citations=&statement.sources/>
                </dd>
                {notes.then(|| view! {
                    <dd class="statement__notes"><SourceNotes citations=statement.sources.iter().collect()/></dd>
                })}
            </div>
        }
    };
    view! { <dl class="statements">{statements.into_iter().map(item).collect_view()}</dl> }
}

/// Who makes a statement, and in words whether others dispute it.
#[component]
fn StatementSpeaker(
    /// The statement.
    statement: &'static Statement,
) -> impl IntoView {
    let speaker = match &statement.by {
        By::Party(party) => Either::Left(view! { <bdi><PartyLink party=*party/></bdi> }),
        By::Words(text) => {
            let (name, aside, rest) = around_parenthesis(&text.words);
            let language = text.language.as_deref();
            Either::Right(view! {
                <bdi lang=language dir=language.map(direction)>
                    {name}
                    {(!aside.is_empty()).then(|| view! { <span class="statement__aside">{aside}</span> })}
                    {(!rest.is_empty()).then_some(rest)}
                </bdi>
            })
        }
    };
    let disputed = statement.disputed.then(|| {
        view! { <span class="statement__disputed">" · "{use_page().messages.disputed()}</span> }
    });
    view! { {speaker}{disputed} }
}

/// Before, within and after the first parenthesis, such as a year: “Human Rights Watch”, “ (1994)”, “”.
fn around_parenthesis(words: &str) -> (&str, &str, &str) {
    let Some(start) = words.find(" (") else { return (words, "", "") };
    let end = words[start..].find(')').map_or(words.len(), |length| start + length + 1);
    (&words[..start], &words[start..end], &words[end..])
}

#[cfg(test)]
mod tests {
    use super::around_parenthesis;

    #[test]
    fn a_year_behind_a_speaker_is_found() {
        let check = |words, parts| assert_eq!(around_parenthesis(words), parts);
        check("Human Rights Watch (1994)", ("Human Rights Watch", " (1994)", ""));
        check("Ministry (3 March 1997), as quoted", ("Ministry", " (3 March 1997)", ", as quoted"));
        check("Caucasian Knot", ("Caucasian Knot", "", ""));
        check("Open (never closed", ("Open", " (never closed", ""));
    }
}
