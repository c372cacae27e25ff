//! The scenario: read, checked and resolved. Whatever has come this far is consistent; nobody checks it again. It is
//! what a scenario means; what people read of it lies beside it.

use std::collections::BTreeSet;

use crate::text::{FileId, Span, Spanned};

use super::{
    Actor, ActorId, Calendar, Choice, ChoiceId, Claim, Counted, Date, Dialogue, DialogueId, Event, EventId, Issue,
    IssueId, Memory, Metric, Observed, Outcome, OutcomeId, Provenance, Rules, Setup, Source, Variable, VariableId,
    Workshop,
};

/// A scenario and the settings it is to be played under.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its short name: that of its folder or file.
    pub name: String,
    /// Where its head stands.
    pub span: Span,
    /// Its title in the language that it is written in, by which recordings and tables say what they were made of.
    /// Whoever shows it to people takes the title from its [`Texts`](super::Texts).
    pub title: String,
    /// Keys of the sources that something cites.
    pub cited: BTreeSet<String>,
    /// Whether an expression asks what an actor did to another.
    pub reads_conduct: bool,
    /// When it plays and for how long.
    pub calendar: Calendar,
    /// Where its numbers come from.
    pub sources: Vec<Source>,
    /// Everything with a level, in canonical order; those without relations come first.
    pub variables: Vec<Variable>,
    /// How many of the variables are not relations.
    pub unrelational: usize,
    /// The stakeholders, in the order of keys.
    pub actors: Vec<Actor>,
    /// The issues, in the order of keys.
    pub issues: Vec<Issue>,
    /// The choices, in the order of (actor, key).
    pub choices: Vec<Choice>,
    /// The dialogues, in the order of keys.
    pub dialogues: Vec<Dialogue>,
    /// The events, in the order of keys.
    pub events: Vec<Event>,
    /// The outcomes, in the order of priority.
    pub outcomes: Vec<Outcome>,
    /// What is remembered.
    pub memory: Memory,
    /// What it claims about itself.
    pub claims: Vec<Claim>,
    /// The smallest difference of interest of some metrics, in their unit.
    pub smallest: Vec<(Metric, f64)>,
    /// The history that it is read with, if one was asked for.
    pub observed: Observed,
    /// How it is meant to be run with people.
    pub workshop: Workshop,
    /// The constants of the rules.
    pub rules: Rules,
    /// The prior that its offsets were calibrated to: variable and points.
    pub prior: Vec<(VariableId, f64)>,
    /// Doubts that its author accepts, each with its reason: the code of a lint, or `code(name)` for what it says of
    /// one thing.
    pub accepted: Vec<(Spanned<String>, String)>,
    /// Whether it is played as it is written, without settings.
    pub as_written: bool,
    /// Who sits where, and what is forced, forbidden or switched off.
    pub setup: Setup,
    /// The order in which things are declared, for people and for `application: InOrder`.
    pub declared: Declared,
    /// Digest of all that changes play, settings with it, hexadecimal: what a recording or a batch depends on. Words,
    /// comments, blanks, line ends and the place of the files are not in it.
    pub digest: String,
    /// Digest of what is only read: texts in every language, sources, notes, claims.
    pub words: String,
}

/// The order in which things stand in the files.
#[derive(Clone, Debug, Default)]
pub struct Declared {
    /// Actors.
    pub actors: Vec<ActorId>,
    /// Issues.
    pub issues: Vec<IssueId>,
    /// Indicators.
    pub indicators: Vec<VariableId>,
    /// Events.
    pub events: Vec<EventId>,
}

