//! `memorial check`: every problem of some records, one a line, each with its place and what to do.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use crate::record::{
    check::{self, MOST_BYTES, Report},
    problem::{Severity, visible},
};

/// Check records: every problem at once, with its place and what to do.
///
/// Each problem is a line of the standard output: FILE:LINE:COLUMN: error: POINTER: what is wrong. What to do.
/// Columns count characters. Exits with 0 where all records are sound (warnings too), 1 where one is refused,
/// and 2 where a file cannot be opened.
#[derive(Debug, Args)]
pub struct Check {
    /// The records; `-` reads the standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// How the check of a file ended, from best to worst: the worst of all files is the exit code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Sound = 0,
    Refused = 1,
    Unread = 2,
}

impl Check {
    /// Checks each file and prints what was found.
    pub fn run(&self) -> ExitCode {
        let outcomes = self.files.iter().map(|file| check_file(file));
        ExitCode::from(outcomes.max().unwrap_or(Outcome::Sound) as u8)
    }
}

fn check_file(file: &Path) -> Outcome {
    let is_input = file == Path::new("-");
    let name = if is_input { "<stdin>".to_owned() } else { visible(&file.to_string_lossy()) };
    let bytes = if is_input { read(io::stdin()) } else { File::open(file).and_then(read) };
    match bytes {
        Ok(bytes) => print(&name, &check::check(&bytes)),
        Err(error) => {
            eprintln!("{name}: the file cannot be opened: {error}. Look whether its name is right and it may be read.");
            Outcome::Unread
        }
    }
}

/// Reads as much of a file as the checker needs to see that it is too large.
fn read(input: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn print(name: &str, report: &Report) -> Outcome {
    let mut output = io::BufWriter::new(io::stdout().lock());
    for problem in &report.problems {
        // A reader that closes the pipe has seen enough; the exit code still tells.
        if writeln!(output, "{}", problem.in_file(name)).is_err() {
            break;
        }
    }
    let _ = output.flush();
    if report.problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Outcome::Refused;
    }
    eprintln!("{name}: sound");
    Outcome::Sound
}
