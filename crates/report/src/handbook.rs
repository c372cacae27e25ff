//! A handbook in the terminal: the situation and who has a stake; of one seat what is for its own eyes, too.

use diwan_engine::scenario::ActorId;

use super::locale::say;
use super::look::Look;
use super::screen::brief;
use super::shown::Shown;
use super::wrap::wrapped;

/// The handbook of a scenario, or of one seat of it: nothing private of another is in it.
#[must_use]
pub fn tell_handbook(scenario: Shown<'_>, seat: Option<ActorId>, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&scenario.texts.summary, "", 0, look.width);
    out += &seat.map(|it| brief(scenario, it, true, look)).unwrap_or_default();
    for actor in scenario.declared.actors.iter().filter(|it| Some(**it) != seat) {
        out += &brief(scenario, *actor, false, look);
    }
    format!("{out}\n{}", wrapped(&say!("handbook-more"), "", 0, look.width))
}
