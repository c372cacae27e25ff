//! The page of a team: it holds what somebody at the seat may see and do, says nothing of others, and every action on
//! it is a form that can be posted without script. Pages are written to the folder that `DIWAN_PAGES` names, to be
//! looked at.

mod deals;
mod played;

use std::collections::BTreeSet;

use diwan_host::room::{Ask, Fallback, Lead, PersonId, Phase};
use diwan_host::web::team::Tab;

use played::{LAYLA, Played, busy};

/// The pieces of a page that begin with a tag, up to its end.
fn tags<'p>(page: &'p str, tag: &str) -> Vec<&'p str> {
    let begin = format!("<{tag}");
    let all = page.match_indices(&begin).map(|(at, _)| &page[at..]);
    all.filter(|it| it[begin.len()..].starts_with([' ', '>'])).map(|it| &it[..=it.find('>').expect("an end")]).collect()
}

fn attribute<'p>(tag: &'p str, name: &str) -> Option<&'p str> {
    let begin = format!(" {name}=\"");
    let rest = &tag[tag.find(&begin)? + begin.len()..];
    rest.split_once('"').map(|it| it.0)
}

#[test]
fn every_action_is_a_form_that_names_itself_and_its_turn() {
    let mut it = busy();
    let mut seen = BTreeSet::new();
    for _ in 0..2 {
        for tab in Tab::ALL {
            let page = it.page(LAYLA, tab);
            for form in page.split("<form").skip(1) {
                let form = form.split_once("</form>").expect("a form ends").0;
                let action = attribute(form, "action").expect("an action");
                assert!(form.contains("method=\"post\""), "{form}");
                assert!(form.contains("name=\"command\" value=\"c0ffee00c0ffee00-"), "{action}");
                assert!(form.contains(&format!("name=\"epoch\" value=\"{}\"", it.epoch())), "{action}");
                assert!(form.contains("type=\"submit\""), "{action}");
                seen.insert(action.to_owned());
            }
        }
        let epoch = it.epoch();
        it.ask(2, &Ask::Lock { reason: "Why not".into(), epoch }).ok();
    }
    let all = [
        "accept", "bridge", "call", "decline", "draft", "fallback", "forecast", "has_read", "hold_out", "leave",
        "lock", "offer", "say", "shake", "sit", "state", "unlock", "withdraw",
    ];
    let all: BTreeSet<String> = all.iter().map(|it| format!("/ask/{it}")).collect();
    assert_eq!(seen, all);
    assert!(it.page(PersonId(3), Tab::Act).contains("/ask/pen"), "whoever has no pen can take it");
}

#[test]
fn no_secret_of_another_seat_is_in_a_page() {
    let mut it = busy();
    let canary = "canary";
    let epoch = it.epoch();
    it.draft(4, "sudan", 2, "stall");
    it.ask(4, &Ask::Lock { reason: format!("{canary} reason"), epoch }).expect("a lock");
    it.ask(4, &Ask::Say { to: vec!["ethiopia".into()], text: format!("{canary} message") }).expect("a message");
    it.ask(4, &Ask::Call { text: format!("{canary} call") }).expect("a call");
    it.ask(1, &Ask::FallBack { to: Fallback::Choices(vec!["rally".into()]) }).expect("a fallback");
    for phase in [Phase::Negotiate, Phase::Commit, Phase::Adjudicate, Phase::Reveal, Phase::HotWash, Phase::Situation] {
        it.until(phase);
        let pages = it.pages(LAYLA);
        assert!(!pages.contains(canary), "{phase:?}");
        assert!(!pages.contains("value=\"rally\"") && !pages.contains("value=\"stall\" checked"), "{phase:?}");
    }
}

