//! What a person types: a number, the name of a choice, or a word that asks for something. Reading it needs nothing but
//! the words; whether it is possible is seen later.

use super::digits::plain;
use crate::report::say;
use crate::text::nearest;

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Nothing.
    Nothing,
    /// The number of an item; 0 is to let the turn pass.
    Number(usize),
    /// Something else: a choice or a posture by its name, or nothing that is known.
    Name(String),
    /// Several choices at once, each by its number or its name.
    Several(Vec<Self>),
    /// All commands.
    Help,
    /// One's own brief, or the public one of another.
    Brief(Option<String>),
    /// The turn as it opened.
    Turn,
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
    /// What may be had at the table and what happened there: what matters most, all (`all`), or all of an issue.
    Table(Option<String>),
    /// Keeps issues off the table, by their names.
    Off(Option<String>),
    /// Puts issues back on the table.
    On(Option<String>),
    /// The terms at the table; what terms would be worth that are named.
    Terms(Option<String>),
    /// Puts terms on the table, and one's name under them.
    Offer(Option<String>),
    /// Puts one's name under terms that lie there, by number; under the last without one.
    Sign(Option<String>),
    /// Takes one's name off.
    Unsign,
    /// How the game ended.
    End,
    /// Back by a turn.
    Undo,
    /// The lines of play that were left.
    Branches,
    /// Over to one of them.
    Branch(usize),
    /// Keep the game in a file.
    Save(Option<String>),
    /// Leave.
    Quit,
}

/// The words.
pub(super) const WORDS: [&str; 23] = [
    "1, 2, …",
    "0",
    "look",
    "advise",
    "turn",
    "menu",
    "map",
    "brief",
    "table",
    "off",
    "on",
    "terms",
    "offer",
    "sign",
    "unsign",
    "why",
    "end",
    "undo",
    "branches",
    "branch",
    "save",
    "help",
    "quit",
];

/// What a word takes.
pub(super) fn takes(word: &str) -> String {
    match word {
        "look" | "branch" => say!("play-takes-number"),
        "brief" => say!("play-takes-actor"),
        "table" => say!("play-takes-issue"),
        "off" | "on" => say!("play-takes-issues"),
        "terms" => say!("play-takes-some-terms"),
        "offer" => say!("play-takes-terms"),
        "sign" => say!("play-takes-offer"),
        "why" => say!("play-takes-name"),
        "save" => say!("play-takes-file"),
        _ => String::new(),
    }
}

/// What a word does.
pub(super) fn meaning(word: &str) -> String {
    match word {
        "0" => say!("play-pass"),
        "look" => say!("play-look"),
        "advise" => say!("play-advise"),
        "turn" => say!("play-turn"),
        "menu" => say!("play-menu"),
        "map" => say!("play-map"),
        "brief" => say!("play-brief"),
        "table" => say!("play-table"),
        "off" => say!("play-off"),
        "on" => say!("play-on"),
        "terms" => say!("play-terms"),
        "offer" => say!("play-offer"),
        "sign" => say!("play-sign"),
        "unsign" => say!("play-unsign"),
        "why" => say!("play-why"),
        "end" => say!("play-end"),
        "undo" => say!("play-undo"),
        "branches" => say!("play-branches"),
        "branch" => say!("play-branch"),
        "save" => say!("play-save"),
        "help" => say!("play-help"),
        "quit" => say!("play-quit"),
        _ => say!("play-choose"),
    }
}

/// The word that was probably meant.
pub(super) fn near(typed: &str) -> Option<&'static str> {
    nearest(typed, WORDS.into_iter().filter(|it| it.chars().all(char::is_alphabetic)))
}

