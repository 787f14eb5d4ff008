//! `memorial serve`: a record while it is edited, or a site that is built.

use std::{
    env, fs,
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
    process::{self, ExitCode},
};

use clap::Args;
use tokio::runtime::Runtime;

use crate::{
    failure::{Failure, Outcome},
    server::{self, Preview},
};

/// Show a record while it is edited, with its problems on the page; or serve a folder as hosts do.
///
/// Of a record, the site is built anew on each change, and the page reloads. Of a folder, files are answered as a strict
/// host answers them. Only this machine can open either, unless --host says otherwise.
#[derive(Debug, Args)]
pub struct Serve {
    /// The record, or the folder of a site.
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// The port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path that it is served below, such as /sub/dir/.
    #[arg(long, default_value = "/", value_name = "FOLDER", value_parser = super::build::base)]
    base: String,
    /// The address of the network that is listened at.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_name = "ADDRESS")]
    host: IpAddr,
    /// Open the page in the browser.
    #[arg(long)]
    open: bool,
}

impl Serve {
    /// Serves until the process is ended; 2 where that cannot be.
    pub fn run(&self) -> ExitCode {
        let runtime =
            Runtime::new().map_err(|error| Failure::new(format!("no thread can be made: {error}"), "Try again."));
        match runtime.and_then(|runtime| runtime.block_on(self.serve())) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                eprintln!("error: {failure}");
                ExitCode::from(2)
            }
        }
    }

    async fn serve(&self) -> Outcome<()> {
        if !self.path.exists() {
            let remedy = "Name a record, or the folder of a site that is built.";
            return Err(Failure::new(format!("there is no {}", self.path.display()), remedy));
        }
        let listener = server::listen(self.host, self.port).await?;
        let address = server::address_of(&listener, &self.base)?;
        eprintln!("Served at the address below; Ctrl-C ends it.");
        println!("{address}");
        if self.open && open::that_detached(&address).is_err() {
            eprintln!("No browser could be opened: open the address yourself.");
        }
        if self.path.is_dir() {
            return server::serve(listener, server::host(&self.path, &self.base)).await;
        }
        let folder = Temporary::new()?;
        let preview = Preview::new(&self.path, folder.0.join("site"));
        let router = preview.router(&self.base);
        tokio::select! {
            served = server::serve(listener, router) => served,
            followed = preview.follow(|said| eprintln!("{said}")) => followed,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    }
}

/// A folder that is gone when the process ends.
struct Temporary(PathBuf);

impl Temporary {
    fn new() -> Outcome<Self> {
        let folder = env::temp_dir().join(format!("memorial-serve-{}", process::id()));
        fs::create_dir_all(&folder).map_err(|error| Failure::unwritable(&folder, &error))?;
        Ok(Self(folder))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // What is left of it is in the folder that the system clears.
        let _ = fs::remove_dir_all(&self.0);
    }
}
