//! The page of a team: it holds what somebody at the seat may see and do, says nothing of others, and every action on it is a
//! form that can be posted without script. Pages are written to the folder that `DIWAN_PAGES` names, to be looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Languages, load};
use diwan_host::audience::{Audience, Hall, Here, View};
use diwan_host::room::{
    Advance, Ask, By, Draft, Entry, Fallback, Lead, Moment, PersonId, Phase, Plan, Refused, Room, Setup, Stamped, Terms,
};
use diwan_host::web::team::{Carried, Tab, page};
use diwan_report::Shown;

fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    Moment(since.as_millis() as u64)
}

/// A room and its people.
struct Played {
    room: Room,
    model: Arc<Model>,
    texts: Arc<Languages>,
}

const SEATS: [&str; 3] = ["ethiopia", "egypt", "sudan"];
const LAYLA: PersonId = PersonId(2);

impl Played {
    /// A room of the Nile with one at Ethiopia, two at Egypt, and one at Sudan.
    fn begin() -> Self {
        let read = load("nile_dam", &[]);
        let model = Arc::new(Model::compile(Arc::new(read.scenario.expect("a sound scenario"))));
        let texts = Arc::new(read.texts);
        let setup = Setup {
            name: "A morning on the Nile".into(),
            place: "nile_dam".into(),
            settings: Vec::new(),
            digest: String::new(),
            seed: 7,
            replication: 0,
            draw: 0,
            seats: SEATS.map(str::to_owned).to_vec(),
            plan: Plan::default(),
            advance: Advance::Host,
            language: "en".into(),
            discloses: false,
            walk_in: true,
            version: "test".into(),
        };
        let room = Room::begin(setup, model.clone(), texts.clone(), now()).expect("a room");
        let mut out = Self { room, model, texts };
        out.lead(&Lead::Doors { open: true });
        for (name, seat) in [("Abebe", "ethiopia"), ("Layla", "egypt"), ("Omar", "egypt"), ("Amna <b>", "sudan")] {
            let (person, entries) = out.room.come(name, "en", Some(seat), false).expect("a seat");
            out.take(By::Person(person), entries);
        }
        out
    }

    fn take(&mut self, by: By, entries: Vec<Entry>) {
        for entry in entries.into_iter().map(Some).chain([None]) {
            let Some(entry) = entry.or_else(|| self.room.owes()) else { continue };
            let seq = self.room.seq() + 1;
            self.room.take(&Stamped { seq, at: Moment(self.room.at().0 + 1), by, entry }).expect("it follows");
        }
    }

    fn lead(&mut self, lead: &Lead) {
        let entries = self.room.lead(lead).expect("it is done");
        self.take(By::Facilitator, entries);
    }

    fn ask(&mut self, person: u32, ask: &Ask) -> Result<(), Refused> {
        let entries = self.room.ask(PersonId(person), ask)?;
        self.take(By::Person(PersonId(person)), entries);
        Ok(())
    }

    fn until(&mut self, phase: Phase) {
        while self.room.phase() != phase {
            let from = self.room.phase();
            if from == Phase::Reveal {
                while self.room.shown() < self.room.steps() {
                    self.lead(&Lead::Show);
                }
            }
            self.lead(&Lead::Advance { from });
        }
    }

    fn epoch(&self) -> u32 {
        self.room.epoch()
    }

    fn page(&self, person: PersonId, tab: Tab) -> String {
        self.page_with(person, tab, "c0ffee00c0ffee00")
    }

    fn page_with(&self, person: PersonId, tab: Tab, command: &str) -> String {
        let hall = Arc::new(Hall::of(&self.room));
        let view = View::of(&self.room, &hall, Audience::Person(person), &Here::new());
        let member = view.member().expect("a seat");
        let carried = Carried { command: command.into(), said: None };
        let shown = Shown::new(&self.model.scenario, &self.texts.source);
        page(&view, member, shown, tab, &carried).into_string()
    }