#[test]
fn pages_say_the_same_whatever_others_write_for_themselves() {
    let (mut one, two) = (busy(), busy());
    one.draft(4, "sudan", 2, "stall");
    one.draft(1, "ethiopia", 3, "concede");
    one.ask(1, &Ask::FallBack { to: Fallback::Hold }).expect("a fallback");
    for tab in Tab::ALL {
        // What is different is the clock alone: it stands where it stood when the last entry was made.
        let without_clock = |page: String| {
            let (before, rest) = page.split_once("data-left-ms").expect("a clock");
            before.to_owned() + rest.split_once("</span>").expect("an end").1
        };
        assert_eq!(without_clock(one.page(LAYLA, tab)), without_clock(two.page(LAYLA, tab)));
    }
}

#[test]
fn what_is_shown_on_the_wall_step_by_step_is_not_told_before() {
    let mut it = Played::begin();
    it.turn();
    let closed = it.page(LAYLA, Tab::Now);
    assert!(closed.contains("What you sent") && !closed.contains("What others were seen to do"));
    it.lead(&Lead::Advance { from: Phase::Adjudicate });
    let steps: Vec<String> = (0..4)
        .map(|step| {
            if step > 0 {
                it.lead(&Lead::Show);
            }
            it.page(LAYLA, Tab::Now)
        })
        .collect();
    let has = |text: &str| steps.iter().map(|it| it.contains(text)).collect::<Vec<bool>>();
    assert_eq!(has("What others were seen to do"), [false, true, true, true]);
    assert_eq!(has("Talks and pledges"), [false, false, true, true]);
    assert_eq!(has("What you watch"), [false, false, false, true]);
    assert!(!it.page(LAYLA, Tab::Act).contains("choice-"), "the menu says how the turn went");
    let lines = |page: String| page.split_once("id=\"wants\"").expect("lines").1.to_owned();
    let mut it = Played::begin();
    it.turn();
    let closed = lines(it.page(LAYLA, Tab::Brief));
    it.until(Phase::Reveal);
    assert_eq!(lines(it.page(LAYLA, Tab::Brief)), closed, "levels stand as they stood until they are shown");
}

#[test]
fn every_issue_of_an_offer_is_there() {
    let it = busy();
    let page = it.page(LAYLA, Tab::Talk);
    let texts = &it.texts.source;
    for laid in it.room.offers() {
        let begin = format!("id=\"offer-{}\"", laid.number);
        let article = page.split_once(&begin).expect("the offer").1.split_once("</article>").expect("its end").0;
        for (key, at) in &laid.terms.issues {
            let row = it.model.scenario.issues.iter().position(|issue| issue.key == *key).expect("an issue");
            assert!(article.contains(&texts.issues[row].name), "{key} in {}", laid.number);
            assert!(article.contains(&format!("{at:.0}")), "{at} in {}", laid.number);
        }
    }
    let counter = page.split_once("id=\"counter-3\"").expect("a counter").1.split_once("</form>").expect("its end").0;
    assert!(counter.contains("name=\"issue.filling\"") && counter.contains("value=\"45\""), "{counter}");
    assert!(counter.contains("name=\"counters\" value=\"3\""));
}

#[test]
fn what_lay_on_a_table_can_be_read_when_the_turn_is_closed() {
    let mut it = busy();
    for phase in [Phase::Adjudicate, Phase::Reveal, Phase::Situation] {
        it.until(phase);
        let page = it.page(LAYLA, Tab::Talk);
        assert!((1..=3).all(|number| page.contains(&format!("id=\"offer-{number}\""))), "{phase:?}");
        assert!(!page.contains("/ask/accept"), "{phase:?}");
    }
}

#[test]
fn a_closed_choice_can_not_be_ticked() {
    let it = busy();
    let page = it.page(LAYLA, Tab::Act);
    let ticked: BTreeSet<&str> = tags(&page, "input")
        .into_iter()
        .filter(|it| {
            attribute(it, "name") == Some("choice") && attribute(it, "id").is_some_and(|it| it.starts_with("choice-"))
        })
        .filter_map(|it| attribute(it, "value"))
        .collect();
    let actor = it.model.scenario.actor("egypt").expect("a seat");
    let mut closed = 0;
    for item in &it.room.view(actor).menu {
        let key = it.model.scenario.choices[item.choice.index()].key.as_str();
        assert_eq!(ticked.contains(key), item.closed.is_none(), "{key}");
        closed += usize::from(item.closed.is_some());
    }
    assert!(closed > 0 && ticked.contains(""), "something is closed, and the turn can pass");
}

