//! Injects: news and intelligence that whoever leads the room brings in of their own, with at most one effect each and
//! that within bounds. An effect moves a level when the next turn is opened, by the rules that an event of the scenario
//! moves it by; what comes of it is for the game to say.

use std::collections::BTreeSet;

use diwan_engine::kernel::{DealtLuck, Law, Purpose, name_key};
use diwan_engine::scenario::{Scenario, VariableId};
use serde::{Deserialize, Serialize};

use super::answer::text;
use super::entry::Entry;
use super::phase::Phase;
use super::refused::Refused;
use super::state::Room;
use super::who::Moment;

/// The longest text of an inject, letters: it has to be read from the wall.
pub(crate) const HEADLINE: usize = 280;
/// The largest effect of an inject where no event of the scenario has a larger one, points.
const USUAL: f64 = 5.0;
/// The largest effect of an inject whatever events do, points.
const MOST: f64 = 20.0;
/// How many standard errors a reading reaches to either side: it covers what is true 95 times in 100.
const REACH: f64 = 1.959_963_984_540_054;

/// How sure whoever reports something is of it, in the three steps in which analysts say so (U.S. Intelligence Community
/// Directive 203, Analytic Standards, 2015, section D.6.e.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source is thin, or of unknown worth.
    Low,
    /// It is credible, and others could be right.
    Moderate,
    /// It is good, and confirmed.
    High,
}

impl Confidence {
    /// All of them, least sure first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Moderate, Self::High];

    /// Its name in files and forms.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Moderate => "moderate",
            Self::High => "high",
        }
    }

    /// How far the range of a reading reaches to either side of what was read, points.
    #[must_use]
    pub const fn margin(self) -> f64 {
        match self {
            Self::Low => 15.0,
            Self::Moderate => 8.0,
            Self::High => 3.0,
        }
    }
}

/// How something moves a level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// The level, as the scenario writes it.
    pub level: String,
    /// By how much, points.
    pub points: f64,
}

/// What is brought in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Injection {
    /// What is told; it may be empty where a reading speaks.
    pub text: String,
    /// Which seats are told; everybody where none is named.
    pub to: BTreeSet<String>,
    /// How sure its source is, of intelligence; news that all take for granted has none.
    pub confidence: Option<Confidence>,
    /// Whether what it says is so, where whoever leads the room says that; told in the debrief alone.
    pub is_so: Option<bool>,
    /// What it does.
    pub effect: Option<Effect>,
}

/// What somebody found out of a level: a range that covers it 95 times in 100.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The level, as the scenario writes it.
    pub level: String,
    /// From where, points.
    pub low: f64,
    /// To where, points.
    pub high: f64,
    /// Where it truly stood then, points; told in the debrief alone.
    pub was: f64,
}

/// What became of an inject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InjectState {
    /// It stands.
    Told,
    /// Whoever leads the room took it back before the next turn was opened.
    Recalled,
    /// The room went back to before it.
    Undone,
}

/// Something that was brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct Inject {
    /// Its number, from 1.
    pub number: u32,
    /// When.
    pub at: Moment,
    /// On which turn the room was, counted from 0.
    pub turn: u32,
    /// What.
    pub what: Injection,
    /// What was read of a level, if anything was.
    pub reading: Option<Reading>,
    /// The turn at whose opening its effect arrives, counted from 0.
    pub lands: u32,
    /// What became of it.
    pub state: InjectState,
}

impl Inject {
    /// Whether a seat is told of it.
    #[must_use]
    pub fn concerns(&self, seat: &str) -> bool {
        self.is_public() || self.what.to.contains(seat)
    }

    /// Whether everybody is told of it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.what.to.is_empty()
    }
}

/// The levels that an inject can move, in the order of the scenario's.
pub fn movable(scenario: &Scenario) -> impl Iterator<Item = (VariableId, &str)> {
    let all = (0_u16..).map(VariableId).zip(&scenario.variables);
    all.filter(|it| it.1.takes_shocks()).map(|(id, it)| (id, it.notation.as_str()))
}

/// The most points by which injects may move one level at once: as many as the strongest effect of an event of the
/// scenario has, between 5 and 20. What is improvised is of the size of what was prepared.
#[must_use]
pub fn largest_effect(scenario: &Scenario) -> f64 {
    let effects = scenario.events.iter().flat_map(|it| &it.effects);
    effects.map(|it| it.add.nominal().abs()).fold(USUAL, f64::max).min(MOST).round()
}

impl Room {
    /// What was brought in, oldest first.
    #[must_use]
    pub fn injects(&self) -> &[Inject] {
        &self.injects
    }

