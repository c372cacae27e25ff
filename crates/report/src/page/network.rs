//! Who likes whom, as a picture of a handbook: of the attitudes that may be known those that are strong enough to be told
//! apart, and all of them in the table.

use super::chart::network::{self, Tie};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::HandbookFacts;
use crate::figures::figure;
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// Curves that can be told apart, for each actor.
const EACH: usize = 3;
/// Steps of the strength below which attitudes are left out, points.
const STEP: f64 = 5.0;

/// Who likes whom; nothing where no attitude is known or nobody likes or dislikes anybody.
pub(super) fn network(scenario: Shown<'_>, facts: &HandbookFacts) -> Option<Picture> {
    let place = |actor: &str| facts.actors.iter().position(|it| it.actor == actor);
    let names: Vec<String> = facts.actors.iter().map(|it| capital(called::actor(scenario, &it.actor))).collect();
    let known = facts.relations.iter();
    let ties: Vec<Tie> = known
        .filter_map(|it| Some(Tie { from: place(&it.from)?, to: place(&it.to)?, attitude: it.attitude }))
        .collect();
    let least = least(&ties, facts.actors.len());
    let drawn: Vec<Tie> = ties.iter().filter(|it| it.attitude.abs() >= least).copied().collect();
    if drawn.is_empty() {
        return None;
    }
    let mut twin = Table::of(say!("page-thinks"))
        .with(say!("page-of-whom"), Column::Text)
        .figures([say!("page-attitude")])
        .with(say!("page-drawn"), Column::Word);
    for it in &ties {
        let is_drawn = if it.attitude.abs() >= least { say!("page-yes") } else { say!("page-no") };
        twin.row(&names[it.from], [names[it.to].clone(), figure(it.attitude, 0), is_drawn]);
    }
    let left_out = ties.iter().filter(|it| it.attitude != 0.0).count() - drawn.len();
    let sentence = if left_out > 0 {
        say!("page-network-strong", n: left_out, least: figure(least, 0))
    } else {
        say!("page-network-sentence")
    };
    let order = network::order(names.len(), &ties);
    let kinds = [say!("page-kind-to"), say!("page-unkind-to")];
    Some(Picture::new("network", [say!("page-network"), sentence], twin, |room| {
        network::draw(&names, &order, &drawn, [&kinds[0], &kinds[1]], room)
    }))
}

/// The strength from which on attitudes are drawn: above 0, in whole steps, so that no more are drawn than can be told apart.
fn least(ties: &[Tie], actors: usize) -> f64 {
    let count = |least: f64| ties.iter().filter(|it| it.attitude.abs() >= least).count();
    let steps = (0..=20_u32).map(|it| f64::from(it) * STEP);
    let fits = |least: &f64| count(*least) <= EACH * actors;
    steps.map(|it| it.max(f64::MIN_POSITIVE)).find(fits).unwrap_or(20.0 * STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_told_apart_is_drawn() {
        let ties = |all: &[f64]| all.iter().map(|it| Tie { from: 0, to: 1, attitude: *it }).collect::<Vec<Tie>>();
        assert!(least(&ties(&[0.0, 1.0, -3.0]), 2) < 1.0, "all that are not 0");
        let many: Vec<f64> = (0..40).map(|it| f64::from(it) * if it % 2 == 0 { 2.0 } else { -2.0 }).collect();
        let found = least(&ties(&many), 2);
        assert_eq!(found, 70.0, "from 70 on there are five, from 65 on seven, and six can be told apart");
    }
}
