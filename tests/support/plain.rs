//! A driver without a world: the columns of `crates/engine/src/sim/columns.rs` as plain vectors, and the functions of
//! `phases` in the order of `sim/schedule.rs`. Laws hold the simulation against it bit for bit, and benches say what
//! the world costs. It has no rule of its own.

use std::sync::Arc;

use diwan::kernel::{DealtLuck, Luck, Mask, Pack, Seed};
use diwan::model::Model;
use diwan::phases::{
    self, Accord, Agreements, Conduct, Conducts, CountColumns, Counting, Counts, Deliberation, Drift, DueEffects,
    Enacted, Memories, Negotiation, Occurred, PathColumns, PendingEffects, PledgeTurn, Pledges, Round, Running, Stack,
    State, Tastes, Walking,
};
use diwan::play::{self, Options, Picks, Policy, seat};
use diwan::scenario::{ActorId, DialogueId};

/// What everybody may read.
#[derive(Clone)]
struct Columns<const W: usize> {
    model: Arc<Model>,
    turn: u32,
    levels: Vec<Pack<W>>,
    drawn: Vec<Pack<W>>,
    in_force: Vec<Pack<W>>,
    breadth: Vec<Pack<W>>,
    record: Vec<Pack<W>>,
    habit: Vec<Pack<W>>,
    word: Vec<Pack<W>>,
    left: Vec<Pack<W>>,
    due: Vec<Pack<W>>,
    recalled: Vec<Pack<W>>,
    // By count.
    happened: Vec<Pack<W>>,
    numbers: Vec<Pack<W>>,
    pushed: Vec<Pack<W>>,
}

impl<const W: usize> Columns<W> {
    fn state(&self) -> State<'_, W> {
        let Self { model, turn, levels, drawn, in_force, breadth, .. } = self;
        let Self { record, habit, word, left, due, recalled, happened, numbers, pushed, .. } = self;
        let conduct = Conduct { record, habit, word, left, due };
        let counts = Counts { events: happened, numbers, pushed };
        let state = State::new(model, *turn, levels, drawn, in_force, breadth);
        state.minding(conduct).remembering(recalled).with_counts(counts)
    }
}

/// A phase of a turn.
pub(crate) type Phase<const W: usize> = fn(&mut Plain<W>);

/// `W` replications of a model in lockstep.
#[derive(Clone)]
pub(crate) struct Plain<const W: usize> {
    columns: Columns<W>,
    luck: Luck<W>,
    running: Running<W>,
    policies: Arc<[Box<dyn Policy<W>>]>,
    origins: Vec<Pack<W>>,
    // By choice.
    open: Vec<Mask<W>>,
    utility: Vec<Pack<W>>,
    logit: Vec<Pack<W>>,
    success: Vec<Mask<W>>,
    pledge_turns: Vec<[PledgeTurn; W]>,
    choice_rests: Vec<Pack<W>>,
    usage: Vec<Pack<W>>,
    // By source, and by path.
    claimed: Vec<Pack<W>>,
    walked: Vec<Pack<W>>,
    waves: Vec<Pack<W>>,
    // By event.
    happened: Vec<Mask<W>>,
    event_rests: Vec<Pack<W>>,
    // By actor, dialogue, seat, and (dialogue, issue) or (dialogue, actor).
    chosen: Vec<Picks<W>>,
    tastes: Vec<Pack<W>>,
    hold_tastes: Vec<Pack<W>>,
    reviewed: Vec<Pack<W>>,
    rounds: Vec<Round<W>>,
    collapsed: Vec<Mask<W>>,
    postures: Vec<[u16; W]>,
    terms: Vec<Pack<W>>,
    agreed: Vec<Mask<W>>,
    covered: Vec<Mask<W>>,
    offers: Vec<Pack<W>>,
    gains: Vec<Pack<W>>,
    // By cell of memory.
    kept: Vec<Pack<W>>,
    // What is under way, and scratch.
    due_now: DueEffects<W>,
    pending: PendingEffects<W>,
    event_luck: DealtLuck<W>,
    choice_luck: DealtLuck<W>,
    deliberation: Deliberation<W>,
    negotiation: Negotiation<W>,
    drift: Drift<W>,
    counting: Counting<W>,
    walking: Walking<W>,
    stack: Stack<W>,
}

