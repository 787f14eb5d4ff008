//! What the axis promises of any record, and of the one of Khojaly.
//!
//! A mirrored axis is drawn from the same plan by x' = length - x, outside of the core: `tests/e2e` looks at it.

mod caps;
mod example;
mod khojaly;
mod random;
mod reachable;
mod room;
mod ticks;
mod view;
