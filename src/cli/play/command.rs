//! What a person types: a number, the name of a choice, or a word that asks for something. Reading it needs nothing but the words; whether it is possible is seen later.

use crate::text::nearest;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Nothing.
    Nothing,
    /// The number of an item; 0 is to let the turn pass.
    Number(usize),
    /// A choice or a posture by its name.
    Name(String),
    /// All commands.
    Help,
    /// One's own brief, or the public one of another.
    Brief(Option<String>),
    /// The month as it opened.
    Month,
    /// The menu.
    Menu,
    /// The whole situation.
    Map,
    /// A closer look at a choice.
    Look(String),
    /// Why something changed.
    Why(Option<String>),
    /// What the adviser makes of each option.
    Advise,
    /// What happened at the table.
    Table,
    /// How the game ended.
    End,
    /// Back by a turn.
    Undo,
    /// The lines of play that were left.
    Forks,
    /// Over to one of them.
    Fork(usize),
    /// Keep the game in a file.
    Save(Option<String>),
    /// Leave.
    Quit,
    /// Something else, with the nearest thing that was probably meant.
    Unknown(String, Option<String>),
}

/// The words, each with what it takes and what it does.
pub(super) const WORDS: [(&str, &str, &str); 17] = [
    ("1, 2, …", "", "do what has this number; its name does as well"),
    ("0", "", "let the turn pass"),
    ("look", "NUMBER", "a closer look: cost, conditions, who will notice, what it is meant to do"),
    ("advise", "", "play every option forward 500 times from here, and say what came of it"),
    ("month", "", "what happened, and how the things stand that you watch"),
    ("menu", "", "what you may do"),
    ("map", "", "everybody, everything and every issue, as far as you can see"),
    ("brief", "[ACTOR]", "your brief; of another, its public part"),
    ("table", "", "what was offered and agreed so far"),
    (
        "why",
        "[NAME]",
        "why something changed on the last turn, or `why NAME@3..7`; without a name, what changed most; after the end also what began it",
    ),
    ("end", "", "how the game ended and what mattered, once more"),
    ("undo", "", "go back a turn; what you leave is kept as a fork"),
    ("forks", "", "the lines of play that you left"),
    ("fork", "NUMBER", "go over to one of them"),
    ("save", "[FILE]", "keep the game in a file; a kept game is kept up to date after every turn"),
    ("help", "", "this list"),
    ("quit", "", "leave; a kept game can be gone on with"),
];

impl Command {
    /// Reads a line; `names` are those of the choices that can be meant now.
    pub(super) fn read<'a>(line: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(word, rest)| (word, rest.trim()));
        let argument = (!rest.is_empty()).then(|| rest.to_owned());
        if let Ok(number) = line.parse::<usize>() {
            return Self::Number(number);
        }
        match (word.to_lowercase().as_str(), argument) {
            ("", _) => Self::Nothing,
            ("help" | "h" | "?", None) => Self::Help,
            ("brief" | "b", about) => Self::Brief(about),
            ("month" | "news", None) => Self::Month,
            ("menu" | "m", None) => Self::Menu,
            ("map", None) => Self::Map,
            ("look" | "l", Some(about)) => Self::Look(about),
            ("why" | "w", about) => Self::Why(about),
            ("advise" | "adviser" | "a", None) => Self::Advise,
            ("table" | "t", None) => Self::Table,
            ("end", None) => Self::End,
            ("undo" | "u", None) => Self::Undo,
            ("forks", None) => Self::Forks,
            ("fork", Some(number)) => number.parse().map_or_else(|_| Self::Unknown(line.to_owned(), Some("forks".into())), Self::Fork),
            ("save" | "s", file) => Self::Save(file),
            ("quit" | "q" | "exit", None) => Self::Quit,
            ("hold" | "pass", None) => Self::Number(0),
            _ => {
                let names: Vec<&str> = names.into_iter().collect();
                if names.contains(&line) {
                    return Self::Name(line.to_owned());
                }
                let words = WORDS.iter().map(|(word, ..)| *word).filter(|it| it.chars().all(char::is_alphabetic));
                let meant = nearest(line, names.into_iter().chain(words)).map(str::to_owned);
                Self::Unknown(line.to_owned(), meant)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_what_they_look_like() {
        let read = |line: &str| Command::read(line, ["strike", "back_pm"]);
        assert_eq!(read("  3 "), Command::Number(3));
        assert_eq!(read("hold"), Command::Number(0));
        assert_eq!(read("strike"), Command::Name("strike".into()));
        assert_eq!(read("LOOK 4"), Command::Look("4".into()));
        assert_eq!(read("why us.influence"), Command::Why(Some("us.influence".into())));
        assert_eq!(read(""), Command::Nothing);
        assert_eq!(read("fork two"), Command::Unknown("fork two".into(), Some("forks".into())));
        assert_eq!(read("strke"), Command::Unknown("strke".into(), Some("strike".into())));
        assert_eq!(read("-1"), Command::Unknown("-1".into(), None));
        assert_eq!(read("save my game.jsonl"), Command::Save(Some("my game.jsonl".into())));
    }
}
