//! `memorial check`: every problem of some records, each with its place and what to do.

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use memorial_record::{
    check::{MOST_BYTES, check},
    problem::{Problem, Severity, visible},
};

use crate::problems::{self, Found};

/// Check records: every problem at once, with its place and what to do.
///
/// Each problem begins with FILE:LINE:COLUMN; columns count characters. Exits with 0 where all records are valid
/// (warnings too), 1 where one is refused, and 2 where a file cannot be opened.
#[derive(Debug, Args)]
pub struct Check {
    /// The records; `-` reads the standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// How problems are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// What refuses a record besides its errors.
    #[arg(long, value_enum)]
    deny: Option<Denied>,
}

/// How problems are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: a line with the place, what is wrong and what to do, and the line of the file.
    Text,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, which editors and code hosts read.
    Sarif,
    /// Commands of GitHub Actions.
    Github,
}

/// What refuses a record besides its errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Denied {
    /// Any warning.
    Warnings,
}

/// How the check of a file ended, from best to worst: the worst of all files is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Valid = 0,
    Refused = 1,
    Unread = 2,
}

impl Check {
    /// Checks each file and prints what was found.
    pub fn run(&self) -> ExitCode {
        let (mut verdict, mut found) = (Verdict::Valid, Vec::new());
        for file in &self.files {
            match read(file) {
                Ok((name, bytes)) => {
                    let problems = check(&bytes).problems;
                    verdict = verdict.max(self.verdict(&problems));
                    found.push(Found { name, bytes, problems });
                }
                Err(error) => {
                    let remedy = "Look whether its name is right and it may be read.";
                    eprintln!("{}: the file cannot be opened: {error}. {remedy}", visible(&file.to_string_lossy()));
                    verdict = Verdict::Unread;
                }
            }
        }
        let mut output = io::BufWriter::new(io::stdout().lock());
        // A reader that closes the pipe has seen enough; the exit code still tells.
        let _ = self.write(&found, &mut output).and_then(|()| output.flush());
        eprintln!("{}", counted(&found));
        ExitCode::from(verdict as u8)
    }

    fn verdict(&self, problems: &[Problem]) -> Verdict {
        let is_refused = |problem: &Problem| problem.severity == Severity::Error || self.deny == Some(Denied::Warnings);
        if problems.iter().any(is_refused) { Verdict::Refused } else { Verdict::Valid }
    }

    fn write(&self, found: &[Found], output: &mut dyn Write) -> io::Result<()> {
        match self.format {
            Format::Text => problems::write_text(found, output),
            Format::Json => writeln!(output, "{}", problems::json(found)),
            Format::Sarif => writeln!(output, "{}", problems::sarif(found)),
            Format::Github => problems::write_github(found, output),
        }
    }
}

/// The name of a file and as much of it as the checker needs to see that it is too large.
fn read(file: &Path) -> io::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    if file == Path::new("-") {
        io::stdin().take(most).read_to_end(&mut bytes)?;
        return Ok(("<stdin>".to_owned(), bytes));
    }
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok((visible(&file.to_string_lossy()), bytes))
}

fn counted(found: &[Found]) -> String {
    let count = |severity| {
        let problems = found.iter().flat_map(|found| &found.problems);
        problems.filter(|problem| problem.severity == severity).count()
    };
    let of = |number: usize, name: &str| format!("{number} {name}{}", if number == 1 { "" } else { "s" });
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    format!("{}, {} in {}", of(errors, "error"), of(warnings, "warning"), of(found.len(), "record"))
}
