//! Handshakes, forecasts and events, asked for as browsers do.

use super::house::House;
use crate::file::Holder;
use crate::room::{Lead, Phase, ShakeState};
use crate::web::guard::Side;

#[tokio::test]
async fn hands_are_held_out_and_taken_and_what_is_wrong_is_said() {
    let house = House::open().await;
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    for (fields, says) in [
        ("to=south&gives.choice=&gets.choice=", "at least one of you"),
        ("to=south&gives.choice=cart&gives.by=9", "That turn has passed"),
        ("to=south&gives.choice=cart&gives.by=0", "out of date"),
        ("to=south&gives.choice=fly&gives.by=1", "out of date"),
        ("to=&gives.choice=cart&gives.by=1", "out of date"),
        ("to=north&gives.choice=cart&gives.by=1", "who it is for"),
        ("to=south&gets.choice=north.dig&gets.by=1", "belongs to another seat"),
    ] {
        let page = house.sent(Side::Room, "/ask/hold_out", &north, fields).await;
        assert!(page.text.contains(says), "{fields}");
    }
    let full = "to=south&gives.choice=cart&gives.by=1&gets.choice=south.dig&gets.by=2&words=canary-deal";
    let own = house.sent(Side::Room, "/ask/hold_out", &north, full).await;
    assert!(own.text.contains("Waiting for their answer") && own.text.contains("canary-deal"));
    let asked = house.get(Side::Room, "/team?tab=talk", &south).await;
    assert!(asked.text.contains("Yes, agreed") && asked.text.contains("Dig a second shaft"));
    let wrong = house.sent(Side::Room, "/ask/shake", &south, "shake=1&agreed=perhaps").await;
    assert!(wrong.text.contains("out of date"));
    house.sent(Side::Room, "/ask/shake", &south, "shake=1&agreed=yes").await;
    assert_eq!(house.control().await.handshakes[0].handshake.state, ShakeState::Shaken);
    let again = house.sent(Side::Room, "/ask/shake", &south, "shake=1&agreed=no").await;
    assert!(again.text.contains("settled already"));
    // Whoever leads the room reads of it, and nobody else.
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let console = house.get(Side::Console, "/", &lead).await;
    assert!(console.text.contains("shook hands") && console.text.contains("canary-deal"));
    let wall = format!("diwan_wall={}", house.key(Holder::Wall).await.text());
    let (_, observer) = house.person("Ines", None).await;
    for cookie in ["", &observer, &wall] {
        for path in ["/", "/team", "/part", "/wall", "/wall/part"] {
            assert!(!house.get(Side::Room, path, cookie).await.text.contains("canary-deal"), "{path} with `{cookie}`");
        }
    }
}

#[tokio::test]
async fn a_forecast_is_of_one_person_and_its_sum_is_told_when_it_is_wrong() {
    let house = House::open().await;
    let (_, layla) = house.person("Layla", Some("north")).await;
    let (_, omar) = house.person("Omar", Some("north")).await;
    let sum = house.sent(Side::Room, "/ask/forecast", &omar, "share.quarrel=60&share.plenty=12").await;
    assert!(sum.text.contains("Yours add up to 72"), "it takes no pen, and a hundred");
    let none = house.sent(Side::Room, "/ask/forecast", &omar, "share.quarrel=a+lot").await;
    assert!(none.text.contains("“a lot” is not a number"));
    let unknown = house.sent(Side::Room, "/ask/forecast", &omar, "share.flood=100").await;
    assert!(unknown.text.contains("out of date"));
    let fine = house.sent(Side::Room, "/ask/forecast", &omar, "share.quarrel=61&share.plenty=39&share.truce=").await;
    assert!(fine.text.contains("value=\"61\"") && fine.text.contains("what you said last"));
    let other = house.get(Side::Room, "/team", &layla).await;
    assert!(!other.text.contains("value=\"61\"") && other.text.contains("not guessed yet"));
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    assert!(house.get(Side::Console, "/", &lead).await.text.contains("1 guess at the ending"));
}

#[tokio::test]
async fn prepared_events_come_first_with_what_is_expected_and_what_to_ask() {
    let injects =
        r#"workshop.injects={"dry": (event: "drought", turn: 2, expected: "They ration.", ask: ["Who drank?"])}"#;
    let house = House::under(&["workshop=()", injects]).await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let page = house.get(Side::Console, "/", &lead).await.text;
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    let order =
        ["Turn 2:", "proposed now", "They ration.", "Who drank?", "It happens on turn 2", "<select id=\"arm-event\""];
    assert!(order.map(at).is_sorted(), "{page}");
    assert!(!page.contains("<option value=\"drought\""), "what is prepared is no other event");
    let armed = house.sent(Side::Console, "/lead/arm", &lead, "event=drought&armed=yes").await.text;
    assert!(armed.contains("(1 set)") && house.control().await.armed == ["drought"]);
    let (_, north) = house.person("Layla", Some("north")).await;
    let team = house.get(Side::Room, "/team", &north).await.text;
    assert!(!team.contains("They ration.") && !team.contains("Who drank?"), "it is for whoever leads");
}

