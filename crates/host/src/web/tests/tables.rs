//! Bridging proposals, advisers and the plan against the clock, asked for as browsers do.

use std::time::Duration;

use super::house::House;
use crate::audience::{Audience, Counsel};
use crate::file::Holder;
use crate::room::{BridgeState, Lead, Phase};
use crate::web::guard::Side;

/// A house whose room has come to this phase.
async fn at(phase: Phase) -> House {
    let house = House::open().await;
    loop {
        let now = house.desk.see(Audience::Public).await.expect("a view").hall.phase;
        if now == phase {
            return house;
        }
        house.lead(Lead::Advance { from: now }).await;
    }
}

async fn lead(house: &House) -> String {
    format!("diwan_lead={}", house.key(Holder::Facilitator).await.text())
}

#[tokio::test]
async fn a_bridging_proposal_is_asked_for_wanted_and_laid_as_an_offer() {
    let house = at(Phase::Negotiate).await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    let (_, observer) = house.person("Ines", None).await;
    let asked = house.sent(Side::Room, "/ask/bridge", &north, "dialogue=fence&epoch=0").await.text;
    assert!(asked.contains("You have asked for a bridging proposal") && asked.contains("The southern farm"));
    let other = house.get(Side::Room, "/team?tab=talk", &south).await.text;
    assert!(other.contains("The northern farm asks for a bridging proposal. Do you want it too?"), "{other}");
    assert!(house.get(Side::Room, "/team", &south).await.text.contains("1 to answer"), "the tab says that one waits");
    let paper = house.sent(Side::Room, "/ask/answer_bridge", &south, "bridge=1&agreed=yes&epoch=0").await.text;
    let control = house.control().await;
    let BridgeState::Given(terms) = &control.bridges[0].state else { panic!("{:?}", control.bridges) };
    let at = terms["sharing"].to_string();
    for page in [&paper, &house.get(Side::Room, "/team?tab=talk", &north).await.text] {
        assert!(page.contains("What it is worth to you") && page.contains(&format!("value=\"{at}\"")), "{page}");
        assert!(!page.to_lowercase().contains("nash"), "a mediator's paper names no theorem");
    }
    // Each side reads its own worth of it.
    let worth = async |cookie: &str| {
        let page = house.get(Side::Room, "/team?tab=talk", cookie).await.text;
        let from = page.find("What it is worth to you").expect("it stands there");
        page[from..].split("</svg>").next().unwrap_or_default().to_owned()
    };
    assert_ne!(worth(&north).await, worth(&south).await);
    let lead = lead(&house).await;
    let console = house.get(Side::Console, "/", &lead).await.text;
    assert!(console.contains("Bridging proposal for") && console.contains("has it"));
    let wall = format!("diwan_wall={}", house.key(Holder::Wall).await.text());
    for cookie in ["", &observer, &wall] {
        for path in ["/", "/team", "/part", "/wall", "/wall/part"] {
            let page = house.get(Side::Room, path, cookie).await.text;
            assert!(!page.contains("ridging"), "{path} with `{cookie}`");
        }
    }
    let offered = format!("dialogue=fence&issue.sharing={at}&words=&epoch=0");
    house.sent(Side::Room, "/ask/offer", &south, &offered).await;
    assert_eq!(house.control().await.offers[0].terms.issues["sharing"], terms["sharing"]);
    let late = house.sent(Side::Room, "/ask/answer_bridge", &north, "bridge=1&agreed=no&epoch=0").await.text;
    assert!(late.contains("not asked for any more"));
}

#[tokio::test]
async fn a_bridging_proposal_is_refused_and_given_from_the_console() {
    let house = at(Phase::Negotiate).await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    house.sent(Side::Room, "/ask/bridge", &north, "dialogue=fence&epoch=0").await;
    house.sent(Side::Room, "/ask/answer_bridge", &south, "bridge=1&agreed=no&epoch=0").await;
    let told = house.get(Side::Room, "/team?tab=talk", &north).await.text;
    assert!(told.contains("The southern farm did not want a bridging proposal") && told.contains("Ask for a bridging"));
    let lead = lead(&house).await;
    house.sent(Side::Console, "/lead/bridge", &lead, "dialogue=fence&epoch=0").await;
    for cookie in [&north, &south] {
        let page = house.get(Side::Room, "/team?tab=talk", cookie).await.text;
        assert!(page.contains("The facilitator has given it to the table"));
    }
}

