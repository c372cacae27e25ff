//! Courses: what policies are seen to keep to between their reviews, and when each was last. That a policy reviews its
//! course is no secret; what it does then may be.

use super::{Course, SeatView};
use crate::scenario::{ActorId, ChoiceId};

/// The course that a policy keeps to between its reviews, which are no secret.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatCourse {
    /// In whose seat.
    pub actor: ActorId,
    /// The turn, counted from 0, on which it was reviewed last.
    pub reviewed: u32,
    /// The stances that the seat saw it keep to on the last turn on which people chose.
    pub keeps: Vec<ChoiceId>,
}

/// The courses of policies that review theirs now and then, as a seat knows them. The seat's own is told where a policy
/// decided in it last.
pub(super) fn courses(course: &Course<'_>, view: &SeatView) -> Vec<SeatCourse> {
    let Some(last) = view.turns.iter().rfind(|it| !it.choices.is_empty()) else { return Vec::new() };
    let by_policy = |actor: ActorId| match actor == view.actor {
        true => !last.by_person,
        false => !course.people.contains(&actor),
    };
    let is_stance = |it: &ChoiceId| !course.model.choices[it.index()].act;
    let of = |actor: ActorId| {
        let reviewed = view.turns.iter().rfind(|it| it.reviewed.contains(&actor))?.turn;
        let made = last.choices.iter().filter(|it| it.actor == actor);
        Some(SeatCourse { actor, reviewed, keeps: made.filter_map(|it| it.choice).filter(is_stance).collect() })
    };
    (0..course.model.actors.len() as u16).map(ActorId).filter(|it| by_policy(*it)).filter_map(of).collect()
}
