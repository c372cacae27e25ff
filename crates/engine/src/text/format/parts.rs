//! The parts of a text that is laid out: brackets with their items, and each comment with what it belongs to. They know
//! where the author broke lines, and not what anything means.

use crate::text::lexer::{Piece, pieces};

/// What stands between two commas, or a comment that stands by itself.
#[derive(Debug, Default)]
pub(super) struct Item<'t> {
    /// Whether its author began a line with it.
    pub(super) begins_line: bool,
    /// Whether an empty line stands before it.
    pub(super) is_apart: bool,
    /// What it consists of.
    pub(super) parts: Vec<Part<'t>>,
    /// Comments that follow it on its line.
    pub(super) notes: Vec<Note<'t>>,
}

impl Item<'_> {
    /// Whether it is nothing but a comment, which no comma follows.
    pub(super) fn is_comment(&self) -> bool {
        self.parts.iter().all(|it| matches!(it, Part::Comment(_)))
    }
}

/// A part of an item.
#[derive(Debug)]
pub(super) enum Part<'t> {
    /// A word, a number or a text, as written.
    Atom(&'t str),
    /// `:`
    Colon,
    /// What stands in brackets.
    Group(Group<'t>),
    /// A comment.
    Comment(&'t str),
}

/// A comment behind something, and how many blanks its author put before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Note<'t> {
    pub(super) blanks: usize,
    pub(super) text: &'t str,
}

/// Whether a comment goes to the end of its line.
pub(super) fn ends_line(comment: &str) -> bool {
    comment.starts_with("//")
}

/// Brackets and what stands in them.
#[derive(Debug)]
pub(super) struct Group<'t> {
    pub(super) open: char,
    /// Comments on the line of the opening bracket.
    pub(super) notes: Vec<Note<'t>>,
    pub(super) items: Vec<Item<'t>>,
}

impl Group<'_> {
    pub(super) const fn close(&self) -> char {
        match self.open {
            '(' => ')',
            '[' => ']',
            _ => '}',
        }
    }
}

/// The items of a text that is known to be RON.
pub(super) fn items(text: &str) -> Vec<Item<'_>> {
    let mut tokens = tokens(text);
    // A comment at the very top stands by itself.
    tokens.iter_mut().take(1).for_each(|it| it.lines = 1);
    Gatherer { tokens: &tokens, at: 0 }.group().1
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    Comma,
    Colon,
    Atom,
    Comment,
}

#[derive(Debug)]
struct Token<'t> {
    kind: Kind,
    text: &'t str,
    /// Line breaks since the token before.
    lines: usize,
    /// Blanks right before it, a tab for four.
    blanks: usize,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let (mut lines, mut blanks, mut atom) = (0, 0, None);
    for (piece, start, end) in pieces(text) {
        let written = &text[start..end];
        let kind = match piece {
            Piece::Blank => {
                (lines, blanks) = match written {
                    "\n" => (lines + 1, 0),
                    "\t" => (lines, blanks + 4),
                    _ => (lines, blanks + 1),
                };
                atom = None;
                continue;
            }
            Piece::Open => Kind::Open,
            Piece::Close => Kind::Close,
            Piece::Comment | Piece::OpenComment => Kind::Comment,
            Piece::Other if written == "," => Kind::Comma,
            Piece::Other if written == ":" => Kind::Colon,
            Piece::Other | Piece::String | Piece::OpenString => Kind::Atom,
        };
        // A word consists of many pieces, and a raw text of its mark and the text.
        if let (Kind::Atom, Some(begin)) = (kind, atom)
            && let Some(last) = out.last_mut()
        {
            last.text = &text[begin..end];
            continue;
        }
        atom = (kind == Kind::Atom).then_some(start);
        out.push(Token { kind, text: written.trim_end(), lines, blanks });
        // A comment of a line holds the end of it.
        lines = usize::from(kind == Kind::Comment && written.ends_with('\n'));
        blanks = 0;
    }
    out
}

struct Gatherer<'a, 't> {
    tokens: &'a [Token<'t>],
    at: usize,
}

impl<'a, 't> Gatherer<'a, 't> {
    /// What is read next.
    fn next(&self) -> Option<&'a Token<'t>> {
        self.tokens.get(self.at)
    }

    /// Whether nothing more follows on this line.
    fn is_last_on_line(&self) -> bool {
        self.next().is_none_or(|it| it.lines > 0)
    }

    /// What is read next besides comments.
    fn rest(&self) -> Option<&'a Token<'t>> {
        self.tokens[self.at..].iter().find(|it| it.kind != Kind::Comment)
    }

    /// Whether the item that is open ends before anything but comments.
    fn ends_item(&self) -> bool {
        self.rest().is_none_or(|it| matches!(it.kind, Kind::Comma | Kind::Close))
    }

    /// The comments behind an opening bracket, and the items up to the closing one or the end.
    fn group(&mut self) -> (Vec<Note<'t>>, Vec<Item<'t>>) {
        let (mut notes, mut items): (Vec<Note<'t>>, Vec<Item<'t>>) = (Vec::new(), Vec::new());
        let mut open: Option<Item<'t>> = None;
        while let Some(token) = self.next() {
            self.at += 1;
            let begun = || Item { begins_line: token.lines > 0, is_apart: token.lines > 1, ..Item::default() };
            match token.kind {
                Kind::Close => break,
                Kind::Comma => items.extend(open.take()),
                Kind::Comment => {
                    let note = Note { blanks: token.blanks, text: token.text };
                    let (is_line, is_beside) = (ends_line(token.text), token.lines == 0);
                    let closes = self.rest().is_some_and(|it| it.kind == Kind::Close);
                    let is_last = is_line || self.is_last_on_line();
                    match &mut open {
                        Some(item) if is_beside && is_line && self.ends_item() => item.notes.push(note),
                        Some(item) if is_beside || !self.ends_item() => item.parts.push(Part::Comment(token.text)),
                        None if is_beside && (is_line || (is_last && !closes)) => match items.last_mut() {
                            Some(item) => item.notes.push(note),
                            None => notes.push(note),
                        },
                        None if is_beside && closes && !items.is_empty() => {
                            items.iter_mut().rev().take(1).for_each(|it| it.parts.push(Part::Comment(token.text)));
                        }
                        _ => {
                            // It stands on a line of its own, or before what follows it there.
                            items.extend(open.take());
                            let item = Item { parts: vec![Part::Comment(token.text)], ..begun() };
                            if is_last { items.push(item) } else { open = Some(item) }
                        }
                    }
                }
                _ => {
                    let part = match token.kind {
                        Kind::Open => {
                            let bracket = token.text.chars().next().unwrap_or('(');
                            let (notes, items) = self.group();
                            Part::Group(Group { open: bracket, notes, items })
                        }
                        Kind::Colon => Part::Colon,
                        _ => Part::Atom(token.text),
                    };
                    open.get_or_insert_with(begun).parts.push(part);
                }
            }
        }
        items.extend(open);
        (notes, items)
    }
}