#[tokio::test]
async fn an_event_is_brought_about_and_left_to_chance_again() {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let page = house.sent(Side::Console, "/lead/arm", &lead, "event=rain&armed=yes").await;
    assert!(page.text.contains("(1 set)") && page.text.contains("Leave it to chance"));
    assert_eq!(house.control().await.armed, ["rain"]);
    let unknown = house.sent(Side::Console, "/lead/arm", &lead, "event=hail&armed=yes").await;
    assert!(unknown.text.contains("out of date"));
    house.sent(Side::Console, "/lead/arm", &lead, "event=rain&armed=no").await;
    assert!(house.control().await.armed.is_empty());
    house.sent(Side::Console, "/lead/arm", &lead, "event=rain&armed=yes").await;
    let (_, north) = house.person("Layla", Some("north")).await;
    for from in [Phase::Lobby, Phase::Brief, Phase::Situation, Phase::Negotiate, Phase::Commit] {
        for path in ["/team", "/wall"] {
            let page = house.get(Side::Room, path, &north).await;
            assert!(!page.text.contains("night of rain"), "{from:?} {path}: nobody is told before");
        }
        house.lead(Lead::Advance { from }).await;
    }
    let late = house.get(Side::Console, "/", &lead).await;
    assert!(late.text.contains("Events can be set again"));
    house.lead(Lead::Advance { from: Phase::Adjudicate }).await;
    for _ in 0..3 {
        house.lead(Lead::Show).await;
    }
    let came = house.get(Side::Room, "/team", &north).await;
    assert!(came.text.contains("night of rain"), "it happens as the second turn opens");
}

#[tokio::test]
async fn news_is_told_to_whom_it_is_for_and_what_it_does_to_nobody() {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    let (_, north) = house.person("Layla", Some("north")).await;
    let (_, south) = house.person("Omar", Some("south")).await;
    let bring = "text=A+pump+breaks&level=north.stability&points=-3&is_so=yes";
    let early = house.sent(Side::Console, "/lead/inject", &lead, bring).await;
    assert!(early.text.contains("cannot be done in this phase"), "nobody plays yet");
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    house.sent(Side::Console, "/lead/inject", &lead, bring).await;
    let secret = "text=They+will+not+share&to=north&confidence=low&is_so=no&read=south.stability";
    house.sent(Side::Console, "/lead/inject", &lead, secret).await;
    let [own, other, wall] = [
        house.get(Side::Room, "/team", &north).await.text,
        house.get(Side::Room, "/team", &south).await.text,
        house.get(Side::Console, "/wall", &lead).await.text,
    ];
    for page in [&own, &other, &wall] {
        assert!(page.contains("A pump breaks"), "news is everybody's");
        assert!(!page.contains("true") || !page.contains("not true"), "whether it is so is for the debrief");
        assert!(!page.contains("-3") && !page.contains("−3"), "what it does is for the game to show");
    }
    assert!(own.contains("They will not share") && own.contains("low confidence") && own.contains("for you only"));
    assert!(own.contains(": between "), "its source has found something out");
    for page in [&other, &wall] {
        assert!(!page.contains("not share") && !page.contains("ntelligence"));
    }
    let console = house.get(Side::Console, "/", &lead).await.text;
    assert!(console.contains("It truly stood at") && console.contains("−3 with turn 2"), "whoever leads knows");
    let back = house.sent(Side::Console, "/lead/recall", &lead, "inject=1").await.text;
    assert!(back.contains("taken back"));
    assert!(house.get(Side::Room, "/team", &south).await.text.contains("taken back"));
    for slip in ["text=x&level=north.stability", "text=x&points=3", "text=x&confidence=sure", "text=x&is_so=perhaps"] {
        let said = house.sent(Side::Console, "/lead/inject", &lead, slip).await.text;
        assert!(said.contains("out of date"), "{slip}");
    }
    let far = house.sent(Side::Console, "/lead/inject", &lead, "text=x&level=north.stability&points=60").await.text;
    assert!(far.contains("at most"), "effects have bounds");
}

#[tokio::test]
async fn what_something_would_do_is_shown_and_changes_nothing() {
    let house = House::open().await;
    let lead = format!("diwan_lead={}", house.key(Holder::Facilitator).await.text());
    for from in [Phase::Lobby, Phase::Brief] {
        house.lead(Lead::Advance { from }).await;
    }
    let before = house.control().await.seq;
    let page = house.get(Side::Console, "/preview?level=north.stability&points=-5", &lead).await;
    assert!(page.status.is_success() && page.text.contains("1000 futures without it"), "{}", page.text);
    assert!(page.text.contains("The northern farm: stability: −5 points"), "{}", page.text);
    let event = house.get(Side::Console, "/preview?event=rain", &lead).await;
    assert!(event.status.is_success() && event.text.contains("<table"), "{}", event.text);
    for wrong in ["", "?event=hail", "?level=north.stability", "?level=north.stability&points=900", "?level=x&points=1"]
    {
        let page = house.get(Side::Console, &format!("/preview{wrong}"), &lead).await;
        assert!(page.status.is_client_error() && page.text.contains("Choose an event"), "{wrong}");
    }
    assert_eq!(house.control().await.seq, before);
    let (_, north) = house.person("Layla", Some("north")).await;
    let shut = house.get(Side::Console, "/preview?event=rain", &north).await;
    assert!(!shut.text.contains("<table"), "it is for whoever leads");
}
