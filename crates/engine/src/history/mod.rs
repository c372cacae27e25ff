//! Floor: histories. What happened in a run, who decided, and under which luck and settings from which turn on; written
//! as lines of text that are whole or refused, read back, played again bit for bit, branched and gone on with.

mod branch;
mod deciders;
mod difference;
mod error;
mod file;
mod header;
mod line;
mod names;
mod pairs;
mod read;
mod read_turn;
mod seal;
mod session;
mod shape;
mod walk;
mod write;

pub use branch::Branch;
pub use deciders::{Decider, Deciders, Whose};
pub use difference::{Difference, Seen};
pub use error::{Fault, ReadError, ReplayError};
pub use file::{Opened, Save, open, open_text, vacant, write};
pub use header::Header;
pub use line::{History, play_under};
pub use names::parameter_names;
pub use read::{Reading, Wanted, read, read_header};
pub use session::Session;
pub use shape::FORMAT;
pub use walk::{policies_alone, verify};
pub use write::encode;
