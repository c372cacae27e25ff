//! Whatever is sent to a room, by whoever, in whatever phase: it is answered, in words, at once; nothing but a command
//! that was taken changes anything; and the journal is whole and can be played again. `DIWAN_REQUESTS` says how much is
//! sent.

use std::time::{Duration, Instant};

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, header};
use diwan_engine::kernel::{Seed, Words};
use rand::Rng;

use super::house::{House, host};
use crate::audience::Control;
use crate::desk::look_back;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;
use crate::web::limits::Pace;
use crate::web::routes::routes;
use crate::web::shared::Web;

/// How much is sent, unless `DIWAN_REQUESTS` says otherwise.
const REQUESTS: usize = 3_000;
/// How much is sent to one room.
const A_ROOM: usize = 300;
/// How long an answer may take. What is not optimised is slow, and is not what people use.
const PATIENCE: Duration = if cfg!(debug_assertions) { Duration::from_secs(10) } else { Duration::from_secs(1) };

/// What stands in gaps of addresses.
const GAPS: [&str; 46] = [
    "read",
    "sit",
    "leave",
    "has_read",
    "pen",
    "draft",
    "lock",
    "unlock",
    "fallback",
    "say",
    "state",
    "call",
    "offer",
    "accept",
    "decline",
    "withdraw",
    "hold_out",
    "shake",
    "forecast",
    "vote",
    "compare",
    "commit",
    "survey",
    "rate",
    "doors",
    "admit",
    "stay",
    "staff",
    "practise",
    "back",
    "reopen",
    "rewind",
    "pause",
    "extend",
    "arm",
    "cover",
    "answer",
    "note",
    "card",
    "cards",
    "digits",
    "again",
    "keep",
    "fill",
    "north",
    "%F0%9F%A6%80%00..%2F",
];
/// Names of fields.
const NAMES: [&str; 46] = [
    "command",
    "epoch",
    "from",
    "to",
    "text",
    "seat",
    "person",
    "choice",
    "choice",
    "posture.fence",
    "off.fence",
    "reason",
    "kind",
    "offer",
    "counters",
    "dialogue",
    "issue.sharing",
    "words",
    "gives.choice",
    "gives.by",
    "gets.choice",
    "gets.by",
    "shake",
    "agreed",
    "share.truce",
    "share.plenty",
    "card",
    "answer",
    "likeness",
    "named",
    "realism",
    "fairness",
    "learning",
    "goal.water",
    "language",
    "name",
    "code",
    "staff",
    "minutes",
    "turn",
    "event",
    "armed",
    "locked",
    "open",
    "digits",
    "%00%FF",
];
/// What stands in them: what a page offers, and what none does.
const VALUES: [&str; 62] = [
    "",
    "0",
    "1",
    "2",
    "3",
    "5",
    "60",
    "100",
    "-1",
    "4294967295",
    "4294967296",
    "18446744073709551616",
    "1e999",
    "NaN",
    "inf",
    "-inf",
    "%D9%A0%D9%A1",
    "%DB%B4%DB%B2",
    "0,5",
    "1e-320",
    "+7",
    "0x10",
    "north",
    "south",
    "nobody",
    "dig",
    "cart",
    "south.dig",
    "north.cart",
    "fence",
    "sharing",
    "trade",
    "press",
    "truce",
    "plenty",
    "rain",
    "drought",
    "yes",
    "no",
    "people",
    "policy",
    "caretaker",
    "laptop",
    "hold",
    "choices",
    "en",
    "ar",
    "x-",
    "lobby",
    "brief",
    "situation",
    "negotiate",
    "reveal",
    "turn:0",
    "welcome",
    "a+word",
    "%E2%80%AE%E2%80%8F",
    "%00",
    "%FF%FE%80",
    "%",
    "%zz",
    "%3Cscript%3E%22%27%26",
];
const KINDS: [&str; 7] = [
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/json",
    "multipart/form-data; boundary=x",
    "text/plain",
    "",
    "\u{e4}/*",
];
const METHODS: [&str; 8] = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"];

/// Whoever sends what comes to mind.
struct Sender {
    luck: Words,
    cookies: Vec<String>,
}

impl Sender {
    fn below(&mut self, count: usize) -> usize {
        self.luck.next_u32() as usize % count
    }

