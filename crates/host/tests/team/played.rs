//! A room of the Nile that is played without a network, and what its people see.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Languages, load};
use diwan_host::audience::{Audience, Here, Once, View};
use diwan_host::room::{
    Advance, Ask, By, Draft, Entry, Lead, Moment, PersonId, Phase, Plan, Refused, Room, Setup, Stamped, Terms,
    Undertaking,
};
use diwan_host::web::team::{Carried, Tab, page};
use diwan_report::Shown;

fn now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
    Moment(since.as_millis() as u64)
}

/// A room and its people.
pub(crate) struct Played {
    pub(crate) room: Room,
    pub(crate) model: Arc<Model>,
    pub(crate) texts: Arc<Languages>,
}

const SEATS: [&str; 3] = ["ethiopia", "egypt", "sudan"];
/// Whoever holds the pen of Egypt.
pub(crate) const LAYLA: PersonId = PersonId(2);

impl Played {
    /// A room of the Nile with one at Ethiopia, two at Egypt, and one at Sudan.
    pub(crate) fn begin() -> Self {
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
            minutes: None,
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

    pub(crate) fn lead(&mut self, lead: &Lead) {
        let entries = self.room.lead(lead).expect("it is done");
        self.take(By::Facilitator, entries);
    }

    pub(crate) fn ask(&mut self, person: u32, ask: &Ask) -> Result<(), Refused> {
        let entries = self.room.ask(PersonId(person), ask)?;
        self.take(By::Person(PersonId(person)), entries);
        Ok(())
    }

    pub(crate) fn until(&mut self, phase: Phase) {
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

    pub(crate) fn epoch(&self) -> u32 {
        self.room.epoch()
    }

    pub(crate) fn page(&self, person: PersonId, tab: Tab) -> String {
        self.page_with(person, tab, "c0ffee00c0ffee00")
    }

    pub(crate) fn page_with(&self, person: PersonId, tab: Tab, command: &str) -> String {
        let once = Once::of(&self.room, None, None);
        let view = View::of(&self.room, None, &once, Audience::Person(person), &Here::default());
        let member = view.member().expect("a seat");
        let carried =
            Carried { command: command.into(), said: None, model: Some(self.model.clone()), ..Carried::default() };
        let shown = Shown::new(&self.model.scenario, &self.texts.source);
        page(&view, member, shown, tab, &carried).into_string()
    }

    /// Everything that somebody may see.
    pub(crate) fn pages(&self, person: PersonId) -> String {
        Tab::ALL.map(|it| self.page(person, it)).concat()
    }

    /// Writes the pages of somebody to be looked at.
    pub(crate) fn write(&self, person: PersonId, name: &str) {
        let Some(folder) = std::env::var_os("DIWAN_PAGES").map(std::path::PathBuf::from) else { return };
        std::fs::create_dir_all(&folder).expect("a folder");
        for tab in Tab::ALL {
            let text = self.page(person, tab).replace("/assets/", "assets/");
            std::fs::write(folder.join(format!("{name}-{}.html", tab.key())), text).expect("a page");
        }
    }

    pub(crate) fn draft(&mut self, person: u32, seat: &str, nth: usize, posture: &str) {
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

    pub(crate) fn offer(&mut self, person: u32, counters: Option<u32>, issues: &[(&str, f64)], words: &str) {
        let issues = issues.iter().map(|(key, at)| ((*key).to_owned(), *at)).collect();
        let terms = Terms { dialogue: "tripartite".into(), issues, words: words.into() };
        let epoch = self.epoch();
        self.ask(person, &Ask::Offer { terms, counters, epoch }).expect("an offer");
    }

    /// Handshakes of Egypt in every state, and a guess at the ending.
    fn shake(&mut self) {
        let turn = self.room.turn();
        let does = |choice: &str, by| Some(Undertaking { choice: choice.to_owned(), by: turn + by });
        let hand =
            |to: &str, gives, gets, words: &str| Ask::HoldOut { to: to.into(), gives, gets, words: words.into() };
        let data = hand("egypt", does("share_data", 0), does("save_water", 2), "As said at the <b>window</b>.");
        self.ask(1, &data).expect("a hand");
        self.ask(2, &Ask::Shake { shake: 1, agreed: true }).expect("an answer");
        self.ask(4, &hand("egypt", does("raise_banks", 1), None, "")).expect("a hand");
        self.ask(2, &hand("sudan", None, does("join_grid", 1), "")).expect("a hand");
        self.ask(1, &hand("egypt", does("wait", 0), None, "")).expect("a hand");
        self.ask(2, &Ask::Shake { shake: 4, agreed: false }).expect("an answer");
        let outcomes: Vec<String> = self.model.scenario.outcomes.iter().map(|it| it.key.clone()).collect();
        let share = 100.0 / outcomes.len() as f64;
        self.ask(2, &Ask::Forecast { shares: outcomes.into_iter().map(|it| (it, share)).collect() }).expect("a guess");
    }

    /// A turn that is played: everybody orders something and locks it.
    pub(crate) fn turn(&mut self) {
        self.until(Phase::Negotiate);
        for (person, seat) in [(1, "ethiopia"), (2, "egypt"), (4, "sudan")] {
            self.draft(person, seat, 1, "trade");
            let epoch = self.epoch();
            self.ask(person, &Ask::Lock { reason: "For <i>peace</i>".into(), epoch }).expect("a lock");
        }
        self.until(Phase::Adjudicate);
    }
}

/// A room in the midst of its second turn, with everything in it that there can be.
pub(crate) fn busy() -> Played {
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
    it.shake();
    it
}
