//! The lock of the console.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::house::{House, PHRASE, request};
use crate::file::Holder;
use crate::room::Lead;
use crate::web::guard::Side;
use crate::web::routes::router;

async fn lead(house: &House) -> String {
    format!("diwan_lead={}", house.key(Holder::Facilitator).await.text())
}

#[tokio::test]
async fn it_locks_after_a_while_and_what_a_page_does_by_itself_keeps_nothing_open() {
    let house = House::open().await;
    let lead = lead(&house).await;
    for minutes in [14, 14] {
        house.passes(minutes * 60);
        assert_eq!(house.post(Side::Console, "/lead/note", &lead, "text=quiet").await.status, StatusCode::SEE_OTHER);
    }
    house.passes(8 * 60);
    for path in ["/part", "/live", "/for/north/part", "/wall"] {
        assert_eq!(house.get(Side::Console, path, &lead).await.status, StatusCode::OK, "{path}");
    }
    house.passes(7 * 60);
    for path in ["/part", "/live", "/for/north", "/as/north", "/cards", "/room.diwan"] {
        let answer = house.get(Side::Console, path, &lead).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(answer.text.contains("name=\"phrase\"") && !answer.text.contains("/lead/"), "{path}");
    }
    assert_eq!(house.post(Side::Console, "/lead/note", &lead, "text=mine").await.status, StatusCode::UNAUTHORIZED);
    let start = house.get(Side::Console, "/", &lead).await;
    assert!(start.text.contains("name=\"phrase\"") && !start.text.contains("quiet"));
    // The projector goes on.
    assert_eq!(house.get(Side::Console, "/wall", &lead).await.status, StatusCode::OK);
}

#[tokio::test]
async fn it_locks_sooner_where_people_of_a_seat_sit_at_the_machine() {
    let house = House::open().await;
    let lead = lead(&house).await;
    house.passes(119);
    assert_eq!(house.get(Side::Console, "/part", &lead).await.status, StatusCode::OK);
    house.lead(Lead::HotSeat { seat: "north".into(), name: "Laptop".into() }).await;
    assert_eq!(house.get(Side::Console, "/part", &lead).await.status, StatusCode::OK);
    house.passes(1);
    assert_eq!(house.get(Side::Console, "/part", &lead).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn whoever_unlocks_it_comes_back_to_where_they_were_and_to_what_they_typed() {
    let house = House::open().await;
    let lead = lead(&house).await;
    let kept = house.post(Side::Console, "/lead/keep", &lead, "%2F%23words=half+a+sen").await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT);
    assert_eq!(house.post(Side::Console, "/lock", &lead, "").await.place(), "/");
    let locked = house.get(Side::Console, "/for/north", &lead).await;
    assert!(locked.text.contains("name=\"place\" value=\"/for/north\"") && !locked.text.contains("half a sen"));
    let phrase = PHRASE.replace(' ', "+");
    let wrong = house.sent(Side::Console, "/enter", &lead, "place=%2Ffor%2Fnorth&phrase=olive").await;
    assert!(
        wrong.text.contains("not the pass-phrase") && wrong.text.contains("value=\"/for/north\""),
        "{}",
        wrong.text
    );
    let right = house.post(Side::Console, "/enter", &lead, &format!("place=%2Ffor%2Fnorth&phrase={phrase}")).await;
    assert_eq!(right.place(), "/for/north");
    let page = house.get(Side::Console, "/", &right.cookie()).await;
    assert!(page.text.contains("half a sen") && page.text.contains("/lead/advance"));
    // The key from before the lock opens nothing more, whoever has copied it.
    assert_eq!(house.get(Side::Console, "/part", &lead).await.status, StatusCode::UNAUTHORIZED);
    for place in ["http%3A%2F%2Felsewhere.example", "%2F%2Felsewhere.example", "%2Ffor%2Fnorth%2Fpart", "%2Flaptop"] {
        let right = house.post(Side::Console, "/enter", "", &format!("place={place}&phrase={phrase}")).await;
        assert_eq!(right.place(), "/", "{place}");
    }
}

#[tokio::test]
async fn an_open_page_is_told_to_look_again_and_hears_nothing_more() {
    let house = House::open().await;
    let lead = lead(&house).await;
    let asked = request(Side::Console, Method::GET, "/live", &lead, Body::empty());
    let mut stream = router(&house.web, Side::Console).oneshot(asked).await.expect("a stream").into_body();
    let mut next = async || tokio::time::timeout(Duration::from_secs(5), stream.frame()).await.expect("in time");
    assert!(next().await.is_some(), "it begins");
    house.passes(15 * 60);
    house.web.lock.sweep(false);
    let hint = next().await.expect("a hint").expect("whole").into_data().expect("data");
    assert_eq!(&hint[..], b"data: changed\n\n");
    assert!(next().await.is_none());
}
