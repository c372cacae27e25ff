//! Formatting: a RON text set as the bundled scenarios are. Where lines break is mostly the author's, how far they are
//! indented and where blanks stand is not; every token and every comment stays as it is written.

mod layout;
mod parts;

#[cfg(test)]
mod tests;

use super::lexer::{Piece, pieces};
use super::source::BYTE_ORDER_MARK;
use super::{Diagnostic, FileId, Sources, Span, read};
use layout::set;
use parts::items;

/// The columns of a line; only a text or a comment that is longer by itself goes beyond.
pub const WIDTH: usize = 140;

/// A text as it should be laid out, with the line ends of everybody:
///
/// - what is open on a line indents those below it by four blanks;
/// - an item that stands on a line of its own goes on doing so, at most one empty line apart; what stands on one line stays
///   there as far as it fits into [`WIDTH`], and else goes to the next;
/// - a bracket whose first item stands below it closes on a line of its own, after a comma; one that is all on one line
///   has none;
/// - `{ "a": 1 }` and `[]`, but `(a: 1)` and `["a"]`; a blank behind `:` and `,`.
///
/// Numbers, texts and comments are never rewritten, so that neither what the text means nor its digest changes, and
/// formatting what is formatted changes nothing.
///
/// ```
/// use diwan_engine::text::{Sources, formatted};
/// let mut sources = Sources::new();
/// let file = sources.add("s.ron", "(a:0.50,b : {\"c\":[1,2,],} ) // end");
/// assert_eq!(formatted(&sources, file).expect("it is RON"), "(a: 0.50, b: { \"c\": [1, 2] }) // end\n");
/// ```
///
/// # Errors
/// The faults of a text that is no RON, or that no scenario can hold.
pub fn formatted(sources: &Sources, file: FileId) -> Result<String, Vec<Diagnostic>> {
    read(sources, file)?;
    let text = sources.text(file).trim_start_matches(BYTE_ORDER_MARK);
    let out = set(&items(text));
    if tokens(text) == tokens(&out) {
        Ok(out)
    } else {
        let fault =
            Diagnostic::error("unformatted", Span::top(file), "this notation can't be laid out as it is written");
        Err(vec![fault.hint("write it in a simpler way")])
    }
}

/// What a text says, apart from how it is laid out: its tokens without the commas before closing brackets, and its
/// comments.
fn tokens(text: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut out, mut comments) = (Vec::new(), Vec::new());
    for (piece, start, end) in pieces(text) {
        let written = &text[start..end];
        match piece {
            Piece::Blank => {}
            Piece::Comment | Piece::OpenComment => comments.push(written.trim_end()),
            Piece::Close => {
                if out.last() == Some(&",") {
                    out.pop();
                }
                out.push(written);
            }
            _ => out.push(written),
        }
    }
    (out, comments)
}
