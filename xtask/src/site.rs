//! Builds the site: the browser's files with Trunk, the program `memorial` around them, and with it the pages.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

use crate::{
    failure::{Failure, Outcome},
    minify::{Kind, minified},
    steps::{Done, Step},
    wasm::without_names,
    workspace::{Workspace, answer, run, run_and_read},
};

/// Compiles the browser's files into `target/browser`.
pub const BROWSER_FILES: Step = Step { name: "The browser's files", action: browser_files };
/// Compiles the program that holds them.
pub const PROGRAM: Step = Step { name: "The program `memorial`", action: program };
/// Writes the site into `dist`.
pub const SITE: Step = Step { name: "The site", action: site };
/// Writes the sites that only tests look at into `target/made`.
pub const TEST_SITES: Step = Step { name: "The sites for tests", action: test_sites };

/// The record of the project's own site.
pub const RECORD: &str = "data/khojaly-2021.json";

/// The flag of `.cargo/config.toml`, which other flags replace.
pub const ERASED: &str = "--cfg=erase_components";

/// The address of the site for tests that knows its own.
const TEST_ADDRESS: &str = "https://memorial.example/at-an-address/";

/// The sites of records that `benches/generate.mjs` makes, each with what it is asked for: a long index, and long pages.
const GENERATED: [(&str, &[&str]); 2] =
    [("names-1000", &["--people", "1000"]), ("events-700", &["--events", "700", "--people", "300"])];

/// What the browser's files are compiled from.
const SOURCES: [&str; 9] = [
    "src",
    "public",
    "locales",
    "index.html",
    "Trunk.toml",
    "Cargo.lock",
    "crates/axis",
    "crates/search",
    "crates/i18n",
];

fn browser_files(workspace: &mut Workspace) -> Outcome<Done> {
    let folder = workspace.root.join("target").join("browser");
    let built = modified(&folder.join("index.html"));
    let newest = SOURCES.iter().filter_map(|source| newest(&workspace.root.join(source))).max();
    if built.is_some_and(|built| newest.is_none_or(|newest| newest <= built)) {
        return Done::with("up to date in target/browser");
    }
    eprintln!("      compiling to WebAssembly, optimised for size (the first time: 3 to 6 minutes on 2 cores)");
    // Written whole before it takes the place of what was there, so that a broken run is not taken for a finished one.
    let partial = folder.with_file_name("browser.partial");
    let mut command = trunk(workspace);
    command.arg("build").arg("--release").arg("--dist").arg(&partial);
    // The messages of panics name files: without the folders of the machine that compiled them.
    command.env("RUSTFLAGS", remapped(&workspace.root));
    run(&mut command, "mend the first error above")?;
    finish(&partial)?;
    let placed = clear(&folder).and_then(|()| fs::rename(&partial, &folder));
    placed.map_err(|error| Failure::new(format!("target/browser cannot be written: {error}"), "try again"))?;
    Done::with("built into target/browser")
}

fn program(workspace: &mut Workspace) -> Outcome<Done> {
    eprintln!("      the first time this takes about 4 minutes on 2 cores");
    let remedy = "mend the first error above";
    let mut command = workspace.cargo(["build", "--profile", "dist", "--package", "memorial"]);
    let is_static = can_link_statically(workspace);
    if is_static {
        // Where the target is named, the flags are not those of what runs while compiling, which has to be dynamic.
        command.args(["--target", &target()]).env("RUSTFLAGS", [ERASED, "-Ctarget-feature=+crt-static"].join(" "));
    }
    let mut file = None;
    run_and_read(command.arg("--message-format=json-render-diagnostics"), remedy, |message| {
        file = executable_in(message).or(file.take());
    })?;
    let mut file = file.ok_or_else(|| Failure::new("`cargo build` made no program", remedy))?;
    if is_static {
        file = without_target(&file)?;
        let linked = answer(workspace.command("ldd").arg(&file));
        if !linked.is_some_and(|linked| linked.contains("statically linked")) {
            return Err(Failure::new(format!("{} needs libraries of its machine", file.display()), "see `ldd` of it"));
        }
    }
    workspace.set("MEMORIAL_BIN", &file);
    let linked = if is_static { ", which needs no library of its machine" } else { "" };
    let done = Done::with(format!("built {}{linked}", shown(&file, &workspace.root)));
    workspace.program = Some(file);
    done
}

