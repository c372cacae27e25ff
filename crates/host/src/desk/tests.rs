//! What the desk promises: nothing that was acknowledged is lost, nothing is done twice, nobody is told of what does not
//! concern them.

use std::path::Path;
use std::thread::JoinHandle;

use super::{Desk, Joined, NotDone, NotOpened, begin, take_up};
use crate::audience::{Audience, Part};
use crate::file::tests::Folder;
use crate::file::{FileError, Holder, Key, RoomFile, recording};
use crate::room::trial::setup;
use crate::room::{Ask, Draft, Entry, Lead, Phase, Refused};

fn opened(path: &Path) -> (Desk, JoinHandle<()>) {
    begin(path, setup("tiny", &["north", "south"]), None).expect("a new room")
}

fn closed((desk, thread): (Desk, JoinHandle<()>)) {
    desk.stop();
    thread.join().expect("it ends in order");
}

async fn come(desk: &Desk, name: &str, seat: &str) -> Joined {
    desk.come(name.into(), "en".into(), Some(seat.into()), None, format!("come {name}")).await.expect("there is room")
}

async fn lead(desk: &Desk, lead: Lead, command: &str) {
    desk.lead(lead, command.into()).await.expect("it can be done");
}

async fn go_to(desk: &Desk, phase: Phase) {
    for _ in 0..20 {
        let now = desk.see(Audience::Facilitator).await.expect("it is open").hall.phase;
        if now == phase {
            return;
        }
        lead(
            desk,
            Lead::Advance { from: now },
            &format!("to {phase:?} from {now:?} {:?}", Key::new().map(|it| it.text().to_owned())),
        )
        .await;
    }
}

fn hold() -> Draft {
    Draft { choices: Some(Vec::new()), ..Draft::default() }
}

#[tokio::test]
async fn what_was_asked_by_a_name_is_done_once() {
    let folder = Folder::new("desk-once");
    let room = opened(&folder.file("room.diwan"));
    lead(&room.0, Lead::Doors { open: true }, "doors").await;
    let one = come(&room.0, "Layla", "north").await;
    // Whoever comes in and is not answered asks again, and is the same.
    let again = come(&room.0, "Layla", "north").await;
    assert_eq!(again.person, one.person);
    assert!(again.key != one.key);
    let say = || Ask::State { text: "We are ready.".into() };
    let first = room.0.ask(one.person, say(), "a".into()).await.expect("said");
    let again = room.0.ask(one.person, say(), "a".into()).await.expect("said before");
    assert_eq!(first, again);
    // What has no name is done each time.
    for _ in 0..2 {
        room.0.ask(one.person, say(), String::new()).await.expect("said");
    }
    let view = room.0.see(Audience::Public).await.expect("it is open");
    assert_eq!(view.hall.statements.len(), 3);
    closed(room);
    // It is so after a restart too.
    let room = take_up(&folder.file("room.diwan"), None, None).expect("a file of ours");
    assert_eq!(room.0.ask(one.person, say(), "a".into()).await.expect("said before").seq, first.seq);
    assert_eq!(come(&room.0, "Layla", "north").await.person, one.person);
    assert_eq!(room.0.holder(one.key).await.expect("it is open"), Some(Holder::Person(one.person)));
    closed(room);
}

#[tokio::test]
async fn what_was_acknowledged_is_there_after_a_crash_and_the_room_is_paused() {
    let folder = Folder::new("desk-crash");
    let path = folder.file("room.diwan");
    let room = opened(&path);
    lead(&room.0, Lead::Doors { open: true }, "doors").await;
    let one = come(&room.0, "Layla", "north").await;
    go_to(&room.0, Phase::Negotiate).await;
    room.0.ask(one.person, Ask::Draft { draft: hold(), epoch: 0 }, "draft".into()).await.expect("saved");
    // A copy of the files as they stand, log and all, is what a crash leaves.
    for name in ["room.diwan", "room.diwan-wal"] {
        std::fs::copy(folder.file(name), folder.file(&format!("crashed-{name}"))).expect("copied");
    }
    std::fs::rename(folder.file("crashed-room.diwan-wal"), folder.file("crashed.diwan-wal")).expect("renamed");
    std::fs::rename(folder.file("crashed-room.diwan"), folder.file("crashed.diwan")).expect("renamed");
    closed(room);
    let room = take_up(&folder.file("crashed.diwan"), None, None).expect("a file of ours");
    let view = room.0.see(Audience::Person(one.person)).await.expect("it is open");
    assert_eq!((view.hall.phase, view.hall.clock.is_stopped()), (Phase::Negotiate, true));
    assert_eq!(view.member().and_then(|it| it.draft.clone()), Some(hold()));
    lead(&room.0, Lead::Resume, "resume").await;
    go_to(&room.0, Phase::Reveal).await;
    closed(room);
    let text = recording(&folder.file("crashed.diwan")).expect("read").expect("a turn was closed");
    let model = std::sync::Arc::new(diwan_engine::model::Model::compile(std::sync::Arc::new(
        diwan_engine::scenario::load("tiny", &[]).scenario.expect("sound"),
    )));
    let read = diwan_engine::history::read(text.as_bytes(), &model, None, diwan_engine::history::Wanted::Save);
    assert!(diwan_engine::history::verify(&read.expect("a recording").history).is_ok());
}

