//! Floor: recordings. A run as lines of text that are whole or refused, read back into facts, played again bit for bit, and gone on with.

mod difference;
mod error;
mod file;
mod ground;
mod names;
mod pairs;
mod read;
mod recording;
mod seal;
mod session;
mod shape;
mod walk;
mod write;

pub use difference::{Difference, Seen};
pub use error::{Fault, ReplayError};
pub use file::{Opened, Save, open, vacant, write};
pub use ground::Ground;
pub use names::parameter_names;
pub use read::{Reading, Wanted, read, read_header};
pub use recording::{Answers, Decider, Fork, Hands, Header, Recording};
pub use session::Session;
pub use shape::FORMAT;
pub use walk::verify;
pub use write::encode;