impl<const W: usize> Plain<W> {
    /// The phases of a turn, in order.
    pub(crate) const PHASES: [(&'static str, Phase<W>); 12] = [
        ("breadth", Self::breadth),
        ("due", Self::due),
        ("events", Self::events),
        ("menus", Self::menus),
        ("deliberate", Self::deliberate),
        ("decide", Self::decide),
        ("negotiate", Self::negotiate),
        ("enact", Self::enact),
        ("agree", Self::agree),
        ("drift", Self::drift),
        ("judge", Self::judge),
        ("note", Self::note),
    ];

    /// Begins the replications `first ..` of a model, each with a draw of the parameters of its own number.
    pub(crate) fn new(model: Arc<Model>, seed: Seed, first: u64) -> Self {
        let numbers = core::array::from_fn(|lane| first.wrapping_add(lane as u64));
        let luck = Luck { seed, replication: numbers, draw: numbers };
        let packs = |count: usize| vec![Pack::ZERO; count];
        let masks = |count: usize| vec![Mask::NONE; count];
        let (actors, choices, events) = (model.actors.len(), model.choices.len(), model.events.len());
        let (variables, dialogues) = (model.starts.len(), model.dialogues.len());
        let mut out = Self {
            luck,
            running: Running::default(),
            policies: model.actors.iter().map(|it| seat(it.policy)).collect(),
            origins: packs(variables),
            open: masks(choices),
            utility: packs(choices),
            logit: packs(choices),
            success: masks(choices),
            pledge_turns: vec![[PledgeTurn::default(); W]; model.pledges.len()],
            choice_rests: packs(choices),
            usage: packs(choices),
            claimed: packs(model.sources.len()),
            walked: packs(model.paths.len()),
            waves: packs(model.paths.len()),
            happened: masks(events),
            event_rests: packs(events),
            chosen: vec![[None; W]; model.actors.last().map_or(0, |it| it.picks.end)],
            tastes: vec![Pack::ZERO; choices],
            hold_tastes: vec![Pack::ZERO; actors],
            reviewed: vec![Pack::all(-1.0); actors],
            rounds: vec![Round::default(); dialogues],
            collapsed: masks(dialogues),
            kept: packs(model.memory.cells.len()),
            postures: vec![[0; W]; model.seats],
            terms: packs(dialogues * model.issues),
            agreed: masks(dialogues * model.issues),
            covered: masks(dialogues * model.issues),
            offers: packs(dialogues * model.issues),
            gains: packs(dialogues * actors),
            due_now: DueEffects::new(&model),
            pending: PendingEffects::default(),
            event_luck: DealtLuck::default(),
            choice_luck: DealtLuck::default(),
            deliberation: Deliberation::default(),
            negotiation: Negotiation::default(),
            drift: Drift::default(),
            counting: Counting::default(),
            walking: Walking::default(),
            stack: Stack::default(),
            columns: Columns {
                turn: 0,
                levels: packs(variables),
                drawn: packs(model.parameters.len()),
                in_force: packs(dialogues),
                breadth: packs(dialogues),
                record: packs(model.remembered().map_or(0, |_| actors * actors)),
                habit: packs(model.remembered().map_or(0, |_| actors * actors)),
                word: packs(actors),
                left: packs(model.pledges.len()),
                due: packs(model.pledges.len()),
                recalled: packs(model.memory.cells.len()),
                happened: packs(model.counts.len()),
                numbers: packs(model.counts.len()),
                pushed: packs(model.counts.len()),
                model,
            },
        };
        let Columns {
            model, levels, drawn, record, habit, word, left, due, recalled, happened, numbers, pushed, ..
        } = &mut out.columns;
        phases::draw(model, &luck, &[], drawn);
        phases::begin(model, drawn, levels, &mut out.origins);
        phases::begin_conduct(model, drawn, &mut Conducts { record, habit, word, left, due });
        phases::forget(model, &mut Memories { kept: &mut out.kept, recalled });
        CountColumns { events: happened, numbers, pushed, claimed: &mut out.claimed }.begin(model, drawn, levels);
        out.pending.clear(model.turns);
        out
    }

    /// Whether there is nothing left to play.
    pub(crate) fn is_over(&self) -> bool {
        self.columns.turn >= self.columns.model.turns || !self.running.lanes.any()
    }

    /// Plays a turn.
    pub(crate) fn step(&mut self) {
        for (_, phase) in Self::PHASES {
            phase(self);
        }
        self.columns.turn += 1;
    }

    /// Levels of all variables.
    pub(crate) fn levels(&self) -> &[Pack<W>] {
        &self.columns.levels
    }

    /// What every actor chose on the last turn.
    pub(crate) fn chosen(&self) -> &[Picks<W>] {
        &self.chosen
    }

    /// Which lanes still run, and how the others ended.
    pub(crate) fn running(&self) -> &Running<W> {
        &self.running
    }

    fn settle(&mut self) {
        let Columns { model, levels, drawn, pushed, .. } = &mut self.columns;
        let headroom = phases::weight(model.constants.headroom, drawn);
        phases::settle(model, headroom, levels, pushed, &mut self.due_now, self.running.lanes);
    }

    fn recall(&mut self) {
        let Columns { model, turn, recalled, .. } = &mut self.columns;
        phases::recall(model, *turn, &mut Memories { kept: &mut self.kept, recalled });
    }

    fn remember(&mut self, at_opening: bool) {
        let occurred = Occurred {
            happened: &self.happened,
            chosen: &self.chosen,
            success: &self.success,
            rounds: &self.rounds,
            collapsed: &self.collapsed,
        };
        let Columns { model, turn, recalled, .. } = &mut self.columns;
        let memories = &mut Memories { kept: &mut self.kept, recalled };
        phases::remember(model, *turn, at_opening, &occurred, self.running.lanes, memories);
    }

    fn note(&mut self) {
        let mut found = Vec::new();
        phases::conditions_hold(&self.columns.state(), &mut found, &mut self.stack);
        phases::note_conditions(&self.columns.model, &found, self.running.lanes, &mut self.kept);
    }

    fn breadth(&mut self) {
        self.recall();
        phases::breadth(&self.columns.model, &self.columns.levels, &mut self.columns.breadth);
    }

    fn due(&mut self) {
        phases::fall_due(self.columns.turn, &[], &mut self.pending, &mut self.due_now);
        self.settle();
    }

    fn events(&mut self) {
        let model = self.columns.model.clone();
        for &pass in &model.event_passes {
            let mut occurrences = phases::Occurrences {
                barred: &[],
                brought: &[],
                rests: &mut self.event_rests,
                happened: &mut self.happened,
            };
            let (due_now, pending) = (&mut self.due_now, &mut self.pending);
            phases::happen(
                &self.columns.state(),
                pass,
                &self.luck,
                &mut self.event_luck,
                &mut occurrences,
                self.running.lanes,
                due_now,
                pending,
                &mut self.stack,
            );
            self.settle();
            phases::fall(&model, pass, self.columns.turn, &self.happened, &mut self.running);
        }
        self.remember(true);
    }

    fn menus(&mut self) {
        phases::menus(&self.columns.state(), &self.choice_rests, &mut self.open, &mut self.stack);
    }

    fn deliberate(&mut self) {
        let state = self.columns.state();
        let agreements = Agreements { terms: &self.terms, agreed: &self.agreed };
        Pledges::reckon(&state, agreements, &mut self.gains);
        let (utility, logit) = (&mut self.utility, &mut self.logit);
        let deliberation = &mut self.deliberation;
        let open = &mut self.open;
        phases::deliberate(
            &state,
            &self.luck,
            agreements,
            &self.gains,
            &self.usage,
            open,
            utility,
            logit,
            deliberation,
            &mut self.stack,
        );
    }

    fn decide(&mut self) {
        let noise = play::noise(&self.columns.model, &mut self.choice_luck, &self.luck, self.columns.turn);
        let has_reviews = self.columns.model.has_reviews();
        if has_reviews {
            let mut tastes =
                Tastes { choices: &mut self.tastes, holds: &mut self.hold_tastes, reviewed: &mut self.reviewed };
            phases::review(&self.columns.state(), &self.luck, &noise, &mut tastes);
        }
        for (row, policy) in self.policies.iter().enumerate() {
            let chosen = &mut self.chosen[self.columns.model.actors[row].picks.clone()];
            let options = Options {
                model: &self.columns.model,
                actor: ActorId(row as u16),
                turn: self.columns.turn,
                drawn: &self.columns.drawn,
                luck: &self.luck,
                noise,
                tastes: has_reviews.then_some([self.tastes.as_slice(), self.hold_tastes.as_slice()]),
                open: &self.open,
                utility: &self.utility,
                logit: &self.logit,
                acts: Mask::ALL,
            };
            play::decide(&options, policy.as_ref(), chosen);
            phases::come_off(&self.columns.state(), options.row(), chosen, &mut self.stack);
        }
    }

    fn negotiate(&mut self) {
        let state = self.columns.state();
        for (row, round) in self.rounds.iter_mut().enumerate() {
            let (id, negotiation) = (DialogueId(row as u16), &mut self.negotiation);
            let (due_now, pending) = (&mut self.due_now, &mut self.pending);
            *round = phases::negotiate(
                &state,
                id,
                &self.luck,
                self.running.lanes,
                phases::SeatAnswers::default(),
                Agreements { terms: &self.terms, agreed: &self.agreed },
                &mut self.postures,
                negotiation,
                due_now,
                pending,
                &mut self.stack,
            );
            if state.model.dialogues[row].rounds[state.turn as usize] {
                for (issue, (place, term)) in state.model.terms_of(row).zip(negotiation.terms()).enumerate() {
                    self.offers[place] = *term;
                    self.covered[place] = negotiation.covers(issue);
                }
            }
        }
        let mut signed = Vec::new();
        for (row, round) in self.rounds.iter().enumerate() {
            let places = state.model.terms_of(row);
            let offered = (&self.offers[places.clone()], &self.covered[places]);
            signed.push(Accord::sign(
                &state,
                DialogueId(row as u16),
                round,
                offered,
                &mut self.terms,
                &mut self.agreed,
                &mut self.due_now,
            ));
        }
        for (in_force, signed) in self.columns.in_force.iter_mut().zip(signed) {
            *in_force = signed.select(Pack::all(1.0), *in_force);
        }
        self.settle();
    }

    fn enact(&mut self) {
        let model = self.columns.model.clone();
        for &pass in &model.choice_passes {
            let mut enacted = Enacted {
                chosen: &self.chosen,
                success: &mut self.success,
                usage: &self.usage,
                claimed: &mut self.claimed,
            };
            let (due_now, pending) = (&mut self.due_now, &mut self.pending);
            phases::enact(
                &self.columns.state(),
                pass,
                &self.luck,
                self.running.lanes,
                &mut enacted,
                due_now,
                pending,
                &mut self.stack,
            );
            self.settle();
        }
        phases::tire(&self.columns.state(), self.running.lanes, &self.chosen, &mut self.choice_rests, &mut self.usage);
        // What is written is read by nobody else in these phases.
        let Columns { mut record, mut habit, mut word, mut left, mut due, .. } = self.columns.clone();
        let (state, lanes) = (self.columns.state(), self.running.lanes);
        phases::note_conduct(&state, lanes, &self.chosen, &mut record, &mut habit, &mut Vec::new());
        let mut conducts =
            Conducts { record: &mut [], habit: &mut [], word: &mut word, left: &mut left, due: &mut due };
        phases::turn_pledges(&state, lanes, &self.chosen, &mut conducts, &mut self.pledge_turns);
        phases::break_pledges(&state, &self.pledge_turns, &mut self.due_now, &mut self.pending, &mut self.stack);
        let columns = &mut self.columns;
        (columns.record, columns.habit) = (record, habit);
        (columns.word, columns.left, columns.due) = (word, left, due);
        if !model.pledges.is_empty() {
            self.settle();
        }
    }

    fn agree(&mut self) {
        let agreements = Agreements { terms: &self.terms, agreed: &self.agreed };
        phases::comply(&self.columns.state(), agreements, &self.origins, &mut self.due_now);
        self.settle();
        let agreements = Agreements { terms: &self.terms, agreed: &self.agreed };
        phases::implement(&self.columns.state(), agreements, &mut self.due_now);
        self.settle();
        let mut lost = Vec::new();
        for row in 0..self.columns.in_force.len() {
            let (id, lanes) = (DialogueId(row as u16), self.running.lanes);
            lost.push(phases::collapse(
                &self.columns.state(),
                id,
                lanes,
                &mut self.due_now,
                &mut self.pending,
                &mut self.stack,
            ));
        }
        for (row, lost) in lost.iter().enumerate() {
            for agreed in &mut self.agreed[self.columns.model.terms_of(row)] {
                *agreed = agreed.and(lost.negate());
            }
        }
        for (in_force, lost) in self.columns.in_force.iter_mut().zip(&lost) {
            *in_force = lost.select(Pack::ZERO, *in_force);
        }
        self.collapsed = lost;
        self.settle();
        self.remember(false);
    }

    fn drift(&mut self) {
        let lanes = self.running.lanes;
        let (state, due_now, stack) = (self.columns.state(), &mut self.due_now, &mut self.stack);
        self.drift.reckon(&state, &self.luck, &self.origins, lanes, due_now, stack);
        self.counting.reckon(&state, &self.luck, &self.claimed, &self.origins, lanes, due_now, stack);
        let mut paths = PathColumns { walked: &mut self.walked, waves: &mut self.waves };
        self.walking.reckon(&state, &self.luck, &paths, &self.origins, lanes, due_now);
        let Columns { model, levels, drawn, happened, numbers, pushed, .. } = &mut self.columns;
        phases::drift(model, &self.drift, drawn, &self.origins, levels, lanes, due_now);
        let mut counts = CountColumns { events: happened, numbers, pushed, claimed: &mut self.claimed };
        self.counting.apply(model, drawn, lanes, &mut counts, levels);
        self.walking.apply(model, &mut paths, levels);
    }

    fn judge(&mut self) {
        let state = self.columns.state();
        phases::judge(&state, &mut self.running, &mut self.stack);
        if state.turn + 1 == state.model.turns {
            phases::judge_at_horizon(&state, &mut self.running, &mut self.stack);
        }
    }
}
