//! What whoever leads the room does for a seat: writes for it, and has somebody go on with another device.

use axum::http::StatusCode;

use super::house::House;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;

async fn first_turn() -> (House, String) {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    (house, lead)
}

#[tokio::test]
async fn an_order_is_written_for_a_seat_and_shown_to_it_as_such() {
    let (house, lead) = first_turn().await;
    let page = house.get(Side::Console, "/for/north", &lead).await;
    assert!(page.text.contains("You write for The northern farm"), "{}", page.text);
    assert!(page.text.contains("action=\"/lead/draft\"") && !page.text.contains("/ask/"), "{}", page.text);
    let form = page.text.split("action=\"/lead/draft\"").nth(1).expect("a form");
    assert!(form.find("<fieldset>") < form.find("<fieldset disabled"), "nobody sits there, and it can be written for");
    let draft = "seat=north&for=yes&choice=cart&epoch=0&command=aaaaaaaa";
    let written = house.post(Side::Console, "/lead/draft", &lead, draft).await;
    assert_eq!((written.status, written.place()), (StatusCode::SEE_OTHER, "/for/north"));
    let lock = "seat=north&for=yes&locked=yes&reason=By+telephone.&epoch=0&command=bbbbbbbb";
    let locked = house.sent(Side::Console, "/lead/lock", &lead, lock).await;
    assert!(locked.text.contains("By telephone.") && locked.text.contains("action=\"/lead/lock\""));
    let kept = "seat=north&for=yes&kind=hold&command=cccccccc";
    assert_eq!(house.post(Side::Console, "/lead/fallback", &lead, kept).await.place(), "/for/north");
    let seat = house.control().await.seats[0].clone();
    assert!(seat.is_locked && seat.is_drafted_for && seat.fallback == crate::room::Fallback::Hold);
    // Whoever comes to the seat reads who wrote, until they have written themselves.
    let (_, north) = house.person("Layla", Some("north")).await;
    let own = house.get(Side::Room, "/team?tab=act", &north).await;
    assert!(own.text.contains("The facilitator has written this order for you, and locked it."), "{}", own.text);
    house.sent(Side::Room, "/ask/unlock", &north, "epoch=0&command=dddddddd").await;
    let own = house.sent(Side::Room, "/ask/draft", &north, "choice=&epoch=0&command=eeeeeeee").await;
    assert!(!own.text.contains("The facilitator has"), "{}", own.text);
    let (_, south) = house.person("Omar", Some("south")).await;
    assert!(!house.get(Side::Room, "/team?tab=act", &south).await.text.contains("The facilitator has"));
}

#[tokio::test]
async fn what_is_wrong_with_an_order_for_a_seat_is_said_where_it_was_written() {
    let (house, lead) = first_turn().await;
    let stale = "seat=north&for=yes&choice=cart&epoch=7&command=aaaaaaaa";
    let page = house.sent(Side::Console, "/lead/draft", &lead, stale).await;
    assert!(page.text.contains("moved on") && page.text.contains("You write for"));
    let nobody = house.post(Side::Console, "/lead/draft", &lead, "seat=nobody&for=yes&choice=&epoch=0").await;
    assert!(nobody.place().starts_with("/?said="), "{}", nobody.place());
}

#[tokio::test]
async fn somebody_goes_on_with_another_device_and_the_old_one_shows_nothing_more() {
    let (house, lead) = first_turn().await;
    let (person, old) = house.person("Layla", Some("north")).await;
    let again = |of: u32| format!("person={of}&command=aaaaaaaa");
    let none = house.sent(Side::Console, "/lead/again", &lead, &again(77)).await;
    assert!(none.text.contains("out of date"));
    // A second card ends the first.
    let link = |page: &str| page.split("/card/").nth(1).map(|it| it[..64].to_owned()).expect("a card");
    let first = link(&house.sent(Side::Console, "/lead/again", &lead, &again(person.0)).await.text);
    let shown = house.sent(Side::Console, "/lead/again", &lead, &again(person.0)).await;
    assert!(shown.text.contains("Layla") && shown.text.contains("The northern farm") && shown.text.contains("<svg"));
    let card = link(&shown.text);
    assert_eq!(house.get(Side::Room, &format!("/card/{first}"), "").await.status, StatusCode::NOT_FOUND);
    // A look takes nothing.
    for _ in 0..2 {
        assert!(house.get(Side::Room, &format!("/card/{card}"), "").await.text.contains("Welcome back, Layla"));
    }
    assert_eq!(house.get(Side::Room, "/team", &old).await.status, StatusCode::OK);
    let came = house.post(Side::Room, "/come", "", &format!("card={card}&command=bbbbbbbb")).await;
    assert_eq!(came.place(), "/team");
    assert!(house.get(Side::Room, "/team", &came.cookie()).await.text.contains("The northern farm"));
    assert_eq!(house.get(Side::Room, "/team", &old).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.get(Side::Room, &format!("/card/{card}"), "").await.status, StatusCode::NOT_FOUND);
    assert!(house.get(Side::Console, "/again", &lead).await.text.contains("no card that was not used"));
    assert_eq!(house.control().await.seats[0].people.len(), 1);
}
