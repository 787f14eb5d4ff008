//! The folders that the commands work in, and the child processes that they start there.

use std::{
    env,
    ffi::{OsStr, OsString},
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
};

use crate::{
    failure::{Failure, Outcome},
    test_count::TestCount,
};

/// Where the commands work, and what earlier steps have found.
pub struct Workspace {
    /// The root of the project.
    pub root: PathBuf,
    /// Where installed tools are kept, one folder a version.
    pub tools: PathBuf,
    /// The public address of the site, if it is to be built for one.
    pub site_url: Option<String>,
    /// The program `memorial`, once it is built.
    pub program: Option<PathBuf>,
    /// How many tests have passed and failed so far.
    pub test_count: TestCount,
    search: Vec<PathBuf>,
    environment: Vec<(&'static str, OsString)>,
}

impl Workspace {
    pub fn open(tools: Option<PathBuf>) -> Outcome<Self> {
        let tools = match tools.or_else(|| folder_from("MEMORIAL_TOOLS")) {
            Some(folder) => std::path::absolute(&folder).unwrap_or(folder),
            None => cache_folder()?.join("memorial-timeline").join("tools"),
        };
        Ok(Self {
            root: root(),
            tools,
            site_url: None,
            program: None,
            test_count: TestCount::default(),
            search: Vec::new(),
            environment: Vec::new(),
        })
    }

    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Has every later child process find the programs of this folder first.
    pub fn search_first(&mut self, folder: &Path) {
        self.search.insert(0, folder.to_owned());
    }

    /// Sets a variable for every later child process.
    pub fn set(&mut self, key: &'static str, value: impl Into<OsString>) {
        self.environment.push((key, value.into()));
    }

    /// A child process in the project's root that sees what earlier steps have found.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).envs(self.environment.iter().cloned());
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.search.iter().cloned().chain(env::split_paths(&inherited));
        if let Ok(path) = env::join_paths(folders) {
            command.env("PATH", path);
        }
        command
    }

    pub fn cargo<const N: usize>(&self, arguments: [&str; N]) -> Command {
        let mut command = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(arguments);
        command
    }
}

/// Shows the command line, runs it to its end, and names the remedy if it fails.
pub fn run(command: &mut Command, remedy: &str) -> Outcome<()> {
    follow(command, remedy, Command::spawn)
}

/// Runs a command in the folder of the person at the terminal, and ends as it ends.
pub fn end_as(command: &mut Command, arguments: &[OsString]) -> Outcome<ExitCode> {
    let folder = env::current_dir().unwrap_or_default();
    let status = command.args(arguments).current_dir(folder).status();
    let status =
        status.map_err(|error| Failure::new(format!("`{}` could not be run: {error}", shown(command)), "try again"))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// As `run`, and hands on each line that the command prints.
pub fn run_and_read(command: &mut Command, remedy: &str, mut read: impl FnMut(&str)) -> Outcome<()> {
    follow(command.stdout(Stdio::piped()), remedy, |command| {
        let mut child = command.spawn()?;
        let lines = child.stdout.take().map(|output| BufReader::new(output).lines());
        lines.into_iter().flatten().map_while(Result::ok).for_each(|line| read(&line));
        Ok(child)
    })
}

fn follow(command: &mut Command, remedy: &str, start: impl FnOnce(&mut Command) -> io::Result<Child>) -> Outcome<()> {
    eprintln!("      $ {}", shown(command));
    match start(command).and_then(|mut child| child.wait()) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{}` ended with {status}", shown(command)), remedy)),
        Err(error) => Err(Failure::new(format!("`{}` could not be run: {error}", shown(command)), remedy)),
    }
}

/// What a quiet command prints, or nothing if it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Every program of this name on PATH, in its order.
pub fn on_path(program: &str) -> Vec<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(&name)).filter(|file| file.is_file()).collect()
}

pub fn is_root() -> bool {
    cfg!(unix) && answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0")
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Cargo tells at run time which clone it works in: two clones may share one target folder and so one binary.
fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_owned)
}

fn cache_folder() -> Outcome<PathBuf> {
    let folder = if cfg!(windows) {
        folder_from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder_from("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        folder_from("XDG_CACHE_HOME").or_else(|| folder_from("HOME").map(|home| home.join(".cache")))
    };
    folder
        .ok_or_else(|| Failure::new("the user's cache folder is not known", "name a folder for the tools: --tools DIR"))
}

fn folder_from(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
