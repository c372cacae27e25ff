//! Floor 1: texts and places. Reads files into trees and messages in which everything knows where it stands, and says
//! what is wrong at that place. It knows nothing of scenarios, and it never prints.

mod brackets;
mod decode;
mod diagnostic;
mod drafts;
mod fluent;
mod format;
mod growing;
mod lexer;
mod mistake;
mod nearest;
mod plain;
mod render;
mod source;
mod split;
mod strange;
mod syntax;
mod tree;
mod visible;
mod whole;

pub use decode::{
    Fields, entries, figure, is_name, list, name, number, number_within, strings, text, truth, whole, word_of,
    wrong_kind,
};
pub(crate) use diagnostic::MAX_COMPARED;
pub use diagnostic::{Diagnostic, Diagnostics, MAX_KEPT, Severity};
pub use drafts::Drafts;
pub use fluent::{Message, Messages, messages};
pub use format::{WIDTH, formatted};
pub use growing::{Growing, GrowingError};
pub(crate) use lexer::skip_blank;
pub use lexer::{Piece, pieces};
pub use nearest::{did_you_mean, nearest};
pub use plain::read_plain;
pub use source::{FileId, MAX_BYTES, Place, Sources, Span, Spanned};
pub(crate) use source::{shown, with_plain_line_ends};
pub(crate) use strange::{code, instead, strange};
pub use tree::{Form, MAX_DEPTH, MAX_VALUES, Node, parse_value, read};
pub use visible::{steers, visible, visible_but_styles};
pub use whole::{UNFINISHED, Whole, place_of, write_whole};

#[cfg(test)]
mod tests;
