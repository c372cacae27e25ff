//! Layout: parts set on lines. It decides where blanks and line breaks go, and changes no letter of what they part.

use unicode_width::UnicodeWidthStr;

use super::WIDTH;
use super::parts::{Group, Item, Note, Part, ends_line};

/// Blanks of a step.
const STEP: usize = 4;

/// The items of a whole text on lines.
pub(super) fn set(items: &[Item<'_>]) -> String {
    let mut setter = Setter { out: String::new(), column: 0, indent: 0 };
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            setter.line(0, item.is_apart);
        }
        setter.item(item, 0);
        setter.notes(&item.notes);
    }
    setter.out.push('\n');
    setter.out
}

/// What stands behind an item before its line may end, in columns: a comma, or closing brackets.
type Tail = usize;

struct Setter {
    out: String,
    column: usize,
    /// How far the present line is indented.
    indent: usize,
}

impl Setter {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
        match text.rsplit_once('\n') {
            Some((_, last)) => self.column = last.width(),
            None => self.column += text.width(),
        }
    }

    /// Begins a line, after an empty one or not.
    fn line(&mut self, indent: usize, apart: bool) {
        self.out.push_str(if apart { "\n\n" } else { "\n" });
        self.out.push_str(&" ".repeat(indent));
        (self.column, self.indent) = (indent, indent);
    }

    /// Comments behind something; says whether the line has to end.
    fn notes(&mut self, notes: &[Note<'_>]) -> bool {
        for note in notes {
            // What is aligned with others stays so.
            self.put(&" ".repeat(if ends_line(note.text) { note.blanks.max(1) } else { 1 }));
            self.put(note.text);
        }
        notes.last().is_some_and(|it| ends_line(it.text))
    }

    fn item(&mut self, item: &Item<'_>, tail: Tail) {
        let indent = self.indent + STEP;
        for (place, part) in item.parts.iter().enumerate() {
            let before = place.checked_sub(1).map(|it| &item.parts[it]);
            match before {
                Some(Part::Comment(text)) if ends_line(text) => self.line(indent, false),
                Some(before) if is_parted(before, part) => self.put(" "),
                _ => {}
            }
            match part {
                Part::Atom(text) | Part::Comment(text) => self.put(text),
                Part::Colon => self.put(":"),
                Part::Group(group) => self.group(group, tail),
            }
        }
    }

    fn group(&mut self, group: &Group<'_>, tail: Tail) {
        let base = self.indent;
        let is_open = !group.notes.is_empty() || group.items.first().is_some_and(|it| it.begins_line);
        let width = flat_group(group);
        let is_wide = width.is_some_and(|it| self.column + it + tail > WIDTH && may_be_broken(group));
        self.put(group.open.encode_utf8(&mut [0; 4]));
        if is_open || is_wide {
            let mut ended = self.notes(&group.notes);
            for (place, item) in group.items.iter().enumerate() {
                let fits = place > 0 && !ended && !item.begins_line && self.fits(item, 1);
                if fits {
                    self.put(" ");
                } else {
                    self.line(base + STEP, place > 0 && item.is_apart);
                }
                self.item(item, 1);
                if !item.is_comment() {
                    self.put(",");
                }
                ended = self.notes(&item.notes);
            }
            self.line(base, false);
        } else {
            self.hugged(group, base + STEP, tail);
        }
        self.put(group.close().encode_utf8(&mut [0; 4]));
    }

    /// Items whose first stands beside the opening bracket and whose last beside the closing one.
    fn hugged(&mut self, group: &Group<'_>, indent: usize, tail: Tail) {
        let inset = inset(group);
        let last = group.items.iter().rposition(|it| !it.is_comment());
        let mut ended = false;
        self.put(&" ".repeat(inset));
        for (place, item) in group.items.iter().enumerate() {
            let behind = if last.is_some_and(|it| place < it) { 1 } else { inset + 1 + tail };
            if place > 0 {
                if ended || item.begins_line || !self.fits(item, behind) {
                    self.line(indent, item.is_apart);
                } else {
                    self.put(" ");
                }
            }
            self.item(item, behind);
            if last.is_some_and(|it| place < it) && !item.is_comment() {
                self.put(",");
            }
            ended = self.notes(&item.notes) || group_ends_line(item);
        }
        if ended {
            self.line(indent - STEP, false);
        } else {
            self.put(&" ".repeat(inset));
        }
    }

    /// Whether an item, or as much of it as stands on one line, still fits behind a blank.
    fn fits(&self, item: &Item<'_>, tail: Tail) -> bool {
        let width = flat_item(item).map_or_else(|| head_of_item(item), |it| it + tail);
        self.column + 1 + width <= WIDTH
    }
}

