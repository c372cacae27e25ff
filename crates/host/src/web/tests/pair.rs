//! Two rooms side by side, and those who must not be able to tell them apart: what each of them is answered on every
//! route, and when each is told that something is new, has to be the same.

use std::sync::Arc;

use axum::body::Body;
use axum::http::Method;
use diwan_engine::scenario::Scenario;
use futures_util::FutureExt;
use http_body_util::BodyExt;
use tokio::task::unconstrained;
use tower::ServiceExt;

use super::house::{Answer, House, request};
use super::routes::filled;
use crate::audience::Hall;
use crate::file::Holder;
use crate::room::{PersonId, Setup};
use crate::web::code::Code;
use crate::web::guard::Side;
use crate::web::routes::{router, routes};

/// Both rooms, and those who look.
pub(super) struct Pair {
    pub(super) houses: [House; 2],
    callers: Vec<Caller>,
}

/// Somebody who looks: with what, in each room.
pub(super) struct Caller {
    pub(super) name: &'static str,
    side: Side,
    cookies: [String; 2],
    /// Streams that are open: the address, and one in each room.
    streams: Vec<(&'static str, [Body; 2])>,
}

/// What tells the rooms apart.
#[derive(Debug)]
pub(super) struct Difference {
    pub(super) caller: &'static str,
    pub(super) route: String,
    /// What stands in each from shortly before they part.
    pub(super) found: [String; 2],
}

impl Pair {
    /// Two rooms of a setup, with two people at the seat that is looked from, one at each other, and one who watches.
    /// Gives them with the number of somebody at each seat, in the order of seats.
    pub(super) async fn begin(setup: &Setup, from: &str) -> (Self, Vec<PersonId>) {
        let one = House::of(setup.clone(), patient).await;
        let code = one.web.code.text().to_owned();
        let two = House::of(setup.clone(), |web| {
            patient(web);
            web.code = Code::kept(&code).expect("a code");
        })
        .await;
        let mut pair = Self { houses: [one, two], callers: Vec::new() };
        let mut people = Vec::new();
        for seat in &setup.seats {
            let (person, cookies) = pair.comes(&format!("{seat} 1"), Some(seat)).await;
            people.push(person);
            if seat == from {
                pair.calls("who writes for the seat", Side::Room, cookies, &["/live", "/wall/live"]).await;
                let (_, cookies) = pair.comes(&format!("{seat} 2"), Some(seat)).await;
                pair.calls("who sits at the seat", Side::Room, cookies, &["/live"]).await;
            }
        }
        let (_, cookies) = pair.comes("Ines", None).await;
        pair.calls("who watches", Side::Room, cookies, &["/live"]).await;
        pair.calls("nobody", Side::Room, Default::default(), &[]).await;
        let walls = pair.keys("diwan_wall", Holder::Wall).await;
        pair.calls("the wall", Side::Room, walls, &["/wall/live"]).await;
        let laptops = pair.keys("diwan_laptop", Holder::Laptop).await;
        pair.calls("the laptop", Side::Console, laptops, &["/wall/live"]).await;
        (pair, people)
    }

    /// What everybody knows, in both.
    pub(super) async fn hall(&self) -> Arc<Hall> {
        self.houses[0].hall().await
    }

    /// What is played in both.
    pub(super) fn scenario(&self) -> Arc<Scenario> {
        self.houses[0].desk.model().scenario.clone()
    }

    async fn comes(&self, name: &str, seat: Option<&str>) -> (PersonId, [String; 2]) {
        let (one, two) = (self.houses[0].person(name, seat).await, self.houses[1].person(name, seat).await);
        assert_eq!(one.0, two.0);
        (one.0, [one.1, two.1])
    }

    async fn keys(&self, cookie: &str, holder: Holder) -> [String; 2] {
        let (one, two) = (self.houses[0].key(holder.clone()).await, self.houses[1].key(holder).await);
        [one, two].map(|it| format!("{cookie}={}", it.text()))
    }

    async fn calls(&mut self, name: &'static str, side: Side, cookies: [String; 2], at: &[&'static str]) {
        let mut streams = Vec::new();
        for path in at {
            let mut both = Vec::new();
            for (house, cookie) in self.houses.iter().zip(&cookies) {
                let asked = request(side, Method::GET, path, cookie, Body::empty());
                both.push(router(&house.web, side).oneshot(asked).await.expect("an answer").into_body());
            }
            let both: [Body; 2] = both.try_into().expect("two");
            streams.push((*path, both));
        }
        self.callers.push(Caller { name, side, cookies, streams });
    }

