//! What is said of a variable that does not exist: the one that was probably meant, or what its owner has.

use super::names::Names;
use crate::expr::Unknown;
use crate::text::nearest;

const NOTATIONS: &str = "variables are written `attacks`, `us.influence`, `issue.troops` or `iran->baghdad`";

/// Why `notation` names no variable; `derived` are names that would do as well.
pub(super) fn unknown(names: &Names, notation: &str, derived: &[String]) -> Unknown {
    let hint = |hint: String| Unknown { hint: Some(hint), ..Unknown::default() };
    let has = |list: &[String], name: &str| list.iter().any(|it| it == name);
    if has(&names.issues, notation) {
        return hint(format!("`{notation}` is an issue: write `issue.{notation}`"));
    }
    if has(&names.actors, notation) {
        return hint(format!("`{notation}` is an actor: say which of its scores, such as `{notation}.influence`"));
    }
    if has(&names.dialogues, notation) {
        return hint(format!("`{notation}` is a dialogue: write `{notation}.compliance`"));
    }
    if let Some((from, to)) = notation.split_once("->")
        && from == to
    {
        return hint("an actor has no attitude to itself".into());
    }
    let known = || names.variables.iter().map(|(_, it)| it.as_str()).chain(derived.iter().map(String::as_str));
    // Where the owner is known, one of its own is meant rather than a like-named one of somebody else.
    if let Some((owner, _)) = notation.split_once('.') {
        let own: Vec<&str> = known().filter(|it| it.split_once('.').is_some_and(|(whose, _)| whose == owner)).collect();
        if !own.is_empty() {
            let listed = own.iter().take(12).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
            let near = nearest(notation, own.iter().copied()).filter(|near| is_near(notation, near, owner));
            return Unknown { nearest: near.map(str::to_owned), hint: Some(format!("there are {listed}")), message: None };
        }
    }
    Unknown { nearest: names.nearest(notation, known()).map(str::to_owned), hint: Some(NOTATIONS.into()), message: None }
}

/// Whether the part after the owner is near by itself: a common owner makes any two names look alike.
fn is_near(notation: &str, near: &str, owner: &str) -> bool {
    let part = |it: &str| it[owner.len() + 1..].to_owned();
    nearest(&part(notation), [part(near).as_str()]).is_some()
}
