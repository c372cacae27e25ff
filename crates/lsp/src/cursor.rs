//! The cursor: where in the grammar it stands, by the letters before it. It asks for no sound text, since whoever is
//! writing has none.

use diwan_engine::text::{Piece, pieces};

use crate::grammar::{Key, Kind, NUMBER, Record, Shape};
use crate::walk::owner_below;

/// Brackets that are open, and what is given a value in them.
#[derive(Clone, Debug, Default)]
struct Frame {
    open: char,
    /// The word before the bracket.
    word: String,
    /// The field or entry that stands last.
    key: String,
    /// Whether its value is being written.
    in_value: bool,
    /// The fields and entries that are complete.
    given: Vec<String>,
}

/// What may be written at the cursor.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wanted {
    /// The name of a field of a record.
    Field(&'static Record),
    /// The key of a table.
    Key(Key),
    /// A value.
    Value(Shape),
}

/// Where the cursor stands.
#[derive(Debug)]
pub(crate) struct Cursor {
    pub(crate) wanted: Wanted,
    /// Whose the things here are.
    pub(crate) owner: String,
    /// Where the text begins whose quotes are open.
    pub(crate) quoted: Option<usize>,
    /// What stands in these brackets already.
    pub(crate) given: Vec<String>,
}

impl Cursor {
    /// Where the grammar stands at an offset of a file with this shape.
    pub(crate) fn at(text: &str, offset: usize, shape: Shape) -> Option<Self> {
        let (frames, quoted) = frames(text.get(..offset)?)?;
        let (mut place, mut owner) = (Place::Value(shape), String::new());
        for frame in &frames {
            place = place.entered(frame)?.below(frame, &mut owner);
        }
        let last = frames.last()?;
        let wanted = match place {
            Place::Record(record) if !last.in_value => Wanted::Field(record),
            Place::Table(keys, _) if !last.in_value => Wanted::Key(keys),
            Place::Value(shape) => Wanted::Value(shape),
            Place::Record(_) | Place::Table(..) => return None,
        };
        Some(Self { wanted, owner, quoted, given: last.given.clone() })
    }
}

/// Where one stands between brackets.
#[derive(Clone, Copy)]
enum Place {
    Record(&'static Record),
    Table(Key, &'static Shape),
    Value(Shape),
}

impl Place {
    /// Behind the opening bracket of a frame.
    fn entered(self, frame: &Frame) -> Option<Self> {
        let Self::Value(shape) = self else { return None };
        match (shape, frame.open) {
            (Shape::Record(record) | Shape::Short(record), '(') => Some(Self::Record(record)),
            (Shape::Number | Shape::Amount, '(') if frame.word.is_empty() => Some(Self::Record(&NUMBER)),
            (Shape::Table(keys, inner), '{') => Some(Self::Table(keys, inner)),
            (Shape::List(inner), '[') => Some(Self::Value(*inner)),
            (Shape::Either(shapes), _) => shapes.iter().find_map(|it| Self::Value(*it).entered(frame)),
            _ => None,
        }
    }

    /// At the value that is being written, if one is.
    fn below(self, frame: &Frame, owner: &mut String) -> Self {
        if !frame.in_value {
            return self;
        }
        match self {
            Self::Record(record) => Self::Value(record.field(&frame.key).map_or(Shape::Plain, |it| it.shape)),
            Self::Table(keys, inner) => {
                *owner = owner_below(&keys, owner, &frame.key).to_owned();
                Self::Value(*inner)
            }
            value @ Self::Value(_) => value,
        }
    }
}

/// The brackets that are open at the end of a text, and where a text begins whose quotes are open; nothing within a
/// comment.
fn frames(text: &str) -> Option<(Vec<Frame>, Option<usize>)> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut word = String::new();
    for (piece, start, end) in pieces(text) {
        let written = &text[start..end];
        match piece {
            Piece::Blank | Piece::Comment => {}
            Piece::OpenComment => return None,
            Piece::OpenString => return Some((frames, Some(start + 1))),
            Piece::Open => {
                let open = written.chars().next().unwrap_or('(');
                frames.push(Frame { open, word: core::mem::take(&mut word), ..Frame::default() });
            }
            Piece::Close => {
                frames.pop();
                word.clear();
            }
            Piece::String => {
                if let Some(frame) = frames.last_mut().filter(|it| !it.in_value) {
                    frame.key = written.trim_matches(['"', '#']).to_owned();
                }
                word.clear();
            }
            Piece::Other if written == "," => {
                word.clear();
                if let Some(frame) = frames.last_mut() {
                    let key = core::mem::take(&mut frame.key);
                    frame.given.extend(Some(key).filter(|it| !it.is_empty()));
                    frame.in_value = false;
                }
            }
            Piece::Other if written == ":" => {
                if let Some(frame) = frames.last_mut().filter(|it| !it.in_value) {
                    if !word.is_empty() {
                        frame.key = core::mem::take(&mut word);
                    }
                    frame.in_value = true;
                }
                word.clear();
            }
            Piece::Other => word.push_str(written),
        }
    }
    Some((frames, None))
}

/// The kinds of names that an expression may mention.
pub(crate) const IN_EXPRESSIONS: [Kind; 5] =
    [Kind::Indicator, Kind::Flag, Kind::Definition, Kind::Dialogue, Kind::Actor];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::{SCENARIO, section};

    /// What is wanted where `|` stands.
    fn wanted(text: &str, shape: Shape) -> String {
        let offset = text.find('|').expect("a cursor");
        let Some(cursor) = Cursor::at(&text.replace('|', ""), offset, shape) else { return "nothing".into() };
        let quoted = if cursor.quoted.is_some() { " in quotes" } else { "" };
        let what = match cursor.wanted {
            Wanted::Field(record) => format!("a field of {}", record.noun),
            Wanted::Key(keys) => format!("{keys:?}"),
            Wanted::Value(Shape::Name(kind)) => format!("the name of {}", kind.noun()),
            Wanted::Value(shape) => format!("{shape:?}").split(['(', ' ']).next().unwrap_or_default().to_owned(),
        };
        format!("{what}{quoted}, {:?}", cursor.owner)
    }

    #[test]
    fn the_grammar_is_followed_through_texts_that_are_not_sound() {
        let whole = Shape::Record(&SCENARIO);
        let of = |name: &str| *section(name).expect("a section");
        for (text, shape, told) in [
            ("(format: 1, |", whole, "a field of scenario, \"\""),
            ("{ \"us\": (influence: 3, // |", of("actors"), "nothing"),
            ("{ \"us\": (influence: 3, doctrine: \"har|", of("actors"), "the name of doctrine in quotes, \"us\""),
            ("{ \"us\": (goals: { \"att|\": 1 }, x: 3", of("actors"), "Variable in quotes, \"us\""),
            ("{ \"us\": { \"strike\": (kind: |", of("choices"), "Word, \"us\""),
            ("{ \"us\": { \"strike\": (tags: [\"a\"], when: \"attacks > |", of("choices"), "Formula in quotes, \"us\""),
            ("{ \"a\": (start: (value: Uniform(|", of("indicators"), "nothing"),
            ("{ \"a\": (start: (|", of("indicators"), "a field of number, \"\""),
            ("{ \"c\": (tests: [(arm: [\"doctrine |", of("claims"), "Setting in quotes, \"\""),
            (")))|", whole, "nothing"),
        ] {
            assert_eq!(wanted(text, shape), told, "{text}");
        }
    }
}
