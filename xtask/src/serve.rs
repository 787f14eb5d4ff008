//! Serves a site by the program `memorial`, and says before minutes of building whether the port is free.

use std::{
    io,
    net::{Ipv4Addr, TcpListener},
};

use crate::{
    failure::{Failure, Outcome},
    setup, site, steps,
    workspace::{Workspace, run},
};

/// Looks whether a port is free.
///
/// # Errors
/// When another program has it.
pub fn look_for(port: u16) -> Outcome<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(
            format!("port {port} is in use by another program"),
            format!("stop that program, or choose another port: --port {}", port.wrapping_add(1)),
        ),
        _ => Failure::new(format!("port {port} cannot be used: {error}"), "choose another port: --port 8081"),
    })
}

/// Serves `dist` until the process ends.
///
/// # Errors
/// When there is no site, or the server fails.
pub fn serve(workspace: &Workspace, port: u16, base: &str) -> Outcome<()> {
    if !workspace.dist().join("index.html").is_file() {
        return Err(Failure::new("there is no site in `dist`", "build it: cargo xtask build"));
    }
    let mut command = site::memorial(workspace)?;
    command.args(["serve", "dist", "--port", &port.to_string(), "--base", base]);
    run(&mut command, "see the error above")
}

/// Shows the project's record and follows its edits; the files of the browser are as they were built.
///
/// # Errors
/// When something cannot be built, or the server fails.
pub fn develop(workspace: &mut Workspace, port: u16) -> Outcome<()> {
    steps::run(&[setup::TOOLS, &[site::BROWSER_FILES]].concat(), workspace)?;
    let mut command = workspace.cargo(["run", "--package", "memorial", "--", "serve", site::RECORD, "--port"]);
    run(command.arg(port.to_string()), "see the first error above")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_named_with_a_remedy() {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port is found");
        let port = first.local_addr().expect("a bound listener has an address").port();
        let failure = look_for(port).expect_err("the port is taken").to_string();
        assert!(failure.contains(&format!("port {port} is in use")) && failure.contains("--port"), "{failure}");
    }
}