#[tokio::test]
async fn a_card_lets_one_person_in_without_being_asked_for() {
    let folder = Folder::new("desk-card");
    let setup = crate::room::Setup { walk_in: false, ..setup("tiny", &["north", "south"]) };
    let room = begin(&folder.file("room.diwan"), setup, None).expect("a new room");
    lead(&room.0, Lead::Doors { open: true }, "doors").await;
    let waiting = come(&room.0, "Omar", "south").await;
    let view = room.0.see(Audience::Person(waiting.person)).await.expect("it is open");
    assert!(matches!(&view.part, Part::Waiting { seat: Some(seat), .. } if seat == "south"));
    assert!(matches!(
        room.0.ask(waiting.person, Ask::State { text: "in".into() }, "s".into()).await,
        Err(NotDone::Refused(Refused::NotIn))
    ));
    let card = room.0.issue(Holder::Card("north".into())).await.expect("kept");
    let by_card =
        |card: Key, name: &str| room.0.come(name.to_owned(), "en".into(), None, Some(card), format!("card {name}"));
    let one = by_card(card.clone(), "Layla").await.expect("a card of a seat");
    let view = room.0.see(Audience::Person(one.person)).await.expect("it is open");
    assert_eq!(view.member().map(|it| it.seat.clone()), Some("north".to_owned()));
    assert!(matches!(by_card(card, "Zaid").await, Err(NotDone::NoKey)));
    // Another browser of the same person, once.
    let again = room.0.issue(Holder::Again(one.person)).await.expect("kept");
    let other = by_card(again.clone(), "anything").await.expect("she is in the room");
    assert_eq!(other.person, one.person);
    assert_eq!(room.0.holder(other.key).await.expect("it is open"), Some(Holder::Person(one.person)));
    assert_eq!(room.0.holder(one.key.clone()).await.expect("it is open"), None, "the browser that she had is done");
    assert!(matches!(by_card(again, "Zaid").await, Err(NotDone::NoKey)));
    assert!(matches!(by_card(one.key, "Zaid").await, Err(NotDone::NoKey)));
    closed(room);
}

#[tokio::test]
async fn nobody_is_told_of_what_does_not_concern_them() {
    let folder = Folder::new("desk-told");
    let room = opened(&folder.file("room.diwan"));
    lead(&room.0, Lead::Doors { open: true }, "doors").await;
    let (one, other) = (come(&room.0, "Layla", "north").await, come(&room.0, "Omar", "south").await);
    go_to(&room.0, Phase::Negotiate).await;
    let watch = async |audience| {
        let mut watching = room.0.watch(audience).await.expect("it is open");
        watching.mark_unchanged();
        watching
    };
    let own = watch(Audience::Person(one.person)).await;
    let theirs = watch(Audience::Person(other.person)).await;
    let (wall, console) = (watch(Audience::Public).await, watch(Audience::Facilitator).await);
    room.0.ask(one.person, Ask::Draft { draft: hold(), epoch: 0 }, "d".into()).await.expect("saved");
    let changed = |it: &super::Watching| it.has_changed().expect("it is open");
    assert!(changed(&own) && changed(&console) && !changed(&theirs) && !changed(&wall));
    let call = Ask::Call { text: "What is this?".into() };
    room.0.ask(other.person, call, "c".into()).await.expect("saved");
    assert!(changed(&theirs) && !changed(&wall));
    closed(room);
}

#[tokio::test]
async fn rooms_that_can_not_be_taken_up_say_why() {
    let folder = Folder::new("desk-refused");
    let path = folder.file("room.diwan");
    let room = opened(&path);
    assert!(matches!(take_up(&path, None, None), Err(NotOpened::File(FileError::Busy(_)))));
    closed(room);
    assert!(matches!(take_up(&path, Some("nile_dam"), None), Err(NotOpened::Changed { .. })));
    assert!(matches!(take_up(&path, Some("nowhere"), None), Err(NotOpened::Scenario(_))));
    let (mut file, kept) = RoomFile::open(&path).expect("nobody has it now");
    let seq = kept.entries.len() as u64 + 1;
    let entry = Entry::Accepted { offer: 3, seat: "north".into() };
    let stamped = crate::room::Stamped { seq, at: kept.entries[0].at, by: crate::room::By::Room, entry };
    file.append(core::slice::from_ref(&stamped), None).expect("written");
    drop(file);
    let Err(NotOpened::Broken(broken)) = take_up(&path, None, None) else { panic!("there is no offer 3") };
    assert_eq!(broken.to_string(), format!("entry {seq} does not follow from those before it: there is no offer 3"));
}