    /// Whoever leads the room brings something in, and has a level read for it.
    pub(super) fn injected_by_lead(&self, what: &Injection, read: Option<&str>) -> Result<Vec<Entry>, Refused> {
        let is_now = self.phase.is_open() || matches!(self.phase, Phase::Reveal | Phase::HotWash);
        if !is_now || self.game.is_over() {
            return Err(Refused::NotNow(self.phase));
        }
        what.to.iter().try_for_each(|it| self.seat_of(it).map(|_| ()))?;
        let is_intelligence = what.confidence.is_some();
        if is_intelligence && what.to.is_empty() {
            return Err(Refused::NobodyAddressed);
        }
        let number = self.injects.len() as u32 + 1;
        let reading = read.map(|level| self.reading(number, level, what.confidence)).transpose()?;
        let told =
            if what.text.trim().is_empty() && reading.is_some() { String::new() } else { text(&what.text, HEADLINE)? };
        if let Some(effect) = &what.effect {
            self.may_move(effect)?;
        }
        let what = Injection { text: told, ..what.clone() };
        Ok(vec![Entry::Injected { inject: number, what, reading }])
    }

    /// Whether an effect is within bounds, with all that is to arrive at the same time.
    pub(super) fn may_move(&self, effect: &Effect) -> Result<(), Refused> {
        let id = self.movable(&effect.level)?;
        if self.game.turn() + 1 >= self.game.model().turns {
            return Err(Refused::NoTurn);
        }
        let most = largest_effect(self.scenario());
        let already: f64 = self.shocks().iter().filter(|it| it.0 == id).map(|it| it.1).sum();
        let is_within = effect.points.is_finite() && effect.points != 0.0 && (already + effect.points).abs() <= most;
        if is_within { Ok(()) } else { Err(Refused::OutOfBounds(most)) }
    }

    /// A level that can be moved from outside.
    fn movable(&self, level: &str) -> Result<VariableId, Refused> {
        let found = movable(self.scenario()).find(|it| it.1 == level);
        found.map(|it| it.0).ok_or_else(|| Refused::Unknown(level.to_owned()))
    }

    /// What a source finds out of a level: where it stands with an error of its own, which hangs on the luck of the game
    /// and on nothing else.
    fn reading(&self, number: u32, level: &str, confidence: Option<Confidence>) -> Result<Reading, Refused> {
        let unknown = || Refused::Unknown(level.to_owned());
        let id = self.scenario().variable(level).ok_or_else(unknown)?;
        let variable = &self.scenario().variables[id.index()];
        let margin = confidence.ok_or(Refused::NoConfidence)?.margin();
        let turn = self.game.turn();
        let luck = self.game.history().luck_on::<1>(turn);
        let name = core::iter::once(name_key(&format!("inject {number}")));
        let error = DealtLuck::default().deal(Law::Normal, &luck, Purpose::Estimate, turn, name)[0][0];
        let was = self.game.levels()[id.index()];
        let within = |x: f64| x.clamp(variable.low(), 100.0);
        let read = was + error * margin / REACH;
        Ok(Reading { level: level.to_owned(), low: within(read - margin), high: within(read + margin), was })
    }

    /// Whoever leads the room takes something back that has not done anything yet.
    pub(super) fn recalled_by_lead(&self, number: u32) -> Result<Vec<Entry>, Refused> {
        let it = self.injects.iter().find(|it| it.number == number).ok_or(Refused::NoInject)?;
        if it.state != InjectState::Told || it.lands <= self.game.turn() {
            return Err(Refused::NoInject);
        }
        Ok(vec![Entry::Recalled { inject: number }])
    }

    pub(super) fn injected(&mut self, number: u32, what: &Injection, reading: Option<&Reading>, at: Moment) {
        self.injects.push(Inject {
            number,
            at,
            turn: self.turn(),
            what: what.clone(),
            reading: reading.cloned(),
            lands: self.game.turn() + 1,
            state: InjectState::Told,
        });
        self.settle_shocks();
    }

    pub(super) fn recalled(&mut self, number: u32) {
        let recalled = self.injects.iter_mut().find(|it| it.number == number);
        if let Some(it) = recalled {
            it.state = InjectState::Recalled;
        }
        self.settle_shocks();
    }

    /// What was brought in behind the turn that the room went back to is undone; what was brought in on it stands, and is
    /// still to arrive.
    pub(super) fn undo_injects(&mut self) {
        let turn = self.game.turn();
        for it in self.injects.iter_mut().filter(|it| it.lands > turn + 1 && it.state == InjectState::Told) {
            it.state = InjectState::Undone;
        }
        self.settle_shocks();
    }

    /// What moves levels when the next turn is opened, by level.
    fn shocks(&self) -> Vec<(VariableId, f64)> {
        let next = self.game.turn() + 1;
        let standing = self.injects.iter().filter(|it| it.state == InjectState::Told && it.lands == next);
        let effects = standing.filter_map(|it| it.what.effect.as_ref());
        effects.filter_map(|it| Some((self.scenario().variable(&it.level)?, it.points))).collect()
    }

    /// Hands the game what moves levels when the next turn is opened.
    pub(super) fn settle_shocks(&mut self) {
        let shocks = self.shocks();
        self.game.shock(&shocks);
    }
}
