//! A small static server that behaves as strict hosts do: real 404, slash redirects, exact content types.

mod answer;

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::PathBuf;
use std::str::FromStr;
use std::thread;
use std::time::Duration;

use crate::failure::{Failure, Outcome};
use answer::{Answer, Site};

/// Each waits for one connection at a time, so this is also the most that are answered at once.
const WORKERS: usize = 32;
/// A browser opens connections in advance and may leave them silent.
const PATIENCE: Duration = Duration::from_secs(2);
/// More than any browser sends before the empty line.
const LONGEST_REQUEST: u64 = 64 * 1024;

/// How much of an answer is sent.
#[derive(Clone, Copy)]
enum Extent {
    Whole,
    HeadOnly,
}

/// The folder that the site is served below; begins and ends with a slash.
#[derive(Clone)]
pub struct Base(String);

impl FromStr for Base {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let inner = text.trim_matches('/');
        let plain = |segment: &str| {
            let known = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            !segment.is_empty() && segment != "." && segment != ".." && segment.bytes().all(known)
        };
        match inner {
            "" => Ok(Self("/".to_owned())),
            _ if inner.split('/').all(plain) => Ok(Self(format!("/{inner}/"))),
            _ => Err("write it as /sub/dir/, of letters, digits, `-`, `.`, `_` and `~`".to_owned()),
        }
    }
}

pub fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(
            format!("port {port} is in use by another program"),
            format!("stop that program, or choose another port: --port {}", port.wrapping_add(1)),
        ),
        _ => Failure::new(format!("port {port} cannot be used: {error}"), "choose another port: --port 8081"),
    })
}

/// Serves until the process ends.
pub fn serve(listener: TcpListener, folder: PathBuf, base: Base) -> Outcome<()> {
    if !folder.join("index.html").is_file() {
        return Err(Failure::new("there is no site in `dist`", "build it: cargo xtask build"));
    }
    let lost = |error: io::Error| Failure::new(format!("the port was lost: {error}"), "run the command again");
    let port = listener.local_addr().map_err(lost)?.port();
    eprintln!("\nThe site is served at the address below; Ctrl-C ends it.");
    println!("http://127.0.0.1:{port}{}", base.0);
    let site = Site { folder, base: base.0 };
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| work(&listener, &site));
        }
    });
    Ok(())
}

fn work(listener: &TcpListener, site: &Site) {
    loop {
        match listener.accept() {
            // A reader who goes away in the middle of an answer is no failure of the server.
            Ok((stream, _)) => drop(converse(&stream, site)),
            Err(_) => thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn converse(stream: &TcpStream, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some((method, target)) = read_request(stream)? else { return Ok(()) };
    let (answer, extent) = match method.as_str() {
        "GET" => (site.answer(&target), Extent::Whole),
        "HEAD" => (site.answer(&target), Extent::HeadOnly),
        _ => (Answer::Text(405, "Only GET and HEAD are answered here.\n".to_owned()), Extent::Whole),
    };
    write_answer(stream, &answer, extent)?;
    stream.shutdown(Shutdown::Write)
}

/// The method and the target, after the header lines are read to their end; nothing for a silent connection.
fn read_request(stream: &TcpStream) -> io::Result<Option<(String, String)>> {
    let mut lines = BufReader::new(stream.take(LONGEST_REQUEST)).lines();
    let Some(first) = lines.next().transpose()? else { return Ok(None) };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    Ok(words.next().zip(words.next()).map(|(method, target)| (method.to_owned(), target.to_owned())))
}

fn write_answer(mut stream: &TcpStream, answer: &Answer, extent: Extent) -> io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {}\r\nConnection: close\r\nCache-Control: no-cache\r\n", status_line(answer.status()));
    head.push_str("X-Content-Type-Options: nosniff\r\n");
    let mut field = |name: &str, value: &dyn std::fmt::Display| {
        write!(head, "{name}: {value}\r\n").expect("writing to a string does not fail");
    };
    let mut body: Box<dyn Read> = match answer {
        Answer::File { file, kind, .. } => {
            let opened = File::open(file)?;
            field("Content-Type", kind);
            field("Content-Length", &opened.metadata()?.len());
            Box::new(opened)
        }
        Answer::Redirect(address) => {
            field("Location", address);
            field("Content-Length", &0);
            Box::new(io::empty())
        }
        Answer::Text(status, text) => {
            if *status == 405 {
                field("Allow", &"GET, HEAD");
            }
            field("Content-Type", &"text/plain; charset=utf-8");
            field("Content-Length", &text.len());
            Box::new(text.as_bytes())
        }
    };
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    match extent {
        Extent::Whole => io::copy(&mut body, &mut stream).map(drop),
        Extent::HeadOnly => Ok(()),
    }
}

fn status_line(status: u16) -> &'static str {
    match status {
        200 => "200 OK",
        308 => "308 Permanent Redirect",
        400 => "400 Bad Request",
        405 => "405 Method Not Allowed",
        _ => "404 Not Found",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Option<String> {
        text.parse().ok().map(|base: Base| base.0)
    }

    #[test]
    fn a_base_begins_and_ends_with_a_slash_however_it_is_written() {
        for text in ["/sub/dir/", "sub/dir", "/sub/dir", "sub/dir/"] {
            assert_eq!(base(text).as_deref(), Some("/sub/dir/"), "{text}");
        }
        assert_eq!(base("/").as_deref(), Some("/"));
    }

    #[test]
    fn a_base_that_no_address_could_hold_is_refused() {
        for text in ["/a/../b/", "/a//b/", "/a b/", "/a?b/"] {
            assert_eq!(base(text), None, "{text}");
        }
    }

    #[test]
    fn a_busy_port_is_named_with_a_remedy() {
        let first = listen(0).expect("a free port is found");
        let port = first.local_addr().expect("a bound listener has an address").port();
        let failure = listen(port).expect_err("the port is taken").to_string();
        assert!(failure.contains(&format!("port {port} is in use")) && failure.contains("--port"), "{failure}");
    }
}
