//! The program by itself: copied into an empty folder, without PATH, without any variable, and without a network.
//!
//! `MEMORIAL_BIN` names the program that `cargo xtask build` has made, with the browser's files inside it; without it,
//! the program of these tests is tried. `MEMORIAL_DIST` names the site that this program has written of the project's
//! record, on which Playwright runs the smoke, no-JavaScript and navigation tests: the site that is written here has to
//! be the same in every byte, and so passes them too. `cargo xtask test` names both.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use snapbox::cmd::cargo_bin;

/// Set where the test runs in a network of its own, which has nothing but itself.
const ISOLATED: &str = "MEMORIAL_TEST_ISOLATED";

/// More than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn the_program_needs_nothing_of_the_machine() {
    if env::var_os(ISOLATED).is_none() && can_isolate() {
        let own = env::current_exe().expect("a test knows where it is");
        let mut command = isolated();
        command.arg(own).args(["--exact", "the_program_needs_nothing_of_the_machine", "--nocapture"]);
        let status = command.env(ISOLATED, "1").status().expect("it could be run before");
        assert!(status.success(), "without a network: {status}");
        return;
    }
    if env::var_os(ISOLATED).is_some() {
        let elsewhere = SocketAddr::from(([192, 0, 2, 1], 80));
        let reached = TcpStream::connect_timeout(&elsewhere, PATIENCE).map_err(|error| error.kind());
        assert!(matches!(reached, Err(ErrorKind::NetworkUnreachable)), "there is a network: {reached:?}");
    } else {
        println!("no network of its own can be made here: the test runs with the machine's");
    }
    let machine = Machine::empty();
    machine.makes_checks_and_builds();
    machine.writes_the_same_site_as_elsewhere();
    machine.serves();
}

/// A command that runs another in a network of its own.
fn isolated() -> Command {
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--net", "sh", "-c", "ip link set lo up && exec \"$0\" \"$@\""]);
    command
}

fn can_isolate() -> bool {
    let status = isolated().arg("true").stderr(Stdio::null()).status();
    cfg!(target_os = "linux") && status.is_ok_and(|status| status.success())
}

/// A folder with nothing in it but the program.
struct Machine {
    folder: PathBuf,
    program: PathBuf,
}

/// Every file of a folder, by its path.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("the file was listed");
                found.insert(path.strip_prefix(folder).expect("it is below").to_owned(), bytes);
            }
        }
    }
    found
}

impl Machine {
    fn empty() -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("alone");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder for tests can be written");
        let made = env::var_os("MEMORIAL_BIN").map_or_else(|| cargo_bin!("memorial").to_owned(), PathBuf::from);
        let program = folder.join(made.file_name().expect("the program has a name"));
        fs::copy(&made, &program).unwrap_or_else(|error| panic!("{}: {error}", made.display()));
        Self { folder, program }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(&self.folder).env_clear().env("PATH", "").stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) {
        let output = self.command(arguments).output().unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
        let (said, error) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{arguments:?}: {}\n{said}{error}", output.status);
    }

    fn makes_checks_and_builds(&self) {
        self.run(&["new", "garden", "--title", "A garden alone", "--languages", "en,az"]);
        self.run(&["check", "garden/record.json"]);
        self.run(&["build", "garden/record.json", "--out", "garden-site"]);
        let page = fs::read_to_string(self.folder.join("garden-site/index.html")).expect("the site was written");
        assert!(page.contains("A garden alone"));
    }

    fn writes_the_same_site_as_elsewhere(&self) {
        let record = include_bytes!("../../../data/khojaly-2021.json");
        fs::write(self.folder.join("record.json"), record).expect("the folder can be written");
        self.run(&["build", "record.json", "--out", "site"]);
        let written = files(&self.folder.join("site"));
        assert!(written.len() > 300, "{} files", written.len());
        let Some(dist) = env::var_os("MEMORIAL_DIST") else { return };
        let expected = files(Path::new(&dist));
        let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&written), names(&expected));
        let other: Vec<_> =
            written.iter().filter(|(path, bytes)| expected[*path] != **bytes).map(|(path, _)| path).collect();
        assert!(other.is_empty(), "these differ: {other:?}");
        println!("{} files are the same in every byte as in {}", written.len(), Path::new(&dist).display());
    }

    fn serves(&self) {
        let mut command = self.command(&["serve", "garden/record.json", "--port", "0"]);
        let served = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be run");
        let mut server = Server::of(served);
        let mut changes = server.get("_memorial/changes");
        until(&mut changes, "\"build\":1");
        assert!(server.page("").contains("A garden alone"));
        fs::write(self.folder.join("garden/record.json"), "{ \"titel\": 1 }").expect("the record can be written");
        let told = until(&mut changes, "\"problems\":[{");
        assert!(told.contains("\"line\":1") && told.contains("\"remedy\":\""), "{told}");
        assert!(server.page("").contains("A garden alone"), "the last good site stays readable");
    }
}

/// A server, which ends with the test.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    /// The server of a process that says its address first.
    fn of(mut process: Child) -> Self {
        let output = process.stdout.take().expect("its output is read");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("it says where it serves");
        let address = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { process, address }
    }

    fn get(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap_or_else(|error| panic!("{}: {error}", self.address));
        stream.set_read_timeout(Some(PATIENCE)).expect("the time is not zero");
        let request = format!("GET /{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("the server reads");
        BufReader::new(stream)
    }

    /// A page that is there.
    fn page(&mut self, path: &str) -> String {
        let mut answer = String::new();
        self.get(path).read_to_string(&mut answer).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(answer.starts_with("HTTP/1.1 200 "), "{path}: {answer}");
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The first line of an answer that holds some words.
fn until(answer: &mut impl BufRead, words: &str) -> String {
    for line in answer.lines() {
        let line = line.unwrap_or_else(|error| panic!("before {words}: {error}"));
        if line.contains(words) {
            return line;
        }
    }
    panic!("the answer ended before {words}")
}
