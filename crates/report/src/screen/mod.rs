//! Screens of a game, for the person in a seat: only what that seat may know. They are plain text from top to bottom,
//! so that a narrow terminal, a screen without colour and a screen reader are served alike.

mod advice;
mod brief;
mod choices;
mod conduct;
mod finish;
mod issue;
pub(crate) mod lines;
mod overview;
mod packages;
mod pulls;
mod rounds;
mod seats;
mod table;
mod talk;
mod terms;
mod turn;
mod why;
mod words;

pub use advice::advice;
pub use brief::brief;
pub(crate) use choices::effected;
pub use choices::{choice, menu};
pub use finish::finish;
pub use issue::issue;
pub use overview::overview;
pub use seats::seats;
pub use table::{Extent, table, talks};
pub use talk::{Keeping, branches, farewell, glossary, paragraph, welcome};
pub use terms::{LaidTerms, signed, terms, worth};
pub use turn::turn;
pub use why::why;
