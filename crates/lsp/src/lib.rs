//! Diwan beside an editor: a language server for scenarios and their texts. It reads what the editor holds in place of
//! the files, says what is wrong as one types, and answers what a name means and where it is used. What is right it
//! asks the engine; it never writes a file, and never prints.

mod ask;
mod complete;
mod cursor;
mod desk;
mod fluent;
mod grammar;
mod hover;
mod index;
mod names;
mod outline;
mod place;
mod project;
mod rename;
mod scan;
mod serve;
mod stdio;
mod vocabulary;
mod walk;

pub use serve::serve;
pub use stdio::{ServeError, serve_stdio};
