//! What is done if the seat sends nothing.

use diwan_report::say;
use diwan_report::seat::capital;
use maud::{Markup, html};

use super::due::shut_fallback;
use super::form::{Tick, form, send};
use super::seen::Seen;
use crate::room::Fallback;

/// What is done in silence, and how that is changed.
pub(super) fn fallback(seen: Seen<'_>) -> Markup {
    let now = &seen.member.fallback;
    let shut = shut_fallback(seen);
    let (is_policy, is_hold) = (*now == Fallback::Policy, *now == Fallback::Hold);
    let kind = |id: &str, value: &str, is_on: bool, label: String| {
        Tick { id, name: "kind", value, is_one: true, is_on }.with(&html! { (label) })
    };
    let body = html! {
        (kind("fallback-policy", "policy", is_policy, say!("room-team-fallback-policy")))
        (kind("fallback-hold", "hold", is_hold, say!("room-team-fallback-hold")))
        (kind("fallback-choices", "choices", !is_policy && !is_hold, say!("room-team-fallback-choices")))
        (choices(seen))
        (send(&say!("room-team-fallback-save")))
    };
    html! {
        details.fallback #fallback {
            summary { (say!("room-team-fallback", what: told(now))) }
            p { (say!("room-team-fallback-about")) }
            (form(seen, "fallback", "fall-back", shut.as_deref(), body))
        }
    }
}

/// What is done in silence, as messages tell it apart.
fn told(it: &Fallback) -> &'static str {
    match it {
        Fallback::Policy => "policy",
        Fallback::Hold => "hold",
        Fallback::Choices(_) => "choices",
    }
}

/// All that the seat may ever do: what is not on its menu then is left out.
fn choices(seen: Seen<'_>) -> Markup {
    let kept: &[String] = if let Fallback::Choices(it) = &seen.member.fallback { it } else { &[] };
    let scenario = seen.shown.scenario;
    html! {
        div.within {
            @for id in &scenario.actors[seen.member.actor.index()].choices {
                @let key = &scenario.choices[id.index()].key;
                @let tick = format!("fallback-choice-{key}");
                (Tick { id: &tick, name: "choice", value: key, is_one: false, is_on: kept.contains(key) }
                    .with(&html! { span dir="auto" { (capital(seen.shown.texts.choice(*id))) } }))
            }
        }
    }
}