    fn is_so(&mut self, in_ten: usize) -> bool {
        self.below(10) < in_ten
    }

    fn of(&mut self, all: &[&str]) -> String {
        all[self.below(all.len())].to_owned()
    }

    /// Fields as they stand in an address or a body: what belongs there, or something else, missing, doubled or huge.
    fn fields(&mut self, epoch: u32) -> String {
        let count = self.below(9);
        let mut out = vec![format!("epoch={epoch}")];
        for _ in 0..count {
            let name = self.of(&NAMES);
            let value = if self.below(60) == 0 { "a%D9%A0".repeat(1 + self.below(15_000)) } else { self.of(&VALUES) };
            out.push(format!("{name}={value}"));
        }
        if self.is_so(1) {
            out.swap_remove(0);
        }
        out.join(if self.is_so(9) { "&" } else { ";" })
    }

    /// A cookie: of somebody, of two, half of one.
    fn cookie(&mut self) -> String {
        let (one, other) = (self.below(self.cookies.len()), self.below(self.cookies.len()));
        let (one, other) = (self.cookies[one].clone(), self.cookies[other].clone());
        match self.below(12) {
            0 => format!("{one}; {other}"),
            1 => one[..one.len() / 2].to_owned(),
            2 => format!("{one}; {one}; =;;"),
            3 => format!("\u{e9}={one}"),
            _ => one,
        }
    }

    /// A request: most of them such as a page could make, so that they come far.
    fn request(&mut self, epoch: u32) -> (Side, Request<Body>) {
        let side = if self.is_so(6) { Side::Room } else { Side::Console };
        let all = routes(side);
        let route = &all[self.below(all.len())];
        let mut path = String::new();
        for part in route.path.split('/').skip(1) {
            path += "/";
            path += &if part.starts_with('{') { self.of(&GAPS) } else { part.to_owned() };
        }
        if self.is_so(4) {
            path += &format!("?{}", self.fields(epoch));
        }
        let method = if self.is_so(9) { route.method.clone() } else { self.of(&METHODS).parse().expect("a method") };
        let body = if self.is_so(9) { self.fields(epoch) } else { "\0".repeat(self.below(90_000)) };
        let uri = path.parse::<axum::http::Uri>().unwrap_or_default();
        let mut out = Request::builder().method(method).uri(uri);
        let mut add = |name: header::HeaderName, value: String| {
            let value = HeaderValue::from_str(&value).or_else(|_| HeaderValue::from_bytes(value.as_bytes()));
            if let (Ok(value), Some(headers)) = (value, out.headers_mut()) {
                headers.append(name, value);
            }
        };
        let odd = self.below(24);
        add(header::HOST, if odd == 0 { "elsewhere".to_owned() } else { host(side).to_owned() });
        add(header::ORIGIN, if odd == 1 { "null".to_owned() } else { format!("http://{}", host(side)) });
        add(header::CONTENT_TYPE, if odd < 4 { self.of(&KINDS) } else { KINDS[0].to_owned() });
        add(header::COOKIE, self.cookie());
        if odd == 5 {
            add(header::REFERER, format!("http://{}/team?tab={}", host(side), self.of(&VALUES)));
            add(header::CONTENT_LENGTH, "99999999".to_owned());
            add(header::ACCEPT_LANGUAGE, "\u{7f}".repeat(9));
        }
        (side, out.body(Body::from(body)).expect("a request"))
    }
}

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
    out.extend([of(2), of(3), of(7), of(7)]);
    out
}

/// Nobody is kept from asking often but those who try keys, which takes long on purpose.
fn patient(web: &mut Web) {
    web.commands = Pace::new(1_000_000, 1_000_000, Duration::from_secs(1));
    web.streams = crate::web::limits::Streams::new(1_000_000, 1_000_000);
}

/// What of a room may only change with an entry: all but whose browsers are there, and how far futures are played.
fn kept(it: &Control) -> Control {
    let mut still = Control { futures: None, deck: None, ..it.clone() };
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
    eprintln!("{requests} requests, {entries} entries in {:.1} s", begun.elapsed().as_secs_f64());
    assert!(entries as usize * 20 > requests.max(A_ROOM), "what is sent comes to nothing: {entries}");
}