/// Whether nothing can follow an item on its line.
fn group_ends_line(item: &Item<'_>) -> bool {
    matches!(item.parts.last(), Some(Part::Comment(text)) if ends_line(text))
}

/// Blanks inside brackets.
fn inset(group: &Group<'_>) -> usize {
    usize::from(group.open == '{' && !group.items.is_empty())
}

/// Whether a blank stands between two parts.
fn is_parted(before: &Part<'_>, part: &Part<'_>) -> bool {
    match (before, part) {
        (_, Part::Colon) | (Part::Atom(_), Part::Group(_)) => matches!(before, Part::Comment(_)),
        _ => true,
    }
}

/// Whether breaking a bracket open makes its lines shorter: it holds several items, or one that can be broken itself.
fn may_be_broken(group: &Group<'_>) -> bool {
    let broken = |item: &Item<'_>| item.parts.iter().any(|it| matches!(it, Part::Group(inner) if may_be_broken(inner)));
    group.items.len() > 1 || group.items.iter().any(broken)
}

/// The columns of an item on one line, where it can stand on one.
fn flat_item(item: &Item<'_>) -> Option<usize> {
    let mut width = 0;
    for (place, part) in item.parts.iter().enumerate() {
        let before = place.checked_sub(1).map(|it| &item.parts[it]);
        width += usize::from(before.is_some_and(|it| is_parted(it, part)));
        width += match part {
            Part::Atom(text) => text.width_on_line()?,
            Part::Comment(text) => if ends_line(text) { None } else { text.width_on_line() }?,
            Part::Colon => 1,
            Part::Group(group) => flat_group(group)?,
        };
    }
    Some(width)
}

fn flat_group(group: &Group<'_>) -> Option<usize> {
    let mut width = 2 + 2 * inset(group);
    if !group.notes.is_empty() {
        return None;
    }
    for (place, item) in group.items.iter().enumerate() {
        let is_plain = !item.begins_line && item.notes.is_empty() && !item.is_comment();
        width += if is_plain { flat_item(item)? } else { return None };
        width += if place > 0 { 2 } else { 0 };
    }
    Some(width)
}

/// The columns up to where the first line of an item ends that takes several.
fn head_of_item(item: &Item<'_>) -> usize {
    let mut width = 0;
    for (place, part) in item.parts.iter().enumerate() {
        let before = place.checked_sub(1).map(|it| &item.parts[it]);
        width += usize::from(before.is_some_and(|it| is_parted(it, part)));
        let flat = match part {
            Part::Atom(text) => text.width_on_line(),
            Part::Comment(text) => {
                if ends_line(text) {
                    None
                } else {
                    text.width_on_line()
                }
            }
            Part::Colon => Some(1),
            Part::Group(group) => flat_group(group),
        };
        width += match (flat, part) {
            (Some(flat), _) => flat,
            (None, Part::Group(group)) => return width + head_of_group(group),
            (None, Part::Atom(text) | Part::Comment(text)) => {
                return width + text.lines().next().unwrap_or_default().width();
            }
            (None, Part::Colon) => 0,
        };
    }
    width
}

fn head_of_group(group: &Group<'_>) -> usize {
    match group.items.first() {
        Some(first) if group.notes.is_empty() && !first.begins_line => {
            1 + inset(group) + flat_item(first).map_or_else(|| head_of_item(first), |it| it + 1)
        }
        _ => 1,
    }
}

trait OnLine {
    /// The columns of a text, where it holds no line break.
    fn width_on_line(&self) -> Option<usize>;
}

impl OnLine for str {
    fn width_on_line(&self) -> Option<usize> {
        (!self.contains('\n')).then(|| self.width())
    }
}
