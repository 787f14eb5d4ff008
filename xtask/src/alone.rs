//! Tries the program that was built by itself: in an empty folder, without PATH, variables and network.

use crate::{
    failure::Outcome,
    steps::{Done, Step},
    test_count,
    workspace::Workspace,
};

/// Runs the test of the program on the one that was built, and compares its site with the one in `dist`.
pub const ALONE: Step = Step { name: "The program by itself", action: alone };

fn alone(workspace: &mut Workspace) -> Outcome<Done> {
    // Chosen as for the other tests, so that nothing is compiled again.
    let mut command =
        workspace.cargo(["test", "--workspace", "--features", "memorial-timeline/ssr", "--test", "alone"]);
    test_count::run(workspace, command.args(["--", "--nocapture"]), "the first failed line above says what it expected")
}
