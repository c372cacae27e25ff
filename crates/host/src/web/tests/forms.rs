//! What people send: refused in words, done once, and never more than is taken.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::house::{House, request};
use crate::audience::Audience;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;
use crate::web::routes::router;

#[tokio::test]
async fn a_page_of_an_earlier_turn_changes_nothing_and_says_so() {
    let house = House::open().await;
    let (_, cookie) = house.person("Layla", Some("north")).await;
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    let stale = house.sent(Side::Room, "/ask/draft", &cookie, "choice=cart&epoch=4&command=aaaaaaaa").await;
    assert!(stale.status == StatusCode::OK && stale.text.contains("moved on"), "{}", stale.text);
    assert_eq!(house.control().await.seats[0].draft, None);
    let fine = house.post(Side::Room, "/ask/draft", &cookie, "choice=cart&epoch=0&command=bbbbbbbb").await;
    assert_eq!((fine.status, fine.place()), (StatusCode::SEE_OTHER, "/team?tab=act"));
    let draft = house.control().await.seats[0].draft.clone().expect("a draft");
    assert_eq!(draft.choices, Some(vec!["cart".to_owned()]));
    let both = house.sent(Side::Room, "/ask/draft", &cookie, "choice=&choice=cart&epoch=0&command=cccccccc").await;
    assert!(both.text.contains("one or the other"));
    let again = house.post(Side::Room, "/ask/draft", &cookie, "choice=cart&epoch=0&command=dddddddd").await;
    assert_eq!(again.place(), "/team?tab=act", "what is so already needs no words");
}

#[tokio::test]
async fn what_is_asked_twice_by_one_name_is_done_once() {
    let house = House::open().await;
    let (_, cookie) = house.person("Layla", Some("north")).await;
    for _ in 0..3 {
        house.sent(Side::Room, "/ask/say", &cookie, "to=south&text=hello&command=aaaaaaaa").await;
    }
    assert_eq!(house.control().await.messages.len(), 1);
    let (_, other) = house.person("Omar", Some("south")).await;
    house.sent(Side::Room, "/ask/say", &other, "to=north&text=hello&command=aaaaaaaa").await;
    assert_eq!(house.control().await.messages.len(), 2, "the name of one is not the name of another");
}

#[tokio::test]
async fn what_is_too_long_is_not_read_and_what_comes_too_often_waits() {
    let house = House::open().await;
    let (_, cookie) = house.person("Layla", Some("north")).await;
    let long = "x".repeat(10_000_000);
    let answer = house.post(Side::Room, "/ask/state", &cookie, &format!("text={long}")).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("too much text"));
    let long = house.sent(Side::Room, "/ask/state", &cookie, &format!("text={}", "x".repeat(3_000))).await;
    assert!(long.text.contains("2000 characters"), "{}", long.text);
    let mut waits = false;
    for _ in 0..60 {
        waits |= house.post(Side::Room, "/ask/nothing", &cookie, "").await.status == StatusCode::TOO_MANY_REQUESTS;
    }
    assert!(waits);
    assert_eq!(house.get(Side::Room, "/team", &cookie).await.status, StatusCode::OK, "looking is not asking");
}

#[tokio::test]
async fn whoever_leads_the_room_does_it_by_forms_and_is_told_what_can_not_be() {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let page = house.sent(Side::Console, "/lead/show", &lead, "command=aaaaaaaa").await;
    assert!(page.text.contains("cannot be done in this phase"));
    for _ in 0..2 {
        house.sent(Side::Console, "/lead/advance", &lead, "from=lobby&command=bbbbbbbb").await;
    }
    let stale = house.sent(Side::Console, "/lead/advance", &lead, "from=lobby&command=cccccccc").await;
    assert!(stale.text.contains("moved on"));
    assert_eq!(house.desk.see(Audience::Public).await.expect("a view").hall.phase, Phase::Brief);
    house.sent(Side::Console, "/lead/staff", &lead, "seat=south&staff=policy&command=dddddddd").await;
    house.sent(Side::Console, "/lead/note", &lead, "text=quiet&command=eeeeeeee").await;
    house.sent(Side::Console, "/lead/cover", &lead, "covered=yes&command=ffffffff").await;
    house.sent(Side::Console, "/lead/fill", &lead, "command=gggggggg").await;
    let control = house.control().await;
    assert!(control.seats.iter().all(|it| it.staff == crate::room::Staff::Policy), "nobody sits anywhere");
    assert!(control.is_covered && control.notes.len() == 1);
    let wall = house.get(Side::Console, "/wall", &lead).await;
    assert!(!wall.text.contains("The northern farm") && !wall.text.contains(house.web.code.text()));
    let cards = house.sent(Side::Console, "/lead/cards", &lead, "each=2&command=hhhhhhhh").await;
    assert_eq!(cards.text.matches("section class=\"card\"").count(), 4);
}

#[tokio::test]
async fn a_stream_says_that_something_is_new_and_nothing_of_what_and_ends_in_order() {
    let house = House::open().await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    let ask = |cookie: &str| request(Side::Room, Method::GET, "/live", cookie, Body::empty());
    let one = router(&house.web, Side::Room).oneshot(ask(&north)).await.expect("a stream");
    let other = router(&house.web, Side::Room).oneshot(ask(&south)).await.expect("a stream");
    assert_eq!(one.headers().get(header::CONTENT_TYPE).map(|it| it.as_bytes()), Some(&b"text/event-stream"[..]));
    let (mut one, mut other) = (one.into_body(), other.into_body());
    let mut first = Vec::new();
    for body in [&mut one, &mut other] {
        first.push(body.frame().await.expect("a beginning").expect("whole").into_data().expect("data"));
    }
    assert!(String::from_utf8_lossy(&first[0]).contains("retry: 1000"));
    // A draft of the north is new to the north and to whoever leads the room, and to nobody else.
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    for body in [&mut one, &mut other] {
        let hint = body.frame().await.expect("a hint").expect("whole").into_data().expect("data");
        assert_eq!(&hint[..], b"data: changed\n\n");
    }
    house.post(Side::Room, "/ask/draft", &north, "choice=cart&epoch=0&command=aaaaaaaa").await;
    let hint = one.frame().await.expect("a hint").expect("whole").into_data().expect("data");
    assert_eq!(&hint[..], b"data: changed\n\n");
    let silent = tokio::time::timeout(Duration::from_millis(300), other.frame()).await;
    assert!(silent.is_err(), "the south is told of a draft of the north");
    house.stop.stop();
    let end = tokio::time::timeout(Duration::from_secs(5), other.frame()).await.expect("it ends");
    assert!(end.is_none());
}

#[tokio::test]
async fn why_the_room_went_back_stands_on_the_wall_until_the_turn_is_closed_again() {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for from in [Phase::Lobby, Phase::Brief, Phase::Situation, Phase::Negotiate, Phase::Commit, Phase::Adjudicate] {
        house.lead(Lead::Advance { from }).await;
    }
    house.sent(Side::Console, "/lead/rewind", &lead, "turn=0&reason=A+wrong+brief.&command=aaaaaaaa").await;
    for path in ["/", "/wall"] {
        let page = house.get(Side::Console, path, &lead).await;
        assert!(page.text.contains("Back to the start of turn 1:") && page.text.contains("A wrong brief."), "{path}");
    }
    for from in [Phase::Situation, Phase::Negotiate, Phase::Commit] {
        house.lead(Lead::Advance { from }).await;
    }
    assert!(!house.get(Side::Console, "/wall", &lead).await.text.contains("A wrong brief."));
}
