//! `memorial import`: a record from what others hold.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use memorial_record::{
    check::check,
    language::{has_code, is_well_formed},
};

use crate::{
    failure::{Failure, Outcome},
    import::{Decoded, Draft, Encoding, Format, Mapping, Taken, decoded, import},
    site,
};

/// Take a file of another program in as a record.
///
/// What has no source gets one that names the file. What cannot be carried over is listed line by line.
#[derive(Debug, Args)]
pub struct Import {
    /// The file.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The record to write.
    #[arg(long, value_name = "RECORD")]
    out: PathBuf,
    /// The format; without it, it is found by what the file holds.
    #[arg(long, value_enum)]
    from: Option<Format>,
    /// Which columns of a table are which fields, such as Name=name,Died=died.
    #[arg(long, value_name = "COLUMN=FIELD,…", value_parser = Mapping::parse)]
    map: Option<Mapping>,
    /// The encoding; without it, it is told apart.
    #[arg(long, value_enum)]
    encoding: Option<Encoding>,
    /// The language of the texts.
    #[arg(long, default_value = "en", value_name = "TAG", value_parser = language)]
    language: String,
}

impl Import {
    /// Writes the record; 2 where that cannot be.
    pub fn run(&self) -> ExitCode {
        match self.import() {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                eprintln!("error: {failure}");
                ExitCode::from(2)
            }
        }
    }

    fn import(&self) -> Outcome<()> {
        if self.out.exists() {
            let what = format!("{} is there already", self.out.display());
            return Err(Failure::new(what, "Name another file for the record."));
        }
        let Decoded { text, guessed } = decoded(&site::read(&self.file)?, self.encoding)?;
        let name = self.file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let mut draft = Draft::new(&name, &self.language, &super::new::today());
        if let Some(encoding) = guessed {
            draft.look_at(format!("the file was read as {encoding}; where letters are wrong, say --encoding"));
        }
        import(&text, self.from, &self.map.clone().unwrap_or_default(), &mut draft)?;
        let Taken { record, left_out, to_look_at } = draft.finish();
        let text = format!("{record:#}\n");
        fs::write(&self.out, &text).map_err(|error| Failure::unwritable(&self.out, &error))?;
        for (head, lines) in [("Left out:", &left_out), ("To be looked at:", &to_look_at)] {
            if !lines.is_empty() {
                println!("{head}");
                lines.iter().for_each(|line| println!("  {line}"));
            }
        }
        let count = |list: &str| record[list].as_array().map_or(0, Vec::len);
        println!(
            "{} events, {} people, {} organisations, {} places and {} sources in {}; {} left out, {} to be looked at",
            count("events"),
            count("people"),
            count("organisations"),
            count("places"),
            count("sources"),
            self.out.display(),
            left_out.len(),
            to_look_at.len(),
        );
        say_problems(&self.out, &text);
        Ok(())
    }
}

/// A language tag.
fn language(text: &str) -> Result<String, &'static str> {
    let is_language = is_well_formed(text) && has_code(text);
    is_language.then(|| text.to_owned()).ok_or("write a BCP 47 tag, such as `en`, `az` or `sr-Latn`")
}

/// Says what the checker finds in the record, such as names that stand twice.
fn say_problems(file: &Path, text: &str) {
    let name = file.display().to_string();
    for problem in check(text.as_bytes()).problems {
        eprintln!("{}", problem.in_file(&name));
    }
}
