//! The debrief, asked for as browsers do: cards, votes, what is open when, and what can be taken away.

use std::time::Duration;

use axum::http::StatusCode;

use super::house::House;
use crate::audience::{Audience, Futures};
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;

/// What the north wrote to the south alone.
const SECRET: &str = "canary-archive";

/// A room whose game is over, with somebody at each seat: the key of whoever leads it, and those of the people.
async fn over() -> (House, String, [String; 2]) {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    house.post(Side::Room, "/ask/say", &north, &format!("to=south&text={SECRET}")).await;
    for _ in 0..30 {
        let phase = house.desk.see(Audience::Public).await.expect("a view").hall.phase;
        if phase == Phase::End {
            return (house, lead, [north, south]);
        }
        house.lead(Lead::Advance { from: phase }).await;
    }
    panic!("tiny has two turns");
}

/// Waits until the futures are played.
async fn played(house: &House) {
    for _ in 0..600 {
        if house.control().await.futures == Some(Futures::Played) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("they are never played");
}

async fn turn_to(house: &House, lead: &str, card: &str) {
    let from = house.control().await.card.to_string().replace('#', "%23");
    let fields = format!("from={from}&to={}", card.replace('#', "%23"));
    assert_eq!(house.post(Side::Console, "/lead/card", lead, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.control().await.card.to_string(), card);
}

#[tokio::test]
async fn what_was_written_is_open_to_all_from_the_timeline_on_and_not_before() {
    let (house, lead, [north, south]) = over().await;
    let (_, observer) = house.person("Ines", None).await;
    house.lead(Lead::Advance { from: Phase::End }).await;
    let wall = format!("diwan_wall={}", house.key(Holder::Wall).await.text());
    let is_there = async |cookie: &str| {
        let mut found = false;
        for path in
            ["/", "/team", "/team?tab=act", "/team?tab=talk", "/part?tab=talk", "/wall", "/wall/part", "/own.html"]
        {
            found |= house.get(Side::Room, path, cookie).await.text.contains(SECRET);
        }
        found
    };
    for card in ["role", "ended", "felt"] {
        if card != "role" {
            turn_to(&house, &lead, card).await;
        }
        for cookie in ["", &observer, &wall] {
            assert!(!is_there(cookie).await, "{card} with `{cookie}`");
        }
        let talk = house.get(Side::Room, "/team?tab=talk", &south).await;
        assert!(talk.text.contains("opened to everybody in the debrief"));
        let own = house.get(Side::Room, "/team?tab=act", &north).await;
        assert!(own.text.contains("opens with the timeline"), "{}", own.text);
    }
    turn_to(&house, &lead, "turn:1").await;
    assert!(is_there(&observer).await && is_there(&north).await);
    assert!(!is_there("").await && !is_there(&wall).await, "the wall shows what was done, and no letters");
    let own = house.get(Side::Room, "/team?tab=act", &north).await;
    assert!(own.text.contains("What others did that you did not notice"));
    // What is open stays so, whatever card is shown; and shuts where the room goes on.
    turn_to(&house, &lead, "felt").await;
    assert!(is_there(&observer).await);
}

#[tokio::test]
async fn a_card_is_turned_once_and_its_question_is_answered_by_everybody() {
    let (house, lead, [north, south]) = over().await;
    let (_, observer) = house.person("Ines", None).await;
    let early = house.sent(Side::Console, "/lead/card", &lead, "from=role&to=ended").await;
    assert!(early.text.contains("cannot be done in this phase"));
    house.lead(Lead::Advance { from: Phase::End }).await;
    played(&house).await;
    turn_to(&house, &lead, "asked:1:north.cart").await;
    let stale = house.sent(Side::Console, "/lead/card", &lead, "from=role&to=ended").await;
    assert!(stale.text.contains("moved on"));
    let unknown = house.sent(Side::Console, "/lead/card", &lead, "from=role&to=somewhere").await;
    assert!(unknown.text.contains("out of date"));
    for (cookie, answer) in [(&north, "less"), (&south, "same"), (&observer, "less"), (&south, "likelier")] {
        let fields = format!("card=asked:1:north.cart&answer={answer}");
        assert_eq!(house.post(Side::Room, "/ask/vote", cookie, &fields).await.status, StatusCode::SEE_OTHER);
    }
    let late = house.sent(Side::Room, "/ask/vote", &north, "card=asked:2:north.cart&answer=less").await;
    assert!(late.text.contains("moved on"));
    let wrong = house.sent(Side::Room, "/ask/vote", &north, "card=asked:1:north.cart&answer=maybe").await;
    assert!(wrong.text.contains("out of date"));
}

#[tokio::test]
async fn what_people_take_away_is_on_the_wall_with_their_names_if_they_wish() {
    let (house, lead, [north, south]) = over().await;
    house.lead(Lead::Advance { from: Phase::End }).await;
    let early = house.sent(Side::Room, "/ask/commit", &north, "text=canary-one").await;
    assert!(early.text.contains("cannot be done in this phase"));
    turn_to(&house, &lead, "world").await;
    house.sent(Side::Room, "/ask/compare", &north, "likeness=simplified&text=canary-world").await;
    let wall = house.get(Side::Console, "/wall", &lead).await;
    assert!(wall.text.contains("canary-world") && !wall.text.contains("Layla"));
    turn_to(&house, &lead, "commitments").await;
    let long = house.sent(Side::Room, "/ask/commit", &north, &format!("text={}", "x".repeat(141))).await;
    assert!(long.text.contains("room for 140"));
    house.sent(Side::Room, "/ask/commit", &north, "text=canary-one&named=yes").await;
    house.sent(Side::Room, "/ask/commit", &south, "text=canary-other").await;
    let wall = house.get(Side::Console, "/wall", &lead).await.text;
    assert!(wall.contains("canary-one") && wall.contains("canary-other"));
    assert!(wall.contains("Layla") && !wall.contains("Omar"));
}

#[tokio::test]
async fn a_survey_is_shown_once_three_have_answered() {
    let (house, lead, [north, south]) = over().await;
    let (_, observer) = house.person("Ines", None).await;
    let off = house.sent(Side::Room, "/ask/survey", &north, "realism=6&fairness=1&learning=1&words=").await;
    assert!(off.text.contains("out of date"));
    for (place, cookie) in [&north, &south, &observer].into_iter().enumerate() {
        let console = house.get(Side::Console, "/", &lead).await.text;
        assert!(!console.contains("canary-survey"), "{place} have answered");
        let fields = format!("realism=4&fairness={}&learning=5&words=canary-survey", place + 1);
        house.sent(Side::Room, "/ask/survey", cookie, &fields).await;
    }
    let console = house.get(Side::Console, "/", &lead).await.text;
    assert!(console.contains("canary-survey") && console.contains("2.0 of 5") && console.contains("3 answers"));
    let other = house.get(Side::Room, "/team", &south).await.text;
    assert_eq!(other.matches("canary-survey").count(), 1, "everybody sees their own answer and no other");
    house.sent(Side::Room, "/ask/rate", &north, "goal.north.influence=4").await;
    let none = house.sent(Side::Room, "/ask/rate", &observer, "goal.north.influence=4").await;
    assert!(none.text.contains("at a table"));
}

#[tokio::test]
async fn a_session_is_taken_away_from_the_console_and_everybody_takes_their_own_page() {
    let (house, lead, [north, south]) = over().await;
    for (path, kind) in [
        ("/report.html?edition=facilitator", "text/html"),
        ("/report.html?edition=participant", "text/html"),
        ("/report.html?edition=seat&seat=north", "text/html"),
        ("/session.jsonl", "application/jsonl"),
        ("/tables.xlsx", "application/vnd.openxml"),
    ] {
        let file = house.get(Side::Console, path, &lead).await;
        let said = |name: &str| file.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(file.status, StatusCode::OK, "{path}");
        assert!(
            said("content-type").starts_with(kind) && said("content-disposition").starts_with("attachment"),
            "{path}"
        );
        let secret = path.contains("facilitator") || path.contains("north") || path.contains("jsonl");
        assert!(path.contains("xlsx") || file.text.contains(SECRET) == secret, "{path}");
        assert_eq!(house.get(Side::Console, path, "").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(house.get(Side::Room, path, &north).await.status, StatusCode::NOT_FOUND, "{path} is the console's");
    }
    let names = house.get(Side::Console, "/session.jsonl?names=yes", &lead).await.text;
    assert!(names.contains("Layla") && !house.get(Side::Console, "/session.jsonl", &lead).await.text.contains("Layla"));
    assert_eq!(house.get(Side::Console, "/report.html?edition=other", &lead).await.status, StatusCode::NOT_FOUND);
    house.lead(Lead::Advance { from: Phase::End }).await;
    assert_eq!(
        house.get(Side::Room, "/own.html", &north).await.status,
        StatusCode::NOT_FOUND,
        "the questions come first"
    );
    turn_to(&house, &lead, "thanks").await;
    for cookie in [&north, &south] {
        let own = house.get(Side::Room, "/own.html", cookie).await;
        assert!(own.status == StatusCode::OK && own.text.contains(SECRET));
    }
}
