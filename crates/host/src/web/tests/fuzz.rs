//! Whatever is sent to a room, by whoever, in whatever phase: it is answered, in words, at once; nothing but a command
//! that was taken changes anything; and the journal is whole and can be played again. `DIWAN_REQUESTS` says how much is
//! sent.

use std::io::Write;
use std::time::{Duration, Instant};

use axum::http::Method;
use diwan_engine::kernel::{Seed, Words};

use super::house::House;
use super::sender::Sender;
use crate::audience::Control;
use crate::desk::look_back;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::limits::Pace;
use crate::web::shared::Web;

/// How much is sent, unless `DIWAN_REQUESTS` says otherwise.
const REQUESTS: usize = 3_000;
/// How much is sent to one room.
const A_ROOM: usize = 300;
/// After how long an answer counts as none: how fast answers are is for the crowd to measure, on a disk of its own.
const PATIENCE: Duration = Duration::from_secs(10);

/// Everybody who may be there.
async fn cookies(house: &House) -> Vec<String> {
    let mut out = vec![String::new(), "diwan_person=x".to_owned()];
    for (name, seat) in [("Layla", Some("north")), ("Omar", Some("south")), ("Ines", None)] {
        out.push(house.person(name, seat).await.1);
    }
    let holders = [("diwan_wall", Holder::Wall), ("diwan_laptop", Holder::Laptop), ("diwan_lead", Holder::Facilitator)];
    for (name, holder) in holders {
        out.push(format!("{name}={}", house.key(holder).await.text()));
    }
    let of = |it: usize| out[it].clone();
    // Those who may do most are heard most.
    out.extend([of(2), of(3), of(2), of(3), of(2), of(3), of(7), of(7), of(7)]);
    out
}

/// Nobody is kept from asking often but those who try keys, which takes long on purpose.
fn patient(web: &mut Web) {
    web.commands = Pace::new(1_000_000, 1_000_000, Duration::from_secs(1));
    web.streams = crate::web::limits::Streams::new(1_000_000, 1_000_000);
}

/// What of a room may only change with an entry: all but whose browsers are there, and how far futures are played.
fn kept(it: &Control) -> Control {
    let mut still = Control { futures: None, deck: None, drift: None, ..it.clone() };
    still.seats.iter_mut().flat_map(|it| &mut it.people).for_each(|it| it.2 = false);
    still
}

/// Sends so much to a room that begins in a phase; gives back how many entries came of it.
async fn sent(seed: u64, phase: Phase, count: usize) -> u64 {
    let house = House::of(super::pair::setup("tiny", seed, &["north", "south"]), patient).await;
    let mut sender = Sender { luck: Words::new(Seed(seed), 0, 0, "fuzz"), cookies: cookies(&house).await };
    for _ in 0..40 {
        let now = house.hall().await.phase;
        if now >= phase {
            break;
        }
        house.lead(Lead::Advance { from: now }).await;
    }
    let begun = house.control().await.seq;
    let mut before = house.control().await;
    for number in 0..count {
        house.unlock();
        let (side, request) = sender.request(house.hall().await.epoch);
        let what = format!("seed {seed}, request {number}: {side:?} {} {}", request.method(), request.uri());
        let (is_read, asked) = (matches!(*request.method(), Method::GET | Method::HEAD), Instant::now());
        let answer = house.asks(side, request).await;
        let took = asked.elapsed();
        assert!(!answer.status.is_server_error(), "{what}: {} {}", answer.status, answer.text);
        assert!(took < PATIENCE, "{what}: {took:?}");
        let after = house.control().await;
        if after.seq == before.seq {
            assert_eq!(kept(&after), kept(&before), "{what}: something changed that is in no entry");
        } else {
            let is_taken = answer.status.is_redirection() && !answer.place().contains("said=");
            assert!(is_taken && !is_read, "{what}: {} {} changed the room", answer.status, answer.place());
        }
        before = after;
    }
    let path = house.closed();
    let (room, journal) = look_back(&path.join("room.diwan"), None).expect("the journal is whole and follows");
    assert_eq!((room.seq(), journal.len() as u64), (before.seq, before.seq));
    let same = (&before.messages[..], &before.offers[..], &before.turns[..], &before.forecasts);
    assert_eq!(same, (room.messages(), room.offers(), &room.game().run().turns[..], room.forecasts()));
    std::fs::remove_dir_all(path).expect("removed");
    before.seq - begun
}

#[tokio::test]
async fn whatever_is_sent_is_answered_and_only_what_is_taken_changes_anything() {
    let requests = std::env::var("DIWAN_REQUESTS").ok().and_then(|it| it.parse().ok()).unwrap_or(REQUESTS);
    let first: u64 = std::env::var("DIWAN_SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(0);
    let begun = Instant::now();
    let (mut entries, mut left, mut seed) = (0, requests, first);
    while left > 0 {
        let count = left.min(A_ROOM);
        let phase = Phase::ALL[seed as usize % (Phase::ALL.len() - 1)];
        let phase = if phase == Phase::Practice { Phase::Negotiate } else { phase };
        entries += sent(seed, phase, count).await;
        (left, seed) = (left - count, seed + 1);
    }
    let took = begun.elapsed().as_secs_f64();
    let _told = writeln!(std::io::stderr(), "{requests} requests, {entries} entries in {took:.1} s");
    assert!(entries as usize * 40 > requests.max(A_ROOM), "what is sent comes to nothing: {entries}");
}
