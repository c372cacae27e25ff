//! Which way a language is written, and marks that keep words of the other way together where they stand in its midst.

/// From right to left: what follows is read so.
const RTL: char = '\u{200F}';
/// From left to right.
const LTR: char = '\u{200E}';
/// Where something begins that was put into a message, and where it ends; Fluent writes them.
const BEGINS: char = '\u{2068}';
const ENDS: char = '\u{2069}';

/// Which way lines run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The direction of a language.
    pub(super) fn of(language: &str) -> Self {
        let root = language.split('-').next().unwrap_or(language);
        match root {
            "ar" | "ckb" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// The direction of a character that has one, marks too; nothing for digits, spaces and signs.
    pub(super) fn of_letter(it: char) -> Option<Self> {
        match it {
            RTL | '\u{061C}' => Some(Self::RightToLeft),
            LTR => Some(Self::LeftToRight),
            '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' if it.is_alphabetic() => {
                Some(Self::RightToLeft)
            }
            _ if it.is_alphabetic() => Some(Self::LeftToRight),
            _ => None,
        }
    }

    /// The direction in which a text begins.
    fn of_text(text: &str) -> Option<Self> {
        text.chars().find_map(Self::of_letter)
    }
}

/// Which way a language is written, as pages say it: `rtl` or `ltr`.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    match Direction::of(language) {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

/// A text from left to right in the midst of a line from right to left: its full stop stays behind it, and what comes next
/// is no part of it. These are marks that the door to the eyes lets through: they turn nothing round but themselves.
pub(super) fn marked(text: String) -> String {
    match Direction::of_text(&text) {
        Some(Direction::LeftToRight) => format!("{RTL}{LTR}{text}{LTR}{RTL}"),
        _ => text,
    }
}

/// A message from right to left in which what was put in is marked where it runs the other way, and nothing else is.
pub(super) fn resolved(said: &str) -> String {
    let mut open = vec![String::new()];
    for it in said.chars() {
        match it {
            BEGINS => open.push(String::new()),
            ENDS => close(&mut open),
            _ => open.last_mut().into_iter().for_each(|text| text.push(it)),
        }
    }
    // What somebody typed may begin and never end.
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

/// Ends what was begun last.
fn close(open: &mut Vec<String>) {
    if let Some(inner) = open.pop() {
        match open.last_mut() {
            Some(outer) => *outer += &marked(inner),
            None => open.push(inner),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_the_other_way_is_marked_and_nothing_else() {
        assert_eq!(
            resolved("قال \u{2068}Layla\u{2069}: \u{2068}٣\u{2069}"),
            "قال \u{200F}\u{200E}Layla\u{200E}\u{200F}: ٣"
        );
        assert_eq!(
            resolved("\u{2068}\u{2068}Layla\u{2069} قالت\u{2069}."),
            "\u{200F}\u{200E}Layla\u{200E}\u{200F} قالت."
        );
        assert_eq!(resolved("a\u{2069}b\u{2068}c"), "ab\u{200F}\u{200E}c\u{200E}\u{200F}", "what is torn is mended");
        assert_eq!(resolved("قال \u{2068}لها\u{2069}"), "قال لها");
    }

    #[test]
    fn languages_run_one_way_each() {
        let ways = ["ar", "ckb", "ar-u-nu-latn", "en", "kmr", "pt-BR"].map(direction);
        assert_eq!(ways, ["rtl", "rtl", "rtl", "ltr", "ltr", "ltr"]);
    }
}