    /// Everybody looks: everywhere, or only at what their page is patched with. Gives back how many answers were held against
    /// each other.
    pub(super) async fn compared(&mut self, is_everywhere: bool) -> Result<usize, Difference> {
        let mut count = 0;
        for caller in &mut self.callers {
            for (path, both) in &mut caller.streams {
                let [one, two] = both.each_mut().map(heard);
                if one != two {
                    let found = [one, two].map(|it| format!("told {it} times that something is new"));
                    return Err(Difference { caller: caller.name, route: (*path).to_owned(), found });
                }
            }
        }
        for caller in &self.callers {
            for route in routes(caller.side).iter().filter(|it| it.method == Method::GET) {
                let is_part = route.path.ends_with("part") && !route.path.contains('{');
                if route.path.starts_with("/assets") || route.path.ends_with("live") || !(is_everywhere || is_part) {
                    continue;
                }
                let [ones, twos] = self.houses.each_ref().map(|it| filled(route.path, it));
                let tabs: &[&str] = if matches!(route.path, "/team" | "/part") { &TABS } else { &[""] };
                for ((one, two), tab) in ones.iter().zip(&twos).flat_map(|it| tabs.iter().map(move |tab| (it, tab))) {
                    let paths = [format!("{one}{tab}"), format!("{two}{tab}")];
                    self.answers(caller, Method::GET, &paths, "").await?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }

    /// Somebody at the seat sends a form; what is answered, and the page to which it leads, is held against each other.
    pub(super) async fn posts(&self, caller: usize, path: &str, fields: &str) -> Result<(), Difference> {
        let caller = &self.callers[caller];
        let paths = [path.to_owned(), path.to_owned()];
        let answers = self.answers(caller, Method::POST, &paths, fields).await?;
        if answers.iter().all(|it| !it.place().is_empty()) {
            let places = answers.map(|it| it.place().to_owned());
            self.answers(caller, Method::GET, &places, "").await?;
        }
        Ok(())
    }

    async fn answers(
        &self,
        caller: &Caller,
        method: Method,
        paths: &[String; 2],
        fields: &str,
    ) -> Result<[Answer; 2], Difference> {
        let asked = |at: usize| {
            let body = Body::from(fields.to_owned());
            request(caller.side, method.clone(), &paths[at], &caller.cookies[at], body)
        };
        let one = self.houses[0].asks(caller.side, asked(0)).await;
        let two = self.houses[1].asks(caller.side, asked(1)).await;
        let (a, b) = (bytes(&one), bytes(&two));
        if a == b {
            return Ok([one, two]);
        }
        let parts = a.bytes().zip(b.bytes()).take_while(|it| it.0 == it.1).count();
        let found = [&a, &b].map(|it| {
            let near = it.char_indices().filter(|(at, _)| (parts.saturating_sub(160)..parts + 160).contains(at));
            near.map(|it| it.1).collect()
        });
        Err(Difference { caller: caller.name, route: format!("{method} {}", masked(&paths[0])), found })
    }
}

const TABS: [&str; 4] = ["?tab=now", "?tab=act", "?tab=talk", "?tab=brief"];

/// How often a stream says that something is new, of what it has to say now.
pub(super) fn heard(stream: &mut Body) -> usize {
    let mut count = 0;
    while let Some(Some(Ok(frame))) = unconstrained(stream.frame()).now_or_never() {
        let said = frame.into_data().unwrap_or_default();
        count += String::from_utf8_lossy(&said).matches("data: changed").count();
    }
    count
}

/// Everything of an answer that may not differ: all but keys and names that are drawn anew each time, and the clock.
fn bytes(it: &Answer) -> String {
    let mut headers: Vec<String> = it.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    masked(&format!("{}\n{}\n{}", it.status, headers.join("\n"), it.text))
}

/// A text without what chance and the clock put into it: long runs of hexadecimal digits, and what is left of a phase.
fn masked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut clocks, mut rest) = (text.split(" data-left-ms=\""), String::new());
    rest += clocks.next().unwrap_or_default();
    for clock in clocks {
        let (tag, behind) = clock.split_once('>').unwrap_or((clock, ""));
        rest += tag.split_once('"').map_or("", |it| it.1);
        rest += behind.split_once('<').map_or("", |it| it.1);
    }
    let is_hex = |it: char| matches!(it, '0'..='9' | 'a'..='f');
    let mut run = String::new();
    for letter in rest.chars().chain(['\n']) {
        if is_hex(letter) {
            run.push(letter);
            continue;
        }
        out += if run.len() >= 24 { "#" } else { &run };
        run.clear();
        out.push(letter);
    }
    out
}

/// Nobody is kept waiting for asking often: that is tried elsewhere, and has to do with the time of day.
pub(super) fn patient(web: &mut crate::web::shared::Web) {
    let pace = || crate::web::limits::Pace::new(1_000_000, 1_000_000, std::time::Duration::from_secs(1));
    (web.commands, web.tries) = (pace(), pace());
    web.streams = crate::web::limits::Streams::new(64, 1_000);
}

/// What a room of a scenario is set up with, for seats of it.
pub(super) fn setup(place: &str, seed: u64, seats: &[&str]) -> Setup {
    Setup { seed, ..crate::room::trial::setup(place, seats) }
}

#[test]
fn masks_hide_chance_and_the_clock_and_nothing_else() {
    let page = |key: &str, left: &str, text: &str| {
        masked(&format!("<b name=\"{key}\"></b><i data-left-ms=\"{left}\" data-running=\"yes\">{left}</i> {text}"))
    };
    let keys = ["0123456789abcdef01234567", "ffffffffffffffffffffffff"];
    assert_eq!(page(keys[0], "-1", "x"), page(keys[1], "23", "x"));
    assert_ne!(page(keys[0], "1", "offer-1"), page(keys[0], "1", "offer-2"));
}
