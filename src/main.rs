//! The browser's entry: what happens after a panic, the listeners of the document, the widgets of the page.

use std::panic;

use any_spawner::Executor;
use memorial_timeline::browser::{bootstrap, listeners, mount, navigation};
use wasm_bindgen_futures::spawn_local;

fn main() {
    bootstrap::mark("app-start");
    panic::set_hook(Box::new(|what| {
        console_error_panic_hook::hook(what);
        // The module must not be called any more: links load documents, and the page is left as it is.
        listeners::remove_all();
        bootstrap::crash();
        navigation::load_pending();
    }));
    // There is one executor a module; navigation spawns before anything is mounted.
    let _ = Executor::init_wasm_bindgen();
    navigation::start();
    spawn_local(async {
        mount::mount_all().await;
        navigation::restore_reloaded();
        bootstrap::mark("app-ready");
    });
}
