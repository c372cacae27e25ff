//! What something would do that whoever leads the room thinks of bringing about. It is played beside the room, from a copy
//! of the game, and changes nothing.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use diwan_engine::scenario::Scenario;
use diwan_report::seat::signed;
use diwan_report::{Shown, level_name, say};
use diwan_studies::counterfactual::{Instead, Replay, preview as futures};
use diwan_studies::ensemble::Observer;

use super::form::{Fault, Fields};
use super::lead_form::effect;
use super::pages;
use super::shared::Shared;
use super::told::{hall_language, html};
use crate::room::{Effect, largest_effect, movable};

/// Futures with it, and as many without it: half a second of one core for a scenario of the size of the flagship.
const FUTURES: u64 = 1_000;

/// Nobody watches, and between packs of runs whoever asks the room for something comes first.
struct Gently;

impl Observer for Gently {
    fn done(&self, _runs: u64) {
        std::thread::yield_now();
    }

    fn stops(&self) -> bool {
        false
    }
}

/// The page for an event, or for an effect on a level.
pub(super) async fn preview(
    State(web): State<Shared>,
    Extension(_): Extension<super::guard::Visitor>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let language = hall_language(&web).await;
    let fields = Fields(asked);
    let what = wanted(&web.desk.model().scenario, &fields);
    let Ok(what) = what else {
        return html(StatusCode::BAD_REQUEST, page(&web, &language, None, Err(|| say!("room-preview-nothing"))));
    };
    let ahead = web.desk.ahead().await.ok().flatten();
    let Some(ahead) = ahead.filter(|it| it.history.turns() + 1 < web.desk.model().turns) else {
        return html(StatusCode::OK, page(&web, &language, Some(&what), Err(|| say!("room-preview-late"))));
    };
    let more = what.on(&web.desk.model().scenario, ahead.history.turns() + 1);
    let played = tokio::task::spawn_blocking(move || {
        let replay = Replay { history: &ahead.history, threads: 1, observer: &Gently };
        futures(&replay, &ahead.settled, &more, FUTURES)
    });
    let seen = played.await.ok().and_then(Result::ok);
    let seen = seen.as_ref().ok_or(|| say!("room-preview-late"));
    html(StatusCode::OK, page(&web, &language, Some(&what), seen))
}

/// What is thought of.
enum Wanted {
    Event(String),
    Effect(Effect),
}

impl Wanted {
    /// The same as something done on a turn, counted from 0.
    fn on(&self, scenario: &Scenario, turn: u32) -> Vec<Instead> {
        match self {
            Self::Event(key) => scenario.event(key).map(|event| Instead::Brought { turn, event }).into_iter().collect(),
            Self::Effect(it) => {
                let variable = scenario.variable(&it.level);
                variable.map(|variable| Instead::Shocked { turn, variable, points: it.points }).into_iter().collect()
            }
        }
    }

    fn told(&self, shown: Shown<'_>) -> String {
        match self {
            Self::Event(key) => {
                let name = shown.scenario.event(key).map_or(key.as_str(), |it| shown.texts.event(it));
                say!("room-preview-event", event: name)
            }
            Self::Effect(it) => {
                let name = shown.variable(&it.level).map_or_else(|| it.level.clone(), |it| level_name(shown, it));
                say!("room-preview-effect", level: name, points: signed(it.points, 0))
            }
        }
    }
}

/// An event of the scenario, or an effect within bounds.
fn wanted(scenario: &Scenario, fields: &Fields) -> Result<Wanted, Fault> {
    if let Some(key) = fields.some("event") {
        return scenario.event(&key).map(|_| Wanted::Event(key)).ok_or(Fault::Field("event"));
    }
    let it = effect(fields)?.ok_or(Fault::Field("level"))?;
    let is_within = it.points.is_finite() && it.points != 0.0 && it.points.abs() <= largest_effect(scenario);
    let is_movable = movable(scenario).any(|at| at.1 == it.level);
    if is_within && is_movable { Ok(Wanted::Effect(it)) } else { Err(Fault::Field("points")) }
}

fn page(
    web: &Shared,
    language: &str,
    what: Option<&Wanted>,
    seen: Result<&diwan_studies::counterfactual::Preview, impl FnOnce() -> String>,
) -> maud::Markup {
    web.within(language, |shown| {
        let told = what.map_or_else(String::new, |it| it.told(shown));
        pages::preview(shown, language, &told, seen.map_err(|why| why()))
    })
}
