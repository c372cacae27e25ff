//! A disk that is full: whoever does something is told that it was not saved, the wall goes on, the room stands still and
//! takes nothing, a copy can be saved elsewhere; and it goes on once there is room, with nothing lost.

use std::time::{Duration, Instant};

use axum::http::StatusCode;

use super::house::{House, PHRASE};
use crate::audience::Audience;
use crate::desk::look_back;
use crate::file::{Holder, RoomFile};
use crate::room::{Entry, Lead, Moment, Phase, Stamped};
use crate::web::guard::Side;

/// Waits until a room notices that there is room again.
async fn noticed(house: &House) {
    let begun = Instant::now();
    while house.hall().await.is_stuck {
        assert!(begun.elapsed() < Duration::from_secs(10), "it notices nothing");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn on_a_full_disk_nothing_is_taken_and_nothing_is_lost() {
    let house = House::open().await;
    let (person, north) = house.person("Layla", Some("north")).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for from in [Phase::Lobby, Phase::Brief, Phase::Situation] {
        house.lead(Lead::Advance { from }).await;
    }
    let draft = |choice: &str, name: &str| format!("choice={choice}&epoch=0&command={name}-01234567");
    house.post(Side::Room, "/ask/draft", &north, &draft("dig", "first")).await;
    let before = house.control().await;
    let mut wall = house.desk.watch(Audience::Public).await.expect("it is open");
    wall.mark_unchanged();

    house.desk.fill(true).await;
    let answer = house.sent(Side::Room, "/ask/draft", &north, &draft("cart", "second")).await;
    assert!(answer.text.contains("That was not saved"), "{}", answer.text);
    // Everybody's clock stands; the wall says so once, and nothing else of it.
    assert!(wall.has_changed().expect("it is open"));
    let shown = wall.borrow_and_update().hall.clone();
    assert!(shown.is_stuck && shown.clock.is_stopped() && shown.paused.as_deref() == Some(""));
    let left = shown.clock.left(Moment(0));
    tokio::time::sleep(Duration::from_millis(700)).await;
    assert!(!wall.has_changed().expect("it is open"));
    assert_eq!(house.hall().await.clock.left(Moment(u64::MAX)), left);
    assert_eq!(house.get(Side::Console, "/wall", &lead).await.status, StatusCode::OK);

    for (what, fields) in [("advance", "from=negotiate"), ("commit", "epoch=0"), ("resume", ""), ("note", "text=a")] {
        let answer = house.sent(Side::Console, &format!("/lead/{what}"), &lead, fields).await;
        assert!(answer.text.contains("That was not saved") && answer.text.contains("Nothing can be saved"), "{what}");
    }
    let come = house.sent(Side::Room, "/come", "", &format!("name=Omar&code={}", house.web.code.text())).await;
    assert!(come.text.contains("That was not saved"), "{}", come.text);
    let after = house.control().await;
    assert_eq!((after.seq, &after.seats, house.hall().await.phase), (before.seq, &before.seats, Phase::Negotiate));
    // Whoever leads the room gets in all the same, and saves a copy elsewhere.
    let entered = house.post(Side::Console, "/enter", "", &format!("phrase={}", PHRASE.replace(' ', "+"))).await;
    let console = house.get(Side::Console, "/", &entered.cookie()).await;
    assert!(console.status == StatusCode::OK && console.text.contains("href=\"/room.diwan\""));
    assert_eq!(house.get(Side::Console, "/room.diwan", &entered.cookie()).await.status, StatusCode::OK);
    let bytes = house.desk.copy().await.expect("it is open").expect("it can be read");
    let elsewhere = std::env::temp_dir().join(format!("diwan-elsewhere-{}.diwan", std::process::id()));
    std::fs::write(&elsewhere, bytes).expect("there is room elsewhere");
    let (_, kept) = RoomFile::open(&elsewhere).expect("a file of ours");
    assert_eq!((kept.entries.len() as u64, kept.keys.len()), (before.seq, 0));
    std::fs::remove_file(elsewhere).expect("removed");

    house.desk.fill(false).await;
    noticed(&house).await;
    let hall = house.hall().await;
    assert!(hall.paused.is_some() && hall.clock.left(Moment(0)) == left, "it goes on from where it stood, paused");
    house.lead(Lead::Resume).await;
    house.post(Side::Room, "/ask/draft", &north, &draft("cart", "second")).await;
    let member = house.desk.see(Audience::Person(person)).await.expect("it is open");
    let draft = member.member().and_then(|it| it.draft.clone()).and_then(|it| it.choices);
    assert_eq!(draft, Some(vec!["cart".to_owned()]), "what is sent again is taken");
    house.lead(Lead::Commit { epoch: 0 }).await;
    let path = house.closed();
    let (room, journal) = look_back(&path.join("room.diwan"), None).expect("a whole journal");
    assert_eq!(room.phase(), Phase::Adjudicate);
    let new: Vec<&Entry> = journal.iter().skip(before.seq as usize).map(|it: &Stamped| &it.entry).collect();
    assert!(matches!(new[..2], [Entry::Paused { .. }, Entry::Resumed]), "{new:?}");
    std::fs::remove_dir_all(path).expect("removed");
}
