//! Runs steps in order: announces each, times it, and sums all of them up at the end.

use std::time::{Duration, Instant};

use crate::failure::Outcome;
use crate::workspace::Workspace;

/// One thing that a command does.
#[derive(Clone, Copy)]
pub struct Step {
    pub name: &'static str,
    pub action: fn(&mut Workspace) -> Outcome<Done>,
}

/// How a step ended, with what its line in the summary says.
pub enum Done {
    With(String),
    Skipped(String),
}

impl Done {
    pub fn with(note: impl Into<String>) -> Outcome<Self> {
        Ok(Self::With(note.into()))
    }

    pub fn skipped(reason: impl Into<String>) -> Outcome<Self> {
        Ok(Self::Skipped(reason.into()))
    }
}

pub fn run(steps: &[Step], workspace: &mut Workspace) -> Outcome<()> {
    let start = Instant::now();
    let mut lines = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        eprintln!("\n[{}/{}] {}", index + 1, steps.len(), step.name);
        let begun = Instant::now();
        let outcome = (step.action)(workspace);
        let note = match &outcome {
            Ok(Done::With(note)) => note.clone(),
            Ok(Done::Skipped(reason)) => format!("SKIPPED: {reason}"),
            Err(_) => "FAILED".to_owned(),
        };
        eprintln!("      {note}");
        lines.push(line(step.name, begun.elapsed(), &note));
        if let Err(failure) = outcome {
            print_summary(&lines, steps.len(), start.elapsed());
            return Err(failure);
        }
    }
    print_summary(&lines, steps.len(), start.elapsed());
    Ok(())
}

fn print_summary(lines: &[String], planned: usize, elapsed: Duration) {
    eprintln!("\nSteps ({} of {planned}, {:.1} s):", lines.len(), elapsed.as_secs_f64());
    for line in lines {
        eprintln!("{line}");
    }
}

fn line(name: &str, elapsed: Duration, note: &str) -> String {
    format!("{:>8.1} s  {name:<34} {note}", elapsed.as_secs_f64())
}
