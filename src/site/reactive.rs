//! What Leptos wants to be there while a view is written: an executor, and an owner that is gone afterwards.

use std::sync::Arc;

use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::Owner;

/// What is made under an owner of its own.
pub fn owned<T>(make: impl FnOnce() -> T) -> T {
    // There is one executor a process; whoever comes later finds it set up, and that is all that is needed.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let made = owner.with(make);
    owner.unset_with_forced_cleanup();
    made
}
