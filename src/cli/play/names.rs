//! Names: what is meant by something that was typed, of all that can be meant. Names count as they are shown and as
//! files have them, in upper or lower case, and by their beginning where that tells them apart.

use std::borrow::Cow;

use crate::report::say;
use crate::report::{Shown, apart, level_name};
use crate::scenario::{ActorId, ChoiceId, IssueId, VariableId};
use crate::text::nearest;

/// Beginnings of fewer letters are no names.
const FEWEST: usize = 3;
/// Names that are listed where a beginning fits several.
const LISTED: usize = 6;

/// What was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meant<T> {
    /// This.
    One(T),
    /// Any of several, whose names these are.
    Several(Vec<String>),
    /// Nothing that is known; with the nearest name, if one is near.
    Nothing(Option<String>),
}

impl<T> Meant<T> {
    /// What to say where nothing can be told by it.
    pub(super) fn complaint(&self, typed: &str) -> Option<String> {
        match self {
            Self::One(_) => None,
            Self::Several(names) => Some(say!("talk-several", typed: typed, names: apart(names))),
            Self::Nothing(Some(near)) => Some(say!("talk-unknown-near", typed: typed, near: near)),
            Self::Nothing(None) => Some(say!("talk-unknown", typed: typed)),
        }
    }
}

/// Things that can be meant, each with all its names.
pub(super) type Things<'a, T> = Vec<(T, Vec<Cow<'a, str>>)>;

/// What was meant by a text.
pub(super) fn find<T: Copy + PartialEq>(typed: &str, things: &Things<'_, T>) -> Meant<T> {
    let typed = folded(typed);
    let fits = |is_it: &dyn Fn(&str) -> bool| -> Vec<(T, &str)> {
        things
            .iter()
            .filter_map(|(thing, names)| names.iter().find(|it| is_it(&folded(it))).map(|name| (*thing, &**name)))
            .collect()
    };
    let mut found = fits(&|name| name == typed);
    if found.is_empty() && typed.chars().count() >= FEWEST {
        found = fits(&|name| name.starts_with(&typed));
    }
    match &found[..] {
        [] => Meant::Nothing(
            nearest(&typed, things.iter().flat_map(|(_, names)| names.iter().map(|it| &**it))).map(str::to_owned),
        ),
        [(thing, _)] => Meant::One(*thing),
        several => Meant::Several(several.iter().take(LISTED).map(|(_, name)| (*name).to_owned()).collect()),
    }
}

/// A name as it is compared: in lower case, one blank between words, without a full stop at the end or quotes around
/// it.
fn folded(name: &str) -> String {
    let name = super::digits::plain(name).to_lowercase().replace('_', " ").replace('’', "'");
    let name = name.trim().trim_matches(['"', '“', '”', '`']).trim_end_matches('.');
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The choices of an actor.
pub(super) fn choices(Shown { scenario, texts }: Shown<'_>, actor: ActorId) -> Things<'_, ChoiceId> {
    let own = scenario.actors.get(actor.index()).map_or(&[][..], |it| &it.choices);
    let names = |id: &ChoiceId| {
        let it = &scenario.choices[id.index()];
        (*id, vec![it.key.as_str().into(), texts.choice(*id).into(), it.notation.as_str().into()])
    };
    own.iter().map(names).collect()
}

/// All actors.
pub(super) fn actors(Shown { scenario, texts }: Shown<'_>) -> Things<'_, ActorId> {
    (0_u16..)
        .map(ActorId)
        .zip(&scenario.actors)
        .map(|(id, it)| (id, vec![it.key.as_str().into(), texts.actor(id).into()]))
        .collect()
}

/// All issues.
pub(super) fn issues(Shown { scenario, texts }: Shown<'_>) -> Things<'_, IssueId> {
    (0_u16..)
        .map(IssueId)
        .zip(&scenario.issues)
        .map(|(id, it)| (id, vec![it.key.as_str().into(), texts.issue(id).into()]))
        .collect()
}

/// Everything that has a level.
pub(super) fn levels(shown: Shown<'_>) -> Things<'_, VariableId> {
    (0_u16..)
        .map(VariableId)
        .zip(&shown.scenario.variables)
        .map(|(id, it)| (id, vec![it.notation.as_str().into(), level_name(shown, id).into()]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_meant_by_any_of_their_names_and_by_their_beginnings() {
        let things = [
            (1, vec!["strike", "strike armed groups", "us.strike"]),
            (2, vec!["talk", "talk at the Fence", "us.talk"]),
            (3, vec!["back_pm", "back the prime minister’s reforms"]),
            (4, vec!["back_off", "stand back"]),
        ];
        let things = things.map(|(thing, names)| (thing, names.into_iter().map(Cow::from).collect())).to_vec();
        let found = |typed: &str| find(typed, &things);
        for typed in
            ["strike", "STRIKE", "Strike armed groups.", "us.strike", "strike arm", "str", "“strike  armed groups”"]
        {
            assert_eq!(found(typed), Meant::One(1), "{typed}");
        }
        assert_eq!(found("back the prime minister's reforms"), Meant::One(3));
        assert_eq!(found("back pm"), Meant::One(3));
        assert_eq!(found("back"), Meant::Several(vec!["back_pm".into(), "back_off".into()]));
        assert_eq!(found("st"), Meant::Nothing(None));
        assert_eq!(found("strkie"), Meant::Nothing(Some("strike".into())));
    }
}