    /// Everything that somebody may see.
    fn pages(&self, person: PersonId) -> String {
        Tab::ALL.map(|it| self.page(person, it)).concat()
    }

    /// Writes the pages of somebody to be looked at.
    fn write(&self, person: PersonId, name: &str) {
        let Some(folder) = std::env::var_os("DIWAN_PAGES").map(std::path::PathBuf::from) else { return };
        std::fs::create_dir_all(&folder).expect("a folder");
        for tab in Tab::ALL {
            let text = self.page(person, tab).replace("/assets/", "assets/");
            std::fs::write(folder.join(format!("{name}-{}.html", tab.key())), text).expect("a page");
        }
    }

    fn draft(&mut self, person: u32, seat: &str, nth: usize, posture: &str) {
        let actor = self.model.scenario.actor(seat).expect("a seat");
        let open: Vec<_> = self.room.view(actor).menu.iter().filter(|it| it.closed.is_none()).collect();
        let key = self.model.scenario.choices[open[nth % open.len()].choice.index()].key.clone();
        let tables = &self.room.view(actor).tables;
        let postures: BTreeMap<String, String> =
            tables.iter().map(|_| ("tripartite".to_owned(), posture.to_owned())).collect();
        let draft = Draft { choices: Some(vec![key]), postures, off: BTreeMap::new() };
        let epoch = self.epoch();
        self.ask(person, &Ask::Draft { draft, epoch }).expect("a draft");
    }

    fn offer(&mut self, person: u32, counters: Option<u32>, issues: &[(&str, f64)], words: &str) {
        let issues = issues.iter().map(|(key, at)| ((*key).to_owned(), *at)).collect();
        let terms = Terms { dialogue: "tripartite".into(), issues, words: words.into() };
        let epoch = self.epoch();
        self.ask(person, &Ask::Offer { terms, counters, epoch }).expect("an offer");
    }

    /// A turn that is played: everybody orders something and locks it.
    fn turn(&mut self) {
        self.until(Phase::Negotiate);
        for (person, seat) in [(1, "ethiopia"), (2, "egypt"), (4, "sudan")] {
            self.draft(person, seat, 1, "trade");
            let epoch = self.epoch();
            self.ask(person, &Ask::Lock { reason: "For <i>peace</i>".into(), epoch }).expect("a lock");
        }
        self.until(Phase::Adjudicate);
    }
}

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

/// A room in the midst of its second turn, with everything in it that there can be.
fn busy() -> Played {
    let mut it = Played::begin();
    it.turn();
    it.until(Phase::Negotiate);
    let say =
        |to: &[&str], text: &str| Ask::Say { to: to.iter().map(|it| (*it).to_owned()).collect(), text: text.into() };
    it.ask(1, &say(&["egypt"], "Shall we talk about the dry years?\nWe could meet at the map.")).expect("a message");
    it.ask(2, &say(&["ethiopia"], "Yes: <script>alert(1)</script> fixed volumes first.")).expect("a message");
    it.ask(2, &say(&["ethiopia", "sudan"], "All three, after lunch?")).expect("a message");
    it.lead(&Lead::Say { to: vec!["egypt".into()], text: "Two minutes, please.".into() });
    it.ask(4, &Ask::State { text: "Sudan asks for daily figures.".into() }).expect("a statement");
    it.offer(1, None, &[("filling", 60.0), ("drought", 35.0)], "As <b>planned</b>, with care.");
    it.offer(2, None, &[("filling", 30.0), ("drought", 70.0), ("disputes", 55.5), ("data", 60.0)], "");
    it.offer(4, Some(1), &[("filling", 45.0), ("data", 80.0)], "Daily figures for both.");
    it.draft(2, "egypt", 0, "press");
    it
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
        "accept", "call", "decline", "draft", "fallback", "has_read", "leave", "lock", "offer", "say", "state",
        "unlock", "withdraw",
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
