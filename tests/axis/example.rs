//! Small axes worked out by hand.
