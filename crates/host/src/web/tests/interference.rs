//! Non-interference: a room in which others write, offer, promise, note and lock something else in secret is the same
//! room for whoever may not know. Two rooms are led through the same random script; in the second, things happen beside
//! it that are private to others. Every answer and every hint to a seat, the wall, a watcher and a stranger is held
//! against the other room's, step by step until the game is over. `DIWAN_PAIRS` says how many pairs are tried.

use std::collections::BTreeSet;
use std::io::Write;
use std::time::Instant;

use diwan_engine::kernel::{Seed, Words};

use super::pair::{Difference, Pair, setup};
use super::script::Script;
use crate::room::{Phase, Setup};

/// How many pairs are tried, unless `DIWAN_PAIRS` says otherwise.
const PAIRS: u64 = if cfg!(debug_assertions) { 2 } else { 8 };
/// How many steps a script has.
const STEPS: usize = 60;
/// Every so many steps all routes are looked at, and on the others what pages are patched with.
const EVERYWHERE: usize = 6;

/// What came of a pair: how many answers were alike, how many things only happened in the second room, and how many turns
/// were closed.
#[derive(Debug, Default)]
struct Alike {
    answers: usize,
    secrets: usize,
    turns: u32,
}

/// Where two rooms were told apart.
struct Apart {
    step: usize,
    difference: Difference,
    /// What had been done in secret until then.
    secrets: Vec<String>,
    /// What was done last in both.
    last: String,
}

/// Seats and scenario of a pair: one with a table for every two, and one with a table for all.
fn of(seed: u64) -> Setup {
    if seed.is_multiple_of(3) {
        setup("nile_dam_workshop", seed, &["egypt", "ethiopia", "sudan"])
    } else {
        setup("us_iraq_2020_workshop", seed, &["us", "iran", "baghdad", "pmf", "protesters"])
    }
}

/// Leads two rooms through the script of a seed; of what happens in secret only that which is kept, if anything is said.
async fn pair(seed: u64, kept: Option<&BTreeSet<usize>>) -> Result<Alike, Box<Apart>> {
    let setup = of(seed);
    let mut luck = Words::new(Seed(seed), 0, 0, "pair");
    let seat = setup.seats[rand::Rng::next_u32(&mut luck) as usize % setup.seats.len()].clone();
    let (mut both, people) = Pair::begin(&setup, &seat).await;
    let seats = setup.seats.iter().cloned().zip(people).collect();
    let mut script = Script::new(luck, seats, &seat, kept.cloned());
    let mut alike = Alike::default();
    for step in 0..STEPS {
        let done = script.step(&both).await;
        let compared = match done {
            Ok(()) => both.compared(step % EVERYWHERE == EVERYWHERE - 1).await,
            Err(difference) => Err(difference),
        };
        match compared {
            Ok(count) => alike.answers += count,
            Err(difference) => {
                let (secrets, last) = (script.secrets.clone(), script.last.clone());
                return Err(Box::new(Apart { step, difference, secrets, last }));
            }
        }
        let hall = both.hall().await;
        alike.turns = hall.epoch;
        if hall.phase >= Phase::End {
            break;
        }
    }
    alike.secrets = script.secrets.len();
    Ok(alike)
}

/// Of everything that was done in secret one thing by which the rooms are told apart, where one alone is enough.
async fn culprit(seed: u64, apart: Box<Apart>) -> Box<Apart> {
    for one in (0..apart.secrets.len()).rev() {
        if let Err(again) = pair(seed, Some(&BTreeSet::from([one]))).await {
            return again;
        }
    }
    apart
}

fn told(seed: u64, it: &Apart) -> String {
    let Difference { caller, route, found: [one, two] } = &it.difference;
    let secrets = it.secrets.iter().filter(|it| !it.is_empty()).cloned().collect::<Vec<_>>().join("\n  ");
    format!(
        "pair {seed}, step {}: {caller} can tell on {route}\nlast in both: {}\nin secret:\n  {secrets}\nthe one:\n{one}\nthe other:\n{two}",
        it.step, it.last
    )
}

#[tokio::test]
async fn rooms_that_differ_in_what_is_private_to_others_are_one_room() {
    let pairs = std::env::var("DIWAN_PAIRS").ok().and_then(|it| it.parse().ok()).unwrap_or(PAIRS);
    let first = std::env::var("DIWAN_PAIR").ok().and_then(|it| it.parse().ok()).unwrap_or(0);
    let (begun, mut all) = (Instant::now(), Alike::default());
    for seed in first..first + pairs {
        match pair(seed, None).await {
            Ok(it) => {
                all.answers += it.answers;
                all.secrets += it.secrets;
                all.turns += it.turns;
            }
            Err(apart) => panic!("{}", told(seed, &*culprit(seed, apart).await)),
        }
    }
    // A script in which nothing happens in secret, or that never closes a turn, proves nothing.
    assert!(all.secrets as u64 >= 5 * pairs && u64::from(all.turns) >= pairs, "{all:?}");
    let took = begun.elapsed().as_secs_f64();
    let _told = writeln!(std::io::stderr(), "{pairs} pairs in {took:.1} s: {all:?}");
}
