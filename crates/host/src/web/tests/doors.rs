//! The door: names, codes, cards, and from where anything is taken.

use axum::body::Body;
use axum::http::{Method, StatusCode, header};

use super::house::{House, PHRASE, request};
use crate::file::Holder;
use crate::web::guard::Side;

#[tokio::test]
async fn a_wrong_code_is_said_and_lets_nobody_in_and_not_for_long() {
    let house = House::open().await;
    let code = house.web.code.text().to_owned();
    let form = |code: &str| format!("name=Layla&seat=north&language=en&code={code}&command=aaaaaaaa");
    let page = house.sent(Side::Room, "/come", "", &form("AAAAA")).await;
    assert!(page.text.contains("not the code on the wall") && page.text.contains("value=\"Layla\""), "{}", page.text);
    for _ in 1..10 {
        assert_eq!(house.post(Side::Room, "/come", "", &form("AAAAA")).await.status, StatusCode::SEE_OTHER);
    }
    let enough = house.post(Side::Room, "/come", "", &form(&code)).await;
    assert_eq!(enough.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(enough.text.contains("too fast"));
    assert!(house.control().await.seats.iter().all(|it| it.people.is_empty()));
}

#[tokio::test]
async fn the_code_lets_people_in_and_their_browser_is_known_again() {
    let house = House::open().await;
    let form = format!("name=Layla&seat=north&code={}&command=aaaaaaaa", house.web.code.text().to_lowercase());
    let came = house.post(Side::Room, "/come", "", &form).await;
    assert_eq!((came.status, came.place()), (StatusCode::SEE_OTHER, "/team"));
    let set = came.headers.get(header::SET_COOKIE).expect("a cookie").to_str().expect("letters");
    assert!(set.contains("HttpOnly") && set.contains("SameSite=Lax") && set.contains("Path=/"), "{set}");
    let page = house.get(Side::Room, "/team", &came.cookie()).await;
    assert_eq!(page.status, StatusCode::OK);
    let taken = house.sent(Side::Room, "/come", "", &form.replace("aaaaaaaa", "bbbbbbbb")).await;
    assert!(taken.text.contains("already here"), "{}", taken.text);
    let gone = house.post(Side::Room, "/ask/leave", &came.cookie(), "command=cccccccc").await;
    assert_eq!(gone.place(), "/");
    assert!(house.control().await.seats[0].people.is_empty());
}

#[tokio::test]
async fn a_card_seats_one_person_and_a_look_at_it_seats_nobody() {
    let house = House::open().await;
    let card = house.key(Holder::Card("south".into())).await;
    let place = format!("/card/{}", card.text());
    for _ in 0..2 {
        assert!(house.get(Side::Room, &place, "").await.text.contains("The southern farm"));
    }
    assert!(house.control().await.seats[1].people.is_empty());
    let form = format!("name=Omar&card={}&command=aaaaaaaa", card.text());
    let came = house.post(Side::Room, "/come", "", &form).await;
    assert_eq!(came.place(), "/team");
    assert_eq!(house.control().await.seats[1].people.len(), 1);
    let used = house.get(Side::Room, &place, "").await;
    assert_eq!(used.status, StatusCode::NOT_FOUND);
    assert!(used.text.contains("has been used"));
    let again =
        house.post(Side::Room, "/come", "", &form.replace("Omar", "Sara").replace("aaaaaaaa", "bbbbbbbb")).await;
    let page = house.get(Side::Room, again.place(), "").await;
    assert!(page.text.contains("lets in one person") || page.text.contains("has been used"), "{}", page.text);
    assert_eq!(house.control().await.seats[1].people.len(), 1);
}

#[tokio::test]
async fn names_are_text_wherever_they_are_shown() {
    let house = House::open().await;
    let name = "<script>x()</script>";
    let (_, cookie) = house.person(name, Some("north")).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for (side, path, cookie) in
        [(Side::Room, "/team", &cookie), (Side::Console, "/", &lead), (Side::Console, "/part", &lead)]
    {
        let page = house.get(side, path, cookie).await;
        assert!(!page.text.contains("<script>x"), "{path}");
    }
    assert!(house.get(Side::Console, "/", &lead).await.text.contains("&lt;script&gt;x()"));
    house.sent(Side::Room, "/ask/state", &cookie, "text=%3Cimg+src%3Dx%3E&command=aaaaaaaa").await;
    let said = house.get(Side::Console, "/", &lead).await;
    assert!(said.text.contains("&lt;img src=x&gt;") && !said.text.contains("<img"));
}

#[tokio::test]
async fn other_names_and_other_pages_are_turned_away() {
    let house = House::open().await;
    let (_, cookie) = house.person("Layla", Some("north")).await;
    let form = || Body::from("text=hello&command=aaaaaaaa");
    let with = |name: header::HeaderName, value: Option<&str>| {
        let mut out = request(Side::Room, Method::POST, "/ask/state", &cookie, form());
        out.headers_mut().remove(&name);
        if let Some(value) = value {
            out.headers_mut().insert(name, value.parse().expect("a value"));
        }
        out
    };
    for origin in [
        None,
        Some("http://elsewhere.example"),
        Some("null"),
        Some("https://127.0.0.1:8080"),
        Some("http://127.0.0.1:8081"),
    ] {
        let answer = house.asks(Side::Room, with(header::ORIGIN, origin)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin:?}");
        assert!(answer.text.contains("another page"));
    }
    for host in [None, Some("elsewhere.example:8080"), Some("127.0.0.1:8081"), Some("127.0.0.1.elsewhere.example:8080")]
    {
        let answer = house.asks(Side::Room, with(header::HOST, host)).await;
        assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST, "{host:?}");
    }
    let mut elsewhere = request(Side::Console, Method::GET, "/", "", Body::empty());
    elsewhere.headers_mut().insert(header::HOST, "192.168.8.10:8081".parse().expect("a value"));
    assert_eq!(house.asks(Side::Console, elsewhere).await.status, StatusCode::MISDIRECTED_REQUEST);
    assert!(house.desk.see(crate::audience::Audience::Public).await.expect("a view").hall.statements.is_empty());
}

#[tokio::test]
async fn the_console_opens_to_the_phrase_alone() {
    let house = House::open().await;
    let locked = house.get(Side::Console, "/", "").await;
    assert!(
        locked.status == StatusCode::OK && locked.text.contains("name=\"phrase\"") && !locked.text.contains("/lead/")
    );
    let wrong = house.sent(Side::Console, "/enter", "", "phrase=olive").await;
    assert!(wrong.text.contains("not the pass-phrase"));
    let right = house.post(Side::Console, "/enter", "", &format!("phrase={}", PHRASE.replace(' ', "+"))).await;
    assert_eq!(right.place(), "/");
    assert!(house.get(Side::Console, "/", &right.cookie()).await.text.contains("/lead/advance"));
}
