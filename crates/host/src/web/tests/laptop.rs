//! One machine for several seats: a curtain between them, and nothing of one on the pages of another.

use axum::http::StatusCode;

use super::house::{Answer, House, PHRASE};
use crate::desk::NotDone;
use crate::file::Holder;
use crate::room::{Lead, Phase, Staff};
use crate::web::guard::Side;

const DIGITS: &str = "digits=123456&again=123456";

/// A room in its first turn whose two seats share the machine; with its cookie, and that of the console from before.
async fn handed() -> (House, String, String) {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for seat in ["north", "south"] {
        let staffed = house.sent(Side::Console, "/lead/staff", &lead, &format!("seat={seat}&staff=laptop")).await;
        assert!(staffed.text.contains("Hand over the laptop"), "{}", staffed.text);
    }
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    let over = house.post(Side::Console, "/hand_over", &lead, "").await;
    assert_eq!((over.status, over.place()), (StatusCode::SEE_OTHER, "/laptop"));
    (house, over.cookie(), lead)
}

async fn sit(house: &House, laptop: &str, seat: &str, digits: &str) -> Answer {
    house.sent(Side::Console, "/laptop/sit", laptop, &format!("seat={seat}&{digits}")).await
}

/// By what the pages of this sitting are known.
fn sitting(page: &str) -> String {
    page.split("/laptop/").nth(1).and_then(|it| it.split('/').next()).expect("a sitting").to_owned()
}

async fn pass(house: &House, laptop: &str, page: &str) -> Answer {
    house.sent(Side::Console, "/laptop/pass", laptop, &format!("sitting={}", sitting(page))).await
}