impl Scenario {
    /// What stands for a scenario that is not at hand: nothing but its name and the digest that results say they were
    /// made of. Whatever is looked up in it is not there, so that keys stay as they are written.
    ///
    /// ```
    /// use diwan_engine::scenario::{Provenance, Scenario, load};
    /// let tiny = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
    /// let absent = Scenario::absent(&Provenance::new(&tiny, &[], 1));
    /// assert!(absent.is_absent() && !tiny.is_absent());
    /// assert_eq!((absent.name, absent.outcomes.len()), ("tiny".to_owned(), 0));
    /// ```
    #[must_use]
    pub fn absent(made_of: &Provenance) -> Self {
        let nowhere = Span { file: FileId(u32::MAX), start: 0, end: 0 };
        let start = Date { year: 1, month: 1, day: 1 };
        Self {
            name: made_of.scenario.clone(),
            span: nowhere,
            title: made_of.scenario.clone(),
            cited: BTreeSet::new(),
            reads_conduct: false,
            calendar: Calendar { start, turns: 1, months_per_turn: 1.0 },
            sources: Vec::new(),
            variables: Vec::new(),
            unrelational: 0,
            actors: Vec::new(),
            issues: Vec::new(),
            choices: Vec::new(),
            dialogues: Vec::new(),
            events: Vec::new(),
            outcomes: Vec::new(),
            memory: Memory::default(),
            claims: Vec::new(),
            smallest: Vec::new(),
            observed: Observed::default(),
            workshop: Workshop::default(),
            rules: Rules::default(),
            prior: Vec::new(),
            accepted: Vec::new(),
            as_written: false,
            setup: Setup::default(),
            declared: Declared::default(),
            digest: made_of.digest.clone(),
            words: String::new(),
        }
    }

    /// Whether this stands for a scenario that is not at hand: one that was read has outcomes.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.outcomes.is_empty()
    }

    /// The actor with this key.
    #[must_use]
    pub fn actor(&self, key: &str) -> Option<ActorId> {
        place(&self.actors, |it| it.key == key).map(ActorId)
    }

    /// The variable written so: `attacks`, `us.influence`, `iran->baghdad`, `issue.troops`.
    #[must_use]
    pub fn variable(&self, notation: &str) -> Option<VariableId> {
        place(&self.variables, |it| it.notation == notation).map(VariableId)
    }

    /// The variables that count events, in order: whatever is kept of counts is kept in this order.
    pub fn counted(&self) -> impl Iterator<Item = (VariableId, &Counted)> + '_ {
        let all = (0_u16..).zip(&self.variables);
        all.filter_map(|(slot, it)| Some((VariableId(slot), it.counts.as_ref()?)))
    }

    /// The variables that tell the situation: indicators, where issues are settled, how well agreements are kept.
    pub fn situation(&self) -> impl Iterator<Item = VariableId> + '_ {
        let all = (0_u16..).zip(&self.variables).filter(|(_, it)| it.kind.is_situation());
        all.map(|(slot, _)| VariableId(slot))
    }

    /// The seats that are offered to people: those that it names for its workshop, else all that have something to
    /// decide, as declared.
    #[must_use]
    pub fn offered_seats(&self) -> Vec<ActorId> {
        if !self.workshop.seats.is_empty() {
            return self.workshop.seats.clone();
        }
        let decides = |it: &&ActorId| !self.actors[it.index()].choices.is_empty();
        self.declared.actors.iter().filter(decides).copied().collect()
    }

    /// The choice with this full name: `us.strike`.
    #[must_use]
    pub fn choice(&self, notation: &str) -> Option<ChoiceId> {
        place(&self.choices, |it| it.notation == notation).map(ChoiceId)
    }

    /// The dialogue with this key.
    #[must_use]
    pub fn dialogue(&self, key: &str) -> Option<DialogueId> {
        place(&self.dialogues, |it| it.key == key).map(DialogueId)
    }

    /// The event with this key.
    #[must_use]
    pub fn event(&self, key: &str) -> Option<EventId> {
        place(&self.events, |it| it.key == key).map(EventId)
    }

    /// The outcome with this key.
    #[must_use]
    pub fn outcome(&self, key: &str) -> Option<OutcomeId> {
        place(&self.outcomes, |it| it.key == key).map(OutcomeId)
    }

    /// The attitude of `from` to `to`, if they are two.
    #[must_use]
    pub fn attitude(&self, from: ActorId, to: ActorId) -> Option<VariableId> {
        let others = self.actors.len().checked_sub(1)?;
        let column = match from.cmp(&to) {
            core::cmp::Ordering::Less => to.index() - 1,
            core::cmp::Ordering::Equal => return None,
            core::cmp::Ordering::Greater => to.index(),
        };
        u16::try_from(self.unrelational + from.index() * others + column).ok().map(VariableId)
    }
}

fn place<T>(table: &[T], is_it: impl Fn(&T) -> bool) -> Option<u16> {
    table.iter().position(is_it).and_then(|place| u16::try_from(place).ok())
}
