//! Serves a folder as static hosts do, and a record while it is edited.

mod host;
mod preview;

pub use host::host;
pub use preview::{ELEMENTS as PREVIEW_ELEMENTS, Preview};

use std::{
    io::ErrorKind,
    net::{IpAddr, SocketAddr},
};

use axum::Router;
use tokio::net::TcpListener;

use crate::failure::{Failure, Outcome};

/// Takes a port; 0 takes any free one.
///
/// # Errors
/// When another program has it.
pub async fn listen(address: IpAddr, port: u16) -> Outcome<TcpListener> {
    TcpListener::bind(SocketAddr::new(address, port)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            let remedy = format!("Stop that program, or choose another port: --port {}.", port.wrapping_add(1));
            Failure::new(format!("port {port} is in use by another program"), remedy)
        }
        _ => Failure::new(format!("port {port} cannot be used: {error}"), "Choose another port: --port 8081."),
    })
}

/// Serves until the process ends.
///
/// # Errors
/// When the port is lost.
pub async fn serve(listener: TcpListener, router: Router) -> Outcome<()> {
    let served = axum::serve(listener, router).await;
    served.map_err(|error| Failure::new(format!("the port was lost: {error}"), "Run the command again."))
}

/// The address that a reader opens.
///
/// # Errors
/// When the port is lost.
pub fn address_of(listener: &TcpListener, base: &str) -> Outcome<String> {
    let address = listener.local_addr();
    let address =
        address.map_err(|error| Failure::new(format!("the port was lost: {error}"), "Run the command again."))?;
    Ok(format!("http://{address}{base}"))
}
