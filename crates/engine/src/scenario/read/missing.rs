//! What is said of a variable that does not exist: the one that was probably meant, or what its owner has.

use super::names::Names;
use crate::expr::Unknown;
use crate::text::nearest;

const NOTATIONS: &str = "variables are written `attacks`, `us.influence`, `issue.troops` or `iran->baghdad`";

/// Why `notation` names no variable; what can only be read does as well where that is enough.
pub(super) fn unknown(names: &Names, notation: &str, to_read: bool) -> Unknown {
    let hint = |hint: String| Unknown { hint: Some(hint), ..Unknown::default() };
    if names.issue(notation).is_some() {
        return hint(format!("`{notation}` is an issue: write `issue.{notation}`"));
    }
    if names.actor(notation).is_some() {
        return hint(format!("`{notation}` is an actor: say which of its scores, such as `{notation}.influence`"));
    }
    if names.dialogue(notation).is_some() {
        return hint(format!("`{notation}` is a dialogue: write `{notation}.compliance`"));
    }
    if let Some((from, to)) = notation.split_once("->") {
        if from == to {
            return hint("an actor has no attitude to itself".into());
        }
        let near = |end: &str| match names.actor(end) {
            Some(_) => Some(end.to_owned()),
            None => names.nearest(end, names.actors.iter().map(String::as_str)).map(str::to_owned),
        };
        let nearest =
            near(from).zip(near(to)).filter(|(from, to)| from != to).map(|(from, to)| format!("{from}->{to}"));
        return Unknown { nearest, hint: Some(NOTATIONS.into()), ..Unknown::default() };
    }
    let derived =
        |owner: &str| if to_read { DERIVED.iter().map(|it| format!("{owner}.{it}")).collect() } else { Vec::new() };
    // Where the owner is known, one of its own is meant rather than a like-named one of somebody else.
    if let Some((owner, _)) = notation.split_once('.') {
        let also = match names.dialogue(owner) {
            Some(_) => derived(owner),
            None if to_read && names.counted.iter().any(|it| it == owner) => {
                COUNTED.iter().map(|it| format!("{owner}.{it}")).collect()
            }
            None => Vec::new(),
        };
        let own: Vec<&str> = names.own(owner).iter().chain(&also).map(String::as_str).collect();
        if !own.is_empty() {
            let listed = own.iter().take(12).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
            let near = names.nearest(notation, own.iter().copied()).filter(|near| is_near(notation, near, owner));
            return Unknown {
                nearest: near.map(str::to_owned),
                hint: Some(format!("there are {listed}")),
                ..Unknown::default()
            };
        }
    }
    let also: Vec<String> = names.dialogues.iter().flat_map(|it| derived(it)).collect();
    let known = names
        .variables
        .iter()
        .take(names.unrelational)
        .map(|(_, it)| it.as_str())
        .chain(also.iter().map(String::as_str))
        .chain(names.flags.iter().map(String::as_str).filter(|_| to_read))
        .chain(names.definitions.names().filter(|_| to_read));
    Unknown {
        nearest: names.nearest(notation, known).map(str::to_owned),
        hint: Some(NOTATIONS.into()),
        ..Unknown::default()
    }
}

/// What a dialogue has that can be read and not moved.
const DERIVED: [&str; 2] = ["in_force", "breadth"];

/// What a counted indicator has that can be read and not moved.
const COUNTED: [&str; 2] = ["count", "rate"];

/// Whether the part after the owner is near by itself: a common owner makes any two names look alike.
fn is_near(notation: &str, near: &str, owner: &str) -> bool {
    let part = |it: &str| it[owner.len() + 1..].to_owned();
    nearest(&part(notation), [part(near).as_str()]).is_some()
}