#[tokio::test]
async fn handing_it_over_locks_the_console_and_drops_a_curtain_with_nothing_behind() {
    let (house, laptop, lead) = handed().await;
    assert_eq!(house.get(Side::Console, "/part", &lead).await.status, StatusCode::UNAUTHORIZED);
    for (path, cookie) in [("/laptop", ""), ("/laptop", &lead), ("/part", &laptop), ("/for/north", &laptop)] {
        assert_eq!(house.get(Side::Console, path, cookie).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let curtain = house.get(Side::Console, "/laptop", &laptop).await;
    assert!(curtain.text.contains("Pass the laptop to The northern farm") && curtain.text.contains("first time"));
    assert!(!curtain.text.contains("id=\"part\"") && !curtain.text.contains("/ask/"), "{}", curtain.text);
    assert_eq!(house.get(Side::Room, "/team", &laptop).await.status, StatusCode::UNAUTHORIZED, "nothing leaves it");
    // Once the pass-phrase is typed the curtain is down, whoever sat there.
    sit(&house, &laptop, "north", DIGITS).await;
    let phrase = PHRASE.replace(' ', "+");
    house.post(Side::Console, "/enter", &laptop, &format!("phrase={phrase}")).await;
    assert!(house.get(Side::Console, "/laptop", &laptop).await.text.contains("Pass the laptop to The southern farm"));
}

#[tokio::test]
async fn each_seat_has_its_digits_and_five_wrong_ones_are_enough() {
    let (house, laptop, lead) = handed().await;
    for (digits, says) in [
        ("digits=12345&again=12345", "six digits"),
        ("digits=123456&again=123457", "not the same"),
        ("digits=abcdef&again=abcdef", "six digits"),
    ] {
        assert!(sit(&house, &laptop, "north", digits).await.text.contains(says), "{digits}");
    }
    let own = sit(&house, &laptop, "north", "digits=١٢٣٤٥٦&again=123456").await;
    assert!(own.text.contains("Done: pass it on") && own.text.contains("The northern farm"), "{}", own.text);
    let next = pass(&house, &laptop, &own.text).await;
    assert!(next.text.contains("Pass the laptop to The southern farm"));
    for _ in 0..4 {
        assert!(sit(&house, &laptop, "north", "digits=000000").await.text.contains("not the digits"));
    }
    let right = sit(&house, &laptop, "north", "digits=123456").await;
    let back = pass(&house, &laptop, &right.text).await;
    assert!(back.text.contains("The southern farm"), "a right one gives all tries again");
    for _ in 0..5 {
        sit(&house, &laptop, "north", "digits=000000").await;
    }
    let shut = sit(&house, &laptop, "north", "digits=123456").await;
    assert!(shut.text.contains("ask the facilitator") && !shut.text.contains("name=\"digits\""), "{}", shut.text);
    assert!(sit(&house, &laptop, "south", DIGITS).await.text.contains("Done: pass it on"), "others are not shut out");
    // Whoever leads the room has them choose anew.
    house.unlock();
    let page = house.sent(Side::Console, "/lead/digits", &lead, "seat=north&for=yes").await;
    assert!(page.text.contains("Have them choose new digits"));
    assert!(sit(&house, &laptop, "north", "digits=777777&again=777777").await.text.contains("Done: pass it on"));
}

#[tokio::test]
async fn nothing_of_a_seat_is_left_for_the_next() {
    let (house, laptop, _) = handed().await;
    let north = sit(&house, &laptop, "north", DIGITS).await;
    let own = |what: &str| format!("/laptop/{}/ask/{what}", sitting(&north.text));
    let written = house.post(Side::Console, &own("draft"), &laptop, "choice=cart&epoch=0").await;
    assert_eq!(written.place(), "/laptop?tab=act");
    house.sent(Side::Console, &own("lock"), &laptop, "reason=canary-reason&epoch=0").await;
    // What is refused says what was typed, to whoever typed it.
    let refused = house.post(Side::Console, &own("forecast"), &laptop, "share.quarrel=canary-guess").await;
    let said = refused.place().to_owned();
    assert!(house.get(Side::Console, &said, &laptop).await.text.contains("canary-guess"));
    assert!(house.get(Side::Console, "/laptop?tab=act", &laptop).await.text.contains("canary-reason"));
    let part = format!("/laptop/{}/part", sitting(&north.text));
    assert_eq!(house.get(Side::Console, &part, &laptop).await.status, StatusCode::OK);

    pass(&house, &laptop, &north.text).await;
    let places = ["/laptop", "/laptop?tab=act", "/laptop?tab=talk", "/laptop?tab=brief", &said, &part];
    for place in places {
        let page = house.get(Side::Console, place, &laptop).await;
        assert!(!page.text.contains("canary") && !page.text.contains("/ask/"), "{place}: {}", page.text);
        assert_eq!(page.headers.get("cache-control").map(|it| it.as_bytes()), Some(&b"no-store"[..]), "{place}");
    }
    let late = house.post(Side::Console, &own("unlock"), &laptop, "epoch=0").await;
    assert_eq!(late.status, StatusCode::GONE, "a page of before does nothing");
    let south = sit(&house, &laptop, "south", DIGITS).await;
    for place in places {
        assert!(!house.get(Side::Console, place, &laptop).await.text.contains("canary"), "{place}");
    }
    assert_eq!(house.post(Side::Console, &own("unlock"), &laptop, "epoch=0").await.status, StatusCode::GONE);
    assert!(house.control().await.seats[0].is_locked);
    assert!(south.text.contains("The southern farm") && !south.text.contains("cart"));
}

#[tokio::test]
async fn a_hot_seat_never_leaves_the_machine_and_mixes_with_devices_of_people() {
    let (house, laptop, lead) = handed().await;
    let hot = house.control().await.seats[0].hot.expect("a hot seat");
    for holder in [Holder::Again(hot), Holder::Person(hot)] {
        assert!(matches!(house.desk.issue(holder).await, Err(NotDone::NoKey)));
    }
    let own = sit(&house, &laptop, "north", DIGITS).await;
    let leave = format!("/laptop/{}/ask/leave", sitting(&own.text));
    assert!(
        !own.text.contains("ask/leave") && house.sent(Side::Console, &leave, &laptop, "").await.text.contains("phase")
    );
    // Somebody at the same seat has a phone; each writes while they have the pen.
    let (person, phone) = house.person("Layla", Some("north")).await;
    assert_eq!(house.control().await.seats[0].pen, Some(hot));
    house.sent(Side::Room, "/ask/pen", &phone, "command=aaaaaaaa").await;
    assert_eq!(house.control().await.seats[0].pen, Some(person));
    house.unlock();
    let page = house.get(Side::Console, "/for/north", &lead).await;
    assert!(page.text.contains("Layla") && page.text.matches("/lead/again").count() == 1);
    // Played otherwise, it is no hot seat; and its page is the curtain.
    house.sent(Side::Console, "/lead/staff", &lead, "seat=north&staff=policy").await;
    let seat = house.control().await.seats[0].clone();
    assert_eq!((seat.hot, seat.staff), (None, Staff::Policy));
    let curtain = house.get(Side::Console, "/laptop", &laptop).await;
    assert!(curtain.text.contains("The southern farm") && !curtain.text.contains("The northern farm"));
}