#[test]
fn what_people_typed_is_escaped() {
    let mut it = busy();
    let epoch = it.epoch();
    it.ask(2, &Ask::Lock { reason: "<u>why</u>".into(), epoch }).expect("a lock");
    let pages = it.pages(LAYLA) + &it.pages(PersonId(4));
    for typed in ["<script>alert", "As <b>planned", "<u>why", "Amna <b>"] {
        assert!(!pages.contains(typed), "{typed}");
    }
    assert!(
        pages.contains("&lt;script&gt;alert")
            && pages.contains("As &lt;b&gt;planned")
            && pages.contains("Amna &lt;b&gt;")
    );
}

#[test]
fn every_field_has_a_label_and_every_name_stands_once() {
    let mut it = busy();
    for locked in [false, true] {
        for tab in Tab::ALL {
            let page = it.page(LAYLA, tab);
            let labels: BTreeSet<&str> = tags(&page, "label").iter().filter_map(|it| attribute(it, "for")).collect();
            for tag in ["input", "textarea", "select"] {
                for field in tags(&page, tag).into_iter().filter(|it| attribute(it, "type") != Some("hidden")) {
                    let id = attribute(field, "id").unwrap_or_else(|| panic!("no id: {field}"));
                    assert!(labels.contains(id), "no label: {field}");
                }
            }
            let ids: Vec<&str> = page
                .match_indices(" id=\"")
                .map(|(at, _)| page[at + 5..].split('"').next().unwrap_or_default())
                .collect();
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "{tab:?}, locked: {locked}: {ids:?}");
            for bad in [" style=", " onclick=", "javascript:"] {
                assert!(!page.contains(bad), "{bad}");
            }
        }
        let epoch = it.epoch();
        it.ask(2, &Ask::Lock { reason: String::new(), epoch }).ok();
    }
}

#[test]
fn whoever_looks_over_a_shoulder_can_send_nothing() {
    let it = busy();
    for tab in Tab::ALL {
        let page = it.page_with(LAYLA, tab, "");
        let forms = page.matches("<form ").count();
        assert_eq!(page.matches("<fieldset disabled>").count(), forms, "{tab:?}");
    }
    assert!(it.page(PersonId(3), Tab::Act).contains("Layla writes"));
}

#[test]
fn pages_can_be_looked_at() {
    let mut it = Played::begin();
    it.write(LAYLA, "1-lobby");
    it.until(Phase::Brief);
    it.write(LAYLA, "2-brief");
    it.until(Phase::Situation);
    it.write(LAYLA, "3-situation");
    let mut it = busy();
    it.write(LAYLA, "4-negotiate");
    it.write(PersonId(3), "5-no-pen");
    let epoch = it.epoch();
    it.ask(2, &Ask::Accept { offer: 3, epoch }).expect("an agreement");
    it.ask(1, &Ask::Accept { offer: 3, epoch }).expect("an agreement");
    it.ask(2, &Ask::Lock { reason: "We need daily figures more than slower filling.".into(), epoch }).expect("a lock");
    it.lead(&Lead::Pause { reason: "Coffee until eleven.".into() });
    it.write(LAYLA, "6-locked");
    it.lead(&Lead::Resume);
    it.until(Phase::Adjudicate);
    it.write(LAYLA, "7-closed");
    it.until(Phase::Reveal);
    it.write(LAYLA, "8-reveal");
    it.until(Phase::HotWash);
    it.write(LAYLA, "9-look-back");
    it.until(Phase::Situation);
    it.write(LAYLA, "a-third");
    it.lead(&Lead::End);
    it.write(LAYLA, "b-end");
    assert_eq!(it.room.phase(), Phase::End);
}