/// Whether the C library is there to be linked into the program, as it is with glibc's own files for developers.
fn can_link_statically(workspace: &Workspace) -> bool {
    let file = || answer(workspace.command("cc").arg("-print-file-name=libc.a"));
    cfg!(all(target_os = "linux", target_env = "gnu")) && file().is_some_and(|file| Path::new(&file).is_absolute())
}

/// The target of this machine, where it is a Linux with glibc.
fn target() -> String {
    [env::consts::ARCH, "-unknown-linux-gnu"].concat()
}

/// Puts a program from the folder of its target, `target/TARGET/dist`, where it is without one, `target/dist`.
fn without_target(file: &Path) -> Outcome<PathBuf> {
    let folders = file.ancestors().nth(1).zip(file.ancestors().nth(3));
    let named = folders.and_then(|(profile, root)| Some(root.join(profile.file_name()?).join(file.file_name()?)));
    let named = named.ok_or_else(|| Failure::new("`cargo build` made a program in no folder", "try again"))?;
    let written = fs::create_dir_all(named.parent().unwrap_or(&named)).and_then(|()| {
        // One that is running cannot be written over, but replaced.
        let partial = named.with_extension("partial");
        fs::copy(file, &partial)?;
        fs::rename(&partial, &named)
    });
    written.map_err(|error| Failure::new(format!("{}: {error}", named.display()), "try again"))?;
    Ok(named)
}

fn site(workspace: &mut Workspace) -> Outcome<Done> {
    let dist = workspace.dist();
    let mut command = memorial(workspace)?;
    command.args(["build", RECORD, "--out"]).arg(&dist);
    if let Some(address) = &workspace.site_url {
        command.args(["--site-url", address]);
    }
    build(&mut command)?;
    workspace.set("MEMORIAL_DIST", &dist);
    Done::with(format!("written into {}", shown(&dist, &workspace.root)))
}

fn test_sites(workspace: &mut Workspace) -> Outcome<Done> {
    let made = workspace.root.join("target").join("made");
    let mut command = memorial(workspace)?;
    command.args(["build", RECORD, "--site-url", TEST_ADDRESS, "--out"]).arg(made.join("at-an-address"));
    build(&mut command)?;
    for (name, asked) in GENERATED {
        let record = workspace.root.join("target").join(format!("{name}.json"));
        let mut node = workspace.command("node");
        node.arg("benches/generate.mjs").args(asked).arg(&record);
        run(&mut node, "the sites for tests need Node.js: see `cargo xtask test`")?;
        build(memorial(workspace)?.arg("build").arg(&record).arg("--out").arg(made.join(name)))?;
    }
    Done::with(format!("written into {}", shown(&made, &workspace.root)))
}

fn build(command: &mut Command) -> Outcome<()> {
    run(command, "mend the first error above; `cargo memorial check` tells more about an error in the record")
}

/// The program that was built, with arguments to follow.
pub fn memorial(workspace: &Workspace) -> Outcome<Command> {
    let program = workspace.program.as_ref();
    let program = program.ok_or_else(|| Failure::new("the program has not been built", "cargo xtask build"))?;
    let mut command = workspace.command(program);
    // Said by the arguments alone.
    command.env_remove("MEMORIAL_SITE_URL");
    Ok(command)
}

