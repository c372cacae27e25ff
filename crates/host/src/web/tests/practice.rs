//! The practice turn on pages, and whoever asks for another seat.

use super::house::House;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;

#[tokio::test]
async fn a_practice_turn_is_marked_everywhere_and_leaves_nothing_on_any_page() {
    let house = House::open().await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    house.lead(Lead::Advance { from: Phase::Lobby }).await;
    assert!(house.get(Side::Console, "/", &lead).await.text.contains("/lead/practise"));
    let console = house.sent(Side::Console, "/lead/practise", &lead, "from=brief&command=aaaaaaaa").await;
    assert!(!console.text.contains("/lead/commit") && console.text.contains("/lead/advance"));
    house.sent(Side::Room, "/ask/draft", &north, "choice=cart&epoch=0&command=bbbbbbbb").await;
    house.sent(Side::Room, "/ask/lock", &north, "reason=canary&epoch=0&command=cccccccc").await;
    house.sent(Side::Room, "/ask/say", &north, "to=south&text=canary&command=dddddddd").await;
    house.sent(Side::Room, "/ask/state", &north, "text=canary&command=eeeeeeee").await;
    let tabs = ["/team", "/team?tab=act", "/team?tab=talk", "/team?tab=brief"];
    for tab in tabs {
        let page = house.get(Side::Room, tab, &north).await;
        assert!(page.text.contains("Practice: try things out"), "{tab}");
    }
    assert!(house.get(Side::Room, "/team?tab=talk", &north).await.text.contains("canary"));
    let wall = house.get(Side::Console, "/wall", &lead).await;
    assert!(wall.text.contains("Practice: try things out") && wall.text.contains("1 of 2 locked"));
    house.lead(Lead::Advance { from: Phase::Practice }).await;
    for tab in tabs {
        let page = house.get(Side::Room, tab, &north).await;
        assert!(!page.text.contains("Practice: try") && !page.text.contains("canary"), "{tab}");
    }
    for path in ["/", "/wall"] {
        assert!(!house.get(Side::Console, path, &lead).await.text.contains("canary"), "{path}");
    }
}

#[tokio::test]
async fn a_page_under_another_address_says_where_the_room_is() {
    let house = House::open().await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());

    house.web.network.look(vec!["192.168.8.10".parse().expect("an address")]);

    house.web.network.look(vec!["192.168.8.77".parse().expect("an address")]);
    for path in ["/wall", "/"] {
        let page = house.get(Side::Console, path, &lead).await;
        assert!(page.text.contains("The room has a new address") && page.text.contains("192.168.8.77"), "{path}");
    }

    // Everybody who has a device gets a square of their own, and is at once where they were.
    let cards = house.sent(Side::Console, "/lead/again", &lead, "command=aaaaaaaa").await;
    assert!(cards.text.contains("Layla") && cards.text.contains("http://192.168.8.77:8080/card/"));
    let card = cards.text.split("/card/").nth(1).map(|it| it[..64].to_owned()).expect("a card");
    let came = house.post(Side::Room, "/come", "", &format!("card={card}&command=bbbbbbbb")).await;
    assert!(house.get(Side::Room, "/team", &came.cookie()).await.text.contains("The northern farm"));
    assert_eq!(house.get(Side::Room, "/team", &north).await.status, axum::http::StatusCode::UNAUTHORIZED);
    house.sent(Side::Console, "/lead/found", &lead, "command=cccccccc").await;
    assert!(!house.get(Side::Console, "/wall", &lead).await.text.contains("The room has a new address"));
}
