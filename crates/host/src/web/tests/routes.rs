//! The table of routes, walked by everybody.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};

use super::house::{House, request};
use crate::file::{Holder, Key};
use crate::room::Phase;
use crate::web::guard::{For, POLICY, Side};
use crate::web::routes::routes;

const SIDES: [Side; 2] = [Side::Room, Side::Console];

/// Paths of the table with something in their gaps.
pub(super) fn filled(path: &str, house: &House) -> Vec<String> {
    let all = |gap: &str, with: &[&str]| with.iter().map(|it| path.replace(gap, it)).collect();
    match path {
        "/j/{code}" => all("{code}", &["AAAAA"]),
        "/card/{key}" => all("{key}", &["nothing"]),
        "/wall/{key}" => all("{key}", &[house.web.wall.text(), "nothing"]),
        "/ask/{what}" => all(
            "{what}",
            &["read", "draft", "lock", "offer", "hold_out", "shake", "forecast", "vote", "commit", "survey", "nothing"],
        ),
        "/lead/{what}" => {
            all("{what}", &["show", "advance", "commit", "draft", "fallback", "arm", "card", "again", "nothing"])
        }
        "/as/{seat}" | "/for/{seat}" | "/for/{seat}/part" => all("{seat}", &["north", "nobody"]),
        "/laptop/{sitting}/part" | "/laptop/{sitting}/live" => all("{sitting}", &["nobody"]),
        "/laptop/{sitting}/ask/{what}" => all("{sitting}/ask/{what}", &["nobody/ask/draft", "nobody/ask/nothing"]),
        "/assets/{name}" => all("{name}", &["room.css", "room.js", "regular.ttf", "nothing"]),
        _ => vec![path.to_owned()],
    }
}

/// Everybody who may ask: what they show, and what each of it opens.
async fn callers(house: &House) -> Vec<(String, Vec<For>)> {
    let (_, person) = house.person("Layla", Some("north")).await;
    let (lead, wall) = (house.key(Holder::Facilitator).await, house.key(Holder::Wall).await);
    let card = house.key(Holder::Card("north".into())).await;
    let laptop = house.key(Holder::Laptop).await;
    let locked = house.desk.issue(Holder::Facilitator).await.expect("a key");
    let forged = Key::new().expect("chance");
    let named = |name: &str, key: &Key| format!("{name}={}", key.text());
    let own = person.trim_start_matches("diwan_person=").to_owned();
    vec![
        (String::new(), vec![]),
        (person, vec![For::Person, For::Wall]),
        // Handing the laptop over, as whoever leads the room does next, ends the key that it had.
        (named("diwan_laptop", &laptop), vec![For::Laptop, For::Screen]),
        (named("diwan_lead", &lead), vec![For::Facilitator, For::Screen]),
        (named("diwan_lead", &locked), vec![For::Screen]),
        (named("diwan_lead", &laptop), vec![]),
        (named("diwan_laptop", &lead), vec![]),
        (format!("diwan_laptop={own}"), vec![]),
        (named("diwan_wall", &wall), vec![For::Wall]),
        // Keys in the places of others, keys that open nothing, and what is no key at all.
        (named("diwan_person", &wall), vec![]),
        (named("diwan_lead", &wall), vec![]),
        (named("diwan_person", &lead), vec![]),
        (format!("diwan_lead={own}"), vec![]),
        (format!("diwan_wall={own}"), vec![]),
        (named("diwan_person", &card), vec![]),
        (named("diwan_person", &forged), vec![]),
        (named("diwan_lead", &forged), vec![]),
        ("diwan_person=x; diwan_lead=".into(), vec![]),
    ]
}

#[tokio::test]
async fn each_route_is_for_its_audience_and_every_answer_has_the_headers() {
    let house = House::open().await;
    for (cookie, opens) in callers(&house).await {
        for side in SIDES {
            for route in routes(side) {
                for path in filled(route.path, &house) {
                    house.unlock();
                    let asked = request(side, route.method.clone(), &path, &cookie, Body::from("epoch=99"));
                    let answer = house.asks(side, asked).await;
                    let is_open = route.to == For::Anybody || opens.contains(&route.to);
                    let is_refused = answer.status == StatusCode::UNAUTHORIZED;
                    assert_eq!(is_refused, !is_open, "{side:?} {path} with `{cookie}`: {}", answer.status);
                    assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
                    let said = |name: header::HeaderName| answer.headers.get(name).and_then(|it| it.to_str().ok());
                    assert_eq!(said(header::CONTENT_SECURITY_POLICY), Some(POLICY), "{path}");
                    assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), Some("nosniff"), "{path}");
                    assert_eq!(said(header::REFERRER_POLICY), Some("same-origin"), "{path}");
                    let kept = if path.starts_with("/assets/") && answer.status.is_success() {
                        "no-cache"
                    } else {
                        "no-store"
                    };
                    let is_stream = said(header::CONTENT_TYPE) == Some("text/event-stream");
                    assert!(is_stream || said(header::CACHE_CONTROL) == Some(kept), "{path}");
                    assert!(
                        !answer.text.contains("room-") || !answer.text.contains("<html"),
                        "{path} says a name of a message"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn a_look_changes_nothing() {
    let house = House::open().await;
    let callers = callers(&house).await;
    let before = house.control().await;
    for (cookie, _) in &callers {
        for side in SIDES {
            for route in routes(side).iter().filter(|it| it.method == Method::GET) {
                for path in filled(route.path, &house) {
                    house.get(side, &path, cookie).await;
                    house.asks(side, request(side, Method::HEAD, &path, cookie, Body::empty())).await;
                }
            }
        }
    }
    assert_eq!(house.control().await, before);
}

#[tokio::test]
async fn every_phase_has_a_wall_a_console_and_a_page() {
    use crate::room::Lead;
    let house = House::open().await;
    let (_, person) = house.person("Layla", Some("north")).await;
    let (_, observer) = house.person("Omar", None).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let mut seen = Vec::new();
    loop {
        let phase = house.desk.see(crate::audience::Audience::Public).await.expect("a view").hall.phase;
        seen.push(phase);
        for (side, path, cookie) in [
            (Side::Room, "/team", &person),
            (Side::Room, "/team?tab=act", &person),
            (Side::Room, "/team", &observer),
            (Side::Room, "/wall", &person),
            (Side::Room, "/", &person),
            (Side::Console, "/", &lead),
            (Side::Console, "/wall", &lead),
            (Side::Console, "/as/north", &lead),
            (Side::Console, "/for/north", &lead),
            (Side::Console, "/cards", &lead),
        ] {
            let answer = house.get(side, path, cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{phase:?} {path}");
            let bare = answer
                .text
                .split('<')
                .filter_map(|it| it.split_once('>'))
                .any(|it| ["room-", "deck-", "look-"].iter().any(|name| it.1.trim().starts_with(name)));
            assert!(!bare, "{phase:?} {path} says a name of a message");
            for what in ["<script>", " style=", " onclick=", "javascript:"] {
                assert!(!answer.text.contains(what), "{phase:?} {path} has `{what}`");
            }
        }
        if phase == Phase::Closed {
            break;
        }
        if phase == Phase::Reveal {
            for _ in 0..3 {
                house.lead(Lead::Show).await;
                assert_eq!(house.get(Side::Console, "/wall", &lead).await.status, StatusCode::OK);
            }
        }
        house.lead(Lead::Advance { from: phase }).await;
    }
    assert_eq!(seen.iter().filter(|it| **it == Phase::Situation).count(), 2, "tiny has two turns: {seen:?}");
}