fn trunk(workspace: &Workspace) -> Command {
    let mut command = workspace.command("trunk");
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a truth value and stops at the customary `NO_COLOR=1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The compiler's flags: those of `.cargo/config.toml`, which these replace, and no file is named by where it is on this
/// machine.
fn remapped(root: &Path) -> String {
    let home = |variable: &str, folder: &str| {
        let named = env::var_os(variable).map(PathBuf::from);
        named.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(folder)))
    };
    let folders = [home("CARGO_HOME", ".cargo"), home("RUSTUP_HOME", ".rustup"), Some(root.to_owned())];
    let flags = folders.into_iter().flatten().map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    [&[ERASED.to_owned()], &*flags.collect::<Vec<_>>()].concat().join(" ")
}

/// Makes the files of a folder as small as they are sent: the script that wasm-bindgen has generated is a module, the others
/// are classic.
fn finish(folder: &Path) -> Outcome<()> {
    let named = |file: &Path, error: String| Failure::new(format!("{}: {error}", file.display()), "mend it");
    let entries = fs::read_dir(folder).map_err(|error| named(folder, error.to_string()))?;
    for file in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let kind = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let finished = match kind {
            "js" => minified_file(&file),
            "wasm" => fs::read(&file).map_err(|error| error.to_string()).and_then(|wasm| without_names(&wasm)),
            _ => continue,
        };
        let written = finished.and_then(|bytes| fs::write(&file, bytes).map_err(|error| error.to_string()));
        written.map_err(|error| named(&file, error))?;
    }
    Ok(())
}

fn minified_file(file: &Path) -> Result<Vec<u8>, String> {
    let script = fs::read_to_string(file).map_err(|error| error.to_string())?;
    let kind = if script.contains("import.meta") { Kind::Module } else { Kind::Classic };
    minified(&script, kind).map(String::into_bytes)
}

/// When a file, or the newest file below a folder, was changed.
fn newest(path: &Path) -> Option<SystemTime> {
    if path.is_file() {
        return modified(path);
    }
    fs::read_dir(path).ok()?.filter_map(|entry| newest(&entry.ok()?.path())).max()
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|metadata| metadata.modified()).ok()
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The program's file, if the message, one of those that cargo writes for machines, names one.
fn executable_in(message: &str) -> Option<PathBuf> {
    let (_, rest) = message.split_once("\"executable\":\"")?;
    let (file, _) = rest.split_once('"')?;
    Some(PathBuf::from(file.replace("\\\\", "\\")))
}

fn shown(file: &Path, root: &Path) -> String {
    file.strip_prefix(root).unwrap_or(file).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_names_the_program_that_it_made() {
        let message =
            r#"{"reason":"compiler-artifact","executable":"C:\\clone\\target\\debug\\memorial.exe","fresh":true}"#;
        assert_eq!(executable_in(message), Some(PathBuf::from(r"C:\clone\target\debug\memorial.exe")));
    }

    #[test]
    fn a_program_is_found_where_it_is_without_a_target() {
        let folder = env::temp_dir().join(format!("xtask-site-{}", std::process::id()));
        let built = folder.join("x86_64-unknown-linux-gnu").join("dist").join("memorial");
        fs::create_dir_all(built.parent().expect("it has a folder")).expect("a folder of its own can be made");
        fs::write(&built, "program").expect("the folder is there");
        let placed = without_target(&built).map_err(|failure| failure.to_string());
        assert_eq!(placed, Ok(folder.join("dist").join("memorial")));
        assert_eq!(fs::read_to_string(folder.join("dist").join("memorial")).ok().as_deref(), Some("program"));
        fs::remove_dir_all(folder).expect("the folder is its own");
    }

    #[test]
    fn a_library_is_no_program() {
        assert_eq!(executable_in(r#"{"reason":"compiler-artifact","executable":null}"#), None);
    }

    #[test]
    fn the_sources_of_the_browser_s_files_are_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for source in SOURCES.into_iter().chain([RECORD]) {
            assert!(newest(&root.join(source)).is_some(), "{source}");
        }
    }
}
