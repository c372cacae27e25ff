//! Handshakes and forecasts on the page of a team.

use diwan_host::room::{Ask, Lead, PersonId, Phase, Undertaking};
use diwan_host::web::team::Tab;

use crate::played::{LAYLA, Played};

/// Whoever sits at a third seat.
const AMNA: PersonId = PersonId(4);

fn does(choice: &str, by: u32) -> Option<Undertaking> {
    Some(Undertaking { choice: choice.to_owned(), by })
}

/// A hand that Ethiopia holds out to Egypt.
fn hand(words: &str) -> Ask {
    Ask::HoldOut { to: "egypt".into(), gives: does("share_data", 0), gets: does("save_water", 2), words: words.into() }
}

#[test]
fn a_third_seat_never_reads_of_a_handshake_of_two_others() {
    let (mut one, mut two) = (Played::begin(), Played::begin());
    for agreed in [true, false] {
        one.ask(1, &hand("canary-words")).expect("a hand");
        let shake = if agreed { 1 } else { 4 };
        one.ask(2, &Ask::Shake { shake, agreed }).expect("an answer");
    }
    one.ask(
        2,
        &Ask::HoldOut { to: "ethiopia".into(), gives: does("save_water", 1), gets: None, words: "canary".into() },
    )
    .expect("a hand");
    let without_clock = |page: String| {
        let Some((before, rest)) = page.split_once("data-left-ms") else { return page };
        before.to_owned() + rest.split_once("</span>").expect("an end").1
    };
    for phase in [Phase::Brief, Phase::Situation, Phase::Commit, Phase::Adjudicate, Phase::Reveal, Phase::HotWash] {
        one.until(phase);
        two.until(phase);
        for tab in Tab::ALL {
            assert!(!one.page(AMNA, tab).contains("canary"), "{phase:?} {tab:?}");
            assert_eq!(without_clock(one.page(AMNA, tab)), without_clock(two.page(AMNA, tab)), "{phase:?} {tab:?}");
        }
        assert!(one.page(LAYLA, Tab::Talk).contains("canary-words"), "the test finds what is there");
    }
}

#[test]
fn whether_a_promise_was_kept_is_told_with_the_results_and_not_before() {
    let mut it = Played::begin();
    it.ask(1, &hand("")).expect("a hand");
    assert!(it.page(LAYLA, Tab::Talk).contains("Not what I agreed"));
    assert!(!it.page(PersonId(3), Tab::Talk).contains("canary"));
    it.ask(2, &Ask::Shake { shake: 1, agreed: true }).expect("an answer");
    it.until(Phase::Adjudicate);
    let told = |it: &Played| {
        let page = it.page(PersonId(1), Tab::Talk);
        let at = page.split_once("id=\"shake-1\"").expect("a handshake").1.split_once("</article>").expect("an end").0;
        ["Shown with the results", "Not kept", "Still to come"].map(|text| at.contains(text))
    };
    assert_eq!(told(&it), [true, false, false]);
    it.until(Phase::Reveal);
    assert_eq!(told(&it), [true, false, false]);
    it.lead(&Lead::Show);
    assert_eq!(told(&it), [false, true, true], "Ethiopia knows of itself, and Egypt has time");
}

#[test]
fn a_guess_is_filled_in_and_at_the_end_held_against_what_came_about() {
    let mut it = Played::begin();
    let keys: Vec<String> = it.model.scenario.outcomes.iter().map(|it| it.key.clone()).collect();
    let shares = |first: f64| [(keys[0].clone(), first), (keys[1].clone(), 100.0 - first)].into();
    it.ask(3, &Ask::Forecast { shares: shares(70.0) }).expect("it takes no pen");
    assert!(it.page(PersonId(3), Tab::Now).contains("value=\"70\""));
    assert!(!it.page(LAYLA, Tab::Now).contains("value=\"70\""), "it is each person's own");
    it.until(Phase::End);
    let own = it.page(PersonId(3), Tab::Now);
    assert!(own.contains("Your score is") && !own.contains("Save my guess"), "{own}");
    assert!(own.contains("This is how it ended."));
    assert!(!it.page(LAYLA, Tab::Now).contains("Your score is"));
}
