//! What one seat writes is on no page of another, in any phase.

use axum::http::Method;

use super::house::House;
use crate::audience::Audience;
use crate::file::Holder;
use crate::room::{Lead, Phase};
use crate::web::guard::Side;
use crate::web::routes::routes;

/// What nobody but the north and whoever leads the room may read.
const OWN: [&str; 5] = ["canary-reason", "canary-message", "canary-call", "canary-note", "canary-inject"];

#[tokio::test]
async fn what_one_seat_writes_is_on_no_page_of_another() {
    let house = House::open().await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    let (_, observer) = house.person("Ines", None).await;
    let wall = format!("diwan_wall={}", house.key(Holder::Wall).await.text());
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    loop {
        let view = house.desk.see(Audience::Public).await.expect("a view");
        let (phase, epoch) = (view.hall.phase, view.hall.epoch);
        for (what, fields) in [
            ("draft", format!("choice=cart&epoch={epoch}")),
            ("lock", format!("reason=canary-reason&epoch={epoch}")),
            ("call", "text=canary-call".to_owned()),
        ] {
            house.post(Side::Room, &format!("/ask/{what}"), &north, &fields).await;
        }
        // Whoever leads the room writes to the north alone, and keeps a note.
        house.post(Side::Console, "/lead/say", &lead, "to=north&text=canary-message").await;
        house.post(Side::Console, "/lead/note", &lead, "text=canary-note").await;
        let inject = "to=north&text=canary-inject&confidence=high&read=south.stability";
        house.post(Side::Console, "/lead/inject", &lead, inject).await;
        let mut pages = 0;
        for cookie in ["", &south, &observer, &wall] {
            for route in routes(Side::Room).iter().filter(|it| it.method == Method::GET && !it.path.contains('{')) {
                for tab in ["", "?tab=act", "?tab=talk", "?tab=brief"] {
                    let answer = house.get(Side::Room, &format!("{}{tab}", route.path), cookie).await;
                    let found = OWN.iter().find(|it| answer.text.contains(**it));
                    assert!(found.is_none(), "{phase:?} {}{tab} with `{cookie}` says {found:?}", route.path);
                    pages += 1;
                }
            }
        }
        assert!(pages > 100, "{pages}");
        let own = house.get(Side::Room, "/team?tab=talk", &north).await;
        assert!(
            phase == Phase::Closed || own.text.contains("canary-message"),
            "{phase:?}: the test finds what is there"
        );
        if phase == Phase::Debrief {
            break;
        }
        house.lead(Lead::Advance { from: phase }).await;
    }
}