impl Command {
    /// Reads a line; `is_name` says whether several words are the name of something that can be done now.
    pub(super) fn read(line: &str, is_name: impl Fn(&str) -> bool) -> Self {
        let (line, typed) = (line.trim(), plain(line.trim()));
        let (word, rest) =
            typed.split_once(char::is_whitespace).map_or((typed.as_str(), ""), |(word, rest)| (word, rest.trim()));
        if let Ok(number) = typed.parse::<usize>() {
            return Self::Number(number);
        }
        if !rest.is_empty() && is_name(&typed) {
            return Self::Name(typed);
        }
        let lays =
            matches!(word.to_lowercase().as_str(), "off" | "on" | "terms" | "offer" | "sign") && !rest.is_empty();
        if let Some(parts) = several(&typed).filter(|_| !lays) {
            return Self::Several(parts);
        }
        let argument = (!rest.is_empty()).then(|| rest.to_owned());
        match (word.to_lowercase().as_str(), argument) {
            ("", _) => Self::Nothing,
            ("help" | "h" | "?", None) => Self::Help,
            ("brief" | "b", about) => Self::Brief(about),
            ("turn" | "news", None) => Self::Turn,
            ("menu" | "m", None) => Self::Menu,
            ("map", None) => Self::Map,
            ("look" | "l", Some(about)) => Self::Look(about),
            ("why" | "w", about) => Self::Why(about),
            ("advise" | "adviser" | "a", None) => Self::Advise,
            ("table" | "t", about) => Self::Table(about),
            ("off", issues) => Self::Off(issues),
            ("on", issues) => Self::On(issues),
            ("terms", terms) => Self::Terms(terms),
            ("offer", terms) => Self::Offer(terms),
            ("sign", number) => Self::Sign(number),
            ("unsign", None) => Self::Unsign,
            ("end", None) => Self::End,
            ("undo" | "u", None) => Self::Undo,
            ("branches", None) => Self::Branches,
            ("branch", Some(number)) if number.parse::<usize>().is_ok() => {
                number.parse().map_or(Self::Branches, Self::Branch)
            }
            // A file is called as it was typed.
            ("save" | "s", _) => {
                Self::Save(line.split_once(char::is_whitespace).map(|(_, file)| file.trim().to_owned()))
            }
            ("quit" | "q" | "exit", None) => Self::Quit,
            ("hold" | "pass", None) => Self::Number(0),
            _ => Self::Name(typed),
        }
    }
}

/// Several numbers or names with `+` between them, or numbers with commas or blanks.
fn several(typed: &str) -> Option<Vec<Command>> {
    let one = |part: &str| match part.parse() {
        Ok(number) => Command::Number(number),
        Err(_) => Command::Name(part.to_owned()),
    };
    let named: Vec<&str> = typed.split('+').map(str::trim).filter(|it| !it.is_empty()).collect();
    if named.len() > 1 {
        return Some(named.into_iter().map(one).collect());
    }
    let numbers = typed.split([',', ' ']).filter(|it| !it.is_empty()).map(str::parse);
    let numbers: Vec<usize> = numbers.collect::<Result<_, _>>().ok()?;
    (numbers.len() > 1).then(|| numbers.into_iter().map(Command::Number).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_what_they_look_like() {
        let read = |line: &str| Command::read(line, |name| name == "save the day");
        assert_eq!(read("  3 "), Command::Number(3));
        assert_eq!([read("٣"), read("۲۳"), read("०")], [Command::Number(3), Command::Number(23), Command::Number(0)]);
        assert_eq!(read("hold"), Command::Number(0));
        let both = Command::Several(vec![Command::Number(3), Command::Number(7)]);
        assert_eq!([read("3 + 7"), read("3, 7"), read("3 7"), read("٣+٧")], [const { 0 }; 4].map(|_| both.clone()));
        let named = Command::Several(vec![Command::Name("strike".into()), Command::Number(7)]);
        assert_eq!(read("strike + 7"), named);
        assert_eq!(read("strike armed groups"), Command::Name("strike armed groups".into()));
        assert_eq!(read("LOOK ٤"), Command::Look("4".into()));
        assert_eq!(read("why us.influence"), Command::Why(Some("us.influence".into())));
        assert_eq!(read("table all"), Command::Table(Some("all".into())));
        assert_eq!(read("off data + uses"), Command::Off(Some("data + uses".into())));
        assert_eq!(read("terms data 40 + uses 3"), Command::Terms(Some("data 40 + uses 3".into())));
        assert_eq!(read("OFFER data ٤٠"), Command::Offer(Some("data 40".into())));
        assert_eq!([read("sign"), read("sign 2")], [Command::Sign(None), Command::Sign(Some("2".into()))]);
        assert_eq!([read("unsign"), read("terms")], [Command::Unsign, Command::Terms(None)]);
        assert_eq!([read("on all"), read("on")], [Command::On(Some("all".into())), Command::On(None)]);
        assert_eq!(read(""), Command::Nothing);
        assert_eq!(read("branch two"), Command::Name("branch two".into()));
        assert_eq!(read("-1"), Command::Name("-1".into()));
        assert_eq!(read("save my game ٣.jsonl"), Command::Save(Some("my game ٣.jsonl".into())));
        assert_eq!(read("save the day"), Command::Name("save the day".into()));
    }
}