#[tokio::test]
async fn an_adviser_is_given_to_one_seat_found_beside_the_room_and_taken_away() {
    let house = at(Phase::Negotiate).await;
    let (one, north) = house.person("Layla", Some("north")).await;
    let (other, south) = house.person("Omar", Some("south")).await;
    let lead = lead(&house).await;
    let act = async |cookie: &str| house.get(Side::Room, "/team?tab=act", cookie).await.text;
    assert!(!act(&north).await.contains("dviser"), "none is given by itself");
    house.sent(Side::Console, "/lead/aid", &lead, "seat=north&aid=adviser&given=yes").await;
    assert!(act(&north).await.contains("adviser"), "that it looks is said at once");
    let found = async |person| {
        let view = house.desk.see(Audience::Person(person)).await.expect("a view");
        view.member().and_then(|it| it.counsel.clone())
    };
    for _ in 0..600 {
        if let Some(Counsel::Found(_)) = found(one).await {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let Some(Counsel::Found(advice)) = found(one).await else { panic!("it never came") };
    let options = house.desk.model().scenario.actors[advice.actor.index()].choices.len() + 1;
    assert_eq!((advice.prospects.len(), advice.futures), (options, 500));
    let page = act(&north).await;
    assert_eq!(page.matches("<span class=\"advice\">").count(), options, "{page}");
    assert!(page.contains("expects most of this") && page.contains("95 % interval"));
    assert!(found(other).await.is_none() && !act(&south).await.contains("dviser"));
    let again = house.get(Side::Console, "/", &lead).await.text;
    assert!(again.contains("Take the adviser of The northern farm away"));
    house.sent(Side::Console, "/lead/aid", &lead, "seat=north&aid=adviser&given=no").await;
    assert!(!act(&north).await.contains("dviser"));
    for wrong in
        ["seat=east&aid=adviser&given=yes", "seat=north&aid=oracle&given=yes", "seat=north&aid=why&given=maybe"]
    {
        assert!(house.sent(Side::Console, "/lead/aid", &lead, wrong).await.text.contains("out of date"), "{wrong}");
    }
}

#[tokio::test]
async fn why_levels_moved_is_told_unless_that_is_withheld() {
    let house = at(Phase::Negotiate).await;
    let (_, north) = house.person("Layla", Some("north")).await;
    house.sent(Side::Room, "/ask/draft", &north, "choice=cart&epoch=0").await;
    for from in [Phase::Negotiate, Phase::Commit, Phase::Adjudicate] {
        house.lead(Lead::Advance { from }).await;
    }
    for _ in 0..3 {
        house.lead(Lead::Show).await;
    }
    for from in [Phase::Reveal, Phase::HotWash] {
        house.lead(Lead::Advance { from }).await;
    }
    let now = async || house.get(Side::Room, "/team", &north).await.text;
    assert!(now().await.contains("class=\"known\""), "its own work is known to have moved something");
    let lead = lead(&house).await;
    house.sent(Side::Console, "/lead/aid", &lead, "seat=north&aid=why&given=no").await;
    assert!(!now().await.contains("class=\"known\""));
}

#[tokio::test]
async fn the_plan_is_held_against_the_clock_and_changes_with_one_click() {
    let house = House::open().await;
    let lead = lead(&house).await;
    let console = async || house.get(Side::Console, "/", &lead).await.text;
    assert!(!console().await.contains("Planned end"), "nobody reads yet");
    house.lead(Lead::Advance { from: Phase::Lobby }).await;
    assert!(console().await.contains("On time"));
    // Somebody hurries: there is time to spare, which is nobody's but the facilitator's to give.
    for from in [Phase::Brief, Phase::Situation] {
        house.lead(Lead::Advance { from }).await;
    }
    let page = console().await;
    assert!(page.contains("14 min ahead") && page.contains("give each negotiation 18 min"), "{page}");
    house.sent(Side::Console, "/lead/plan", &lead, "phase=negotiate&minutes=18").await;
    assert!(console().await.contains("5 min ahead"));
    house.sent(Side::Console, "/lead/end_after", &lead, "turn=0").await;
    let page = console().await;
    assert!(page.contains("planned to end after turn 1") && page.contains("play on to turn 2"), "{page}");
    for from in [Phase::Negotiate, Phase::Commit, Phase::Adjudicate, Phase::Reveal] {
        house.lead(Lead::Advance { from }).await;
    }
    assert!(console().await.contains("Next: The end"), "nothing happens by itself");
    house.lead(Lead::Advance { from: Phase::HotWash }).await;
    let view = house.desk.see(Audience::Public).await.expect("a view");
    assert_eq!((view.hall.phase, view.hall.common.is_over), (Phase::End, false));
    for wrong in ["phase=brief&minutes=5", "phase=nap&minutes=5", "phase=negotiate&minutes=0"] {
        house.sent(Side::Console, "/lead/plan", &lead, wrong).await;
    }
    assert_eq!(house.control().await.plan.of(Phase::Negotiate), Some(18 * 60_000));
}
