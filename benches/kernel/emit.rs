//! Writes a model out as straight-line code: every number a literal, every branch on the model taken already, no table
//! read and no expression interpreted. What is left is the arithmetic that the rules ask for, in the same order and so
//! with the same bits. The text is kept beside this file and a test holds it to what is written here.
//!
//! Rounds of dialogue and the drawing of parameters are left to the engine's own functions: they are rare, and kernels
//! themselves.

use diwan::expr::{Comparison, Op, Program, Slot};
use diwan::kernel::name_key;
use diwan::model::{EffectRow, FlowRow, Model, Rate, SeenAs, Timing, TriggerRow, Valuation, Weight};
use diwan::scenario::{Application, Branch, PolicyKind, VariableId};

/// The straight-line code of a model.
///
/// # Errors
///
/// What of the model is not covered: fixed offsets of what is drawn in time, rules applied in order, seats that see too
/// little, packages, positions that move, or policies but the usual one.
pub(crate) fn emit(model: &Model) -> Result<String, String> {
    let covered = model.constants.application == Application::Simultaneous
        && model
            .actors
            .iter()
            .all(|it| it.policy == PolicyKind::Logit && it.outlook.breadths.is_empty() && it.outlook.gains.is_empty())
        && model.scenario.setup.orders.is_empty()
        && model.constants.fatigues()
        && model.counts.is_empty()
        && model.paths.is_empty()
        && model.dialogues.iter().all(|it| it.home.is_none() && it.packages.is_none() && it.instructions.is_none())
        && model.actors.iter().flat_map(|it| &it.stances).all(|it| matches!(it.position, Rate::Weight(_)));
    if !covered {
        return Err("this model has parts that straight-line code is not written for".to_owned());
    }
    let mut out = Emitter { model, text: String::new(), unseen: Vec::new() };
    out.head();
    out.due();
    out.events()?;
    out.menus();
    out.deliberate();
    out.decide();
    out.enact()?;
    out.tire();
    out.agree()?;
    out.drift();
    out.judge();
    out.settle();
    out.text.push_str("}\n");
    // A formatter may turn the text over; its key says what it was when it was written.
    let key = name_key(&out.text);
    Ok(format!("{}\npub(crate) const WRITTEN: u64 = {key};\n", out.text))
}

struct Emitter<'a> {
    model: &'a Model,
    text: String,
    /// Levels that the actor who is thinking does not see, by slot.
    unseen: Vec<usize>,
}

fn number(value: f64) -> String {
    if value == f64::INFINITY { "f64::INFINITY".to_owned() } else { format!("{value:?}") }
}

fn weight(weight: Weight) -> String {
    match weight {
        Weight::Fixed(value) => format!("Pack::all({})", number(value)),
        Weight::Drawn(row) => format!("this.drawn[{row}]"),
    }
}

impl Emitter<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// A level as whoever is thinking sees it.
    fn level(&self, slot: usize) -> String {
        if self.unseen.contains(&slot) { format!("seen{slot}") } else { format!("this.levels[{slot}]") }
    }

    fn level_of(&self, id: VariableId) -> String {
        self.level(id.index())
    }

    fn slot(&self, slot: Slot) -> String {
        match slot {
            Slot::Level(index) => self.level(usize::from(index)),
            Slot::InForce(index) => format!("this.in_force[{index}]"),
            Slot::Breadth(index) => format!("this.breadth[{index}]"),
            Slot::Conduct(_) | Slot::Word(_) => unreachable!("the kernel reads levels and agreements alone"),
            Slot::Count(_) | Slot::Rate(_) => unreachable!("models that count are not covered"),
            Slot::Memory(cell) | Slot::Fact(cell) => format!("this.memory[{cell}]"),
            Slot::Month => "month".to_owned(),
            Slot::CalendarMonth => "calendar_month".to_owned(),
        }
    }

    /// An expression, as the stack machine would work it out.
    fn program(&self, program: &Program) -> String {
        let mut stack: Vec<String> = Vec::new();
        for op in program.ops() {
            let mut pop = || stack.pop().unwrap_or_default();
            let value = match *op {
                Op::Constant(value) => format!("Pack::all({})", number(value)),
                Op::Read(slot) => self.slot(slot),
                Op::LevelMinusConstant(level, c) => {
                    format!("{}.map(|x| total::subtract(x, {}))", self.level(usize::from(level)), number(c))
                }
                Op::AddConstant(c) => format!("{}.map(|x| total::add(x, {}))", pop(), number(c)),
                Op::MultiplyConstant(c) => format!("{}.map(|x| total::multiply(x, {}))", pop(), number(c)),
                Op::DivideConstant(c) => format!("{}.map(|x| total::hold(x / {}))", pop(), number(c)),
                Op::Negate => format!("(-{})", pop()),
                Op::Not => format!("{}.map(|x| 1.0 - x)", pop()),
                Op::Sig => format!("{}.sig()", pop()),
                Op::Abs => format!("{}.abs()", pop()),
                Op::Exp => format!("{}.map(|x| total::exp(x))", pop()),
                Op::Ln => format!("{}.map(|x| total::ln(x))", pop()),
                Op::Sqrt => format!("{}.map(|x| total::sqrt(x))", pop()),
                Op::CompareConstant(comparison, c) => {
                    format!("{}.map(|a| total::truth(a {} {}))", pop(), sign(comparison), number(c))
                }
                Op::ClipConstant(low, high) => {
                    format!("{}.map(|x| ops::clip(x, {}, {}))", pop(), number(low), number(high))
                }
                Op::Select => {
                    let (no, yes, condition) = (pop(), pop(), pop());
                    format!("{condition}.test(|x| x > 0.0).select({yes}, {no})")
                }
                Op::Clip => {
                    let (high, low, x) = (pop(), pop(), pop());
                    format!(
                        "{x}.zip({low}, |x, low| if x > low {{ x }} else {{ low }}).zip({high}, |x, high| if x < high {{ x }} else {{ high }})"
                    )
                }
                Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Pow => {
                    let name = match op {
                        Op::Add => "add",
                        Op::Subtract => "subtract",
                        Op::Multiply => "multiply",
                        Op::Divide => "divide",
                        _ => "pow",
                    };
                    let (right, left) = (pop(), pop());
                    format!("{left}.zip({right}, |a, b| total::{name}(a, b))")
                }
                Op::Compare(comparison) => {
                    let (right, left) = (pop(), pop());
                    format!("{left}.zip({right}, |a, b| total::truth(a {} b))", sign(comparison))
                }
                Op::And => {
                    let (right, left) = (pop(), pop());
                    format!("({left} * {right})")
                }
                Op::Or | Op::Max => {
                    let (right, left) = (pop(), pop());
                    format!("{left}.max({right})")
                }
                Op::Min => {
                    let (right, left) = (pop(), pop());
                    format!("{left}.min({right})")
                }
            };
            stack.push(value);
        }
        stack.pop().unwrap_or_default()
    }

    fn rate(&self, rate: &Rate) -> String {
        match rate {
            Rate::Weight(it) => weight(*it),
            Rate::Program(it) => self.program(it),
        }
    }

    /// Begins a phase; each is a function of its own, compiled for wide processors as the engine's are.
    fn phase(&mut self, name: &str, arguments: &str) {
        self.line(format!("}}\n#[wide]\nfn {name}(it: &mut Kernel{arguments}) {{"));
        self.line("let this = it;");
    }

    fn head(&mut self) {
        let model = self.model;
        let count = |n: usize| n.max(1);
        let (levels, drawn, choices, events) =
            (model.starts.len(), count(model.parameters.len()), count(model.choices.len()), count(model.events.len()));
        let (actors, dialogues, terms) =
            (count(model.actors.len()), count(model.dialogues.len()), count(model.dialogues.len() * model.issues));
        self.line(format!(
            "// The dialogue on the dam as straight-line code; written by the emitter beside it, never by hand.\n\
             use diwan::expr::total;\nuse diwan::kernel::{{DealtLuck, Law, Luck, Mask, Pack, Purpose, ops}};\nuse diwan::rules::*;\nuse diwan::scenario::OutcomeId;\n\
             use diwan::phases::Running;\nuse diwan_wide::wide;\n\nuse super::W;\n\n\
             pub(crate) const DIALOGUES: usize = {dialogues};\n\
             const NOBODY: u16 = u16::MAX;\n\n\
             #[derive(Clone, Debug)]\npub(crate) struct Kernel {{\n\
             pub(crate) levels: [Pack<W>; {levels}],\npub(crate) origins: [Pack<W>; {levels}],\npub(crate) drawn: [Pack<W>; {drawn}],\n\
             pub(crate) in_force: [Pack<W>; {dialogues}],\npub(crate) breadth: [Pack<W>; {dialogues}],\npub(crate) terms: [Pack<W>; {terms}],\n\
             pub(crate) running: Running<W>,\npub(crate) luck: Luck<W>,\npub(crate) turn: u32,\n\
             rests: [Pack<W>; {choices}],\nusage: [Pack<W>; {choices}],\nopen: [Mask<W>; {choices}],\nlogit: [Pack<W>; {choices}],\n\
             event_rests: [Pack<W>; {events}],\nhappened: [Mask<W>; {events}],\nchosen: [[u16; W]; {actors}],\n\
             up: [Pack<W>; {levels}],\ndown: [Pack<W>; {levels}],\ntouched: [bool; {levels}],\nlater: Vec<Vec<(usize, Pack<W>)>>,\n\
             event_luck: DealtLuck<W>,\nchoice_luck: DealtLuck<W>,\nflow_luck: DealtLuck<W>,\nview_luck: DealtLuck<W>,\n}}\n"
        ));
        self.line(format!(
            "impl Kernel {{\npub(crate) fn new() -> Box<Self> {{ Box::new(Self {{ levels: [Pack::ZERO; {levels}], origins: [Pack::ZERO; {levels}], drawn: [Pack::ZERO; {drawn}], \
             in_force: [Pack::ZERO; {dialogues}], breadth: [Pack::ZERO; {dialogues}], terms: [Pack::ZERO; {terms}], running: Running::default(), \
             luck: Luck {{ seed: diwan::kernel::Seed(0), replication: [0; W], draw: [0; W] }}, turn: 0, rests: [Pack::ZERO; {choices}], usage: [Pack::ZERO; {choices}], \
             open: [Mask::NONE; {choices}], logit: [Pack::ZERO; {choices}], event_rests: [Pack::ZERO; {events}], happened: [Mask::NONE; {events}], \
             chosen: [[NOBODY; W]; {actors}], up: [Pack::ZERO; {levels}], down: [Pack::ZERO; {levels}], touched: [false; {levels}], later: vec![Vec::new(); {}], \
             event_luck: DealtLuck::default(), choice_luck: DealtLuck::default(), flow_luck: DealtLuck::default(), view_luck: DealtLuck::default() }}) }}",
            model.turns
        ));
        self.line(
            "pub(crate) fn begin(&mut self, luck: Luck<W>) {\nself.luck = luck;\nself.turn = 0;\nself.running = Running::default();\n\
             self.in_force.fill(Pack::ZERO);\nself.terms.fill(Pack::ZERO);\nself.rests.fill(Pack::ZERO);\nself.usage.fill(Pack::ZERO);\nself.event_rests.fill(Pack::ZERO);\n\
             self.later.iter_mut().for_each(Vec::clear);\n}\n\
             pub(crate) fn before_rounds(&mut self) {\nbreadth(self);\ndue(self);\nevents(self);\nmenus(self);\ndeliberate(self);\ndecide(self);\n}\n\
             pub(crate) fn after_rounds(&mut self) {\nenact(self);\ntire(self);\nagree(self);\ndrift(self);\njudge(self);\nself.turn += 1;\n}\n\
             pub(crate) fn chosen(&self) -> &[[u16; W]] { &self.chosen }\n\
             #[inline(always)]\nfn push(&mut self, slot: usize, amount: Pack<W>) {\nself.up[slot] = self.up[slot] + amount.max(Pack::ZERO);\nself.down[slot] = self.down[slot] + amount.min(Pack::ZERO);\nself.touched[slot] = true;\n}\n\
             #[inline(always)]\nfn rise(&mut self, slot: usize, amount: Pack<W>) {\nself.up[slot] = self.up[slot] + amount;\nself.touched[slot] = true;\n}\n\
             #[inline(always)]\nfn fall(&mut self, slot: usize, amount: Pack<W>) {\nself.down[slot] = self.down[slot] + amount;\nself.touched[slot] = true;\n}\n\
             fn push_later(&mut self, turns: usize, slot: usize, amount: Pack<W>) {\nif turns == 0 { self.push(slot, amount); } else if let Some(due) = self.later.get_mut(self.turn as usize + turns) { due.push((slot, amount)); }\n}\n}\n",
        );
        // Calendar, by turn: what `t` and `month` are.
        let calendar = model.scenario.calendar;
        let months: Vec<String> = (0..model.turns).map(|turn| number(calendar.month_of(turn))).collect();
        let of_year: Vec<String> =
            (0..model.turns).map(|turn| number(f64::from(calendar.date_of(turn).month))).collect();
        self.line(format!(
            "const MONTHS: [f64; {0}] = [{1}];\nconst CALENDAR: [f64; {0}] = [{2}];",
            model.turns,
            months.join(", "),
            of_year.join(", ")
        ));
        self.line("#[inline(always)]\nfn held(level: Pack<W>, low: f64) -> Pack<W> { level.clip(low, 100.0) + 0.0 }");
        self.line("#[inline(always)]\nfn takers(chosen: &[u16; W], choice: u16) -> Mask<W> { let mut mask = Mask::NONE; for lane in 0..W { mask.0[lane] = chosen[lane] == choice; } mask }");
        self.line("fn breadth(this: &mut Kernel) {");
        for (row, dialogue) in model.dialogues.iter().enumerate() {
            let (mut engaged, mut total) = ("Pack::ZERO".to_owned(), "Pack::ZERO".to_owned());
            for ratifier in dialogue.ratifiers.iter().filter(|it| !it.at_table) {
                let actor = &model.actors[ratifier.actor.index()];
                let (influence, engagement) = (
                    format!("this.levels[{}]", actor.influence.index()),
                    format!("this.levels[{}]", actor.engagement.index()),
                );
                engaged = format!("{engaged} + {influence} * {engagement}");
                total = format!("{total} + {influence}");
            }
            self.line(format!("this.breadth[{row}] = ({engaged}) / ({total}).max(Pack::all(1e-9)) / 100.0;"));
        }
    }

    fn due(&mut self) {
        self.phase("due", "");
        self.line("let due = core::mem::take(&mut this.later[this.turn as usize]);\nfor (slot, amount) in &due { this.push(*slot, *amount); }\nthis.later[this.turn as usize] = due;\nsettle(this);");
    }

    fn clock(&mut self) {
        self.line("let (month, calendar_month): (Pack<W>, Pack<W>) = (Pack::all(MONTHS[this.turn as usize]), Pack::all(CALENDAR[this.turn as usize]));\nlet _ = (month, calendar_month);");
    }

    /// What an effect puts on the accounts, at `strength`.
    fn effect(&mut self, effect: &EffectRow, strength: &str) -> Result<(), String> {
        let mut amount = format!("{} * {strength}", weight(effect.add));
        if let Some(scale) = &effect.scale {
            amount = format!("({amount}) * {}", self.program(scale));
        }
        if let Some(dialogue) = effect.compliance_of {
            amount = format!("({amount}) * this.in_force[{}]", dialogue.index());
        }
        self.line(format!("let amount = {amount};"));
        let target = effect.target.index();
        match &effect.timing {
            Timing::Now => {
                let how = match effect.rises {
                    Some(true) => "rise",
                    Some(false) => "fall",
                    None => "push",
                };
                self.line(format!("this.{how}({target}, amount);"));
            }
            Timing::Fixed { first, parts } => {
                self.line(format!("let part = amount / {parts}.0;"));
                for later in *first..first + parts {
                    self.line(format!("this.push_later({later}, {target}, part);"));
                }
            }
            Timing::Drawn(_) => return Err("an effect with a drawn delay".to_owned()),
        }
        Ok(())
    }

    fn events(&mut self) -> Result<(), String> {
        let model = self.model;
        self.phase("events", "");
        self.clock();
        let keys: Vec<String> = model.events.iter().map(|it| it.key.to_string()).collect();
        self.line(format!("let mut dealt_luck = core::mem::take(&mut this.event_luck);\nlet luck = dealt_luck.deal(Law::Uniform, &this.luck, Purpose::Event, this.turn, [{}].into_iter());", keys.join(", ")));
        self.line("let running = this.running.lanes;");
        for (row, event) in model.events.iter().enumerate() {
            let when = event
                .when
                .as_ref()
                .map_or(String::new(), |when| format!(".and({}.test(|it| it > 0.0))", self.program(when)));
            let fires = match &event.trigger {
                _ if event.factor == 0.0 => "Mask::NONE".to_owned(),
                TriggerRow::At(Weight::Fixed(month)) => {
                    let turn = (0..model.turns).find(|turn| model.scenario.calendar.falls_on(*month, *turn));
                    format!("Mask::all(Some(this.turn) == {turn:?}){when}")
                }
                TriggerRow::At(_) => return Err("an event on a drawn month".to_owned()),
                TriggerRow::Hazard(rate) => format!(
                    "luck[{row}].compare(hazard_chance({} * {}, {}), |u, chance| u < chance).and(this.event_rests[{row}].test(|it| it <= 1e-9)){when}",
                    self.rate(rate),
                    number(event.factor),
                    number(model.dt)
                ),
            };
            self.line(format!("let fires = ({fires}).and(running);\nthis.event_rests[{row}] = fires.select({}, (this.event_rests[{row}] - {}).max(Pack::ZERO));\nthis.happened[{row}] = fires;", weight(event.cooldown), number(model.dt)));
            if event.effects.is_empty() && event.succession.is_none() {
                continue;
            }
            self.line("if fires.any() {");
            if !event.effects.is_empty() {
                self.line("let strength = fires.as_numbers();");
            }
            if let Some(points) = event.succession {
                for (row, dialogue) in model.dialogues.iter().enumerate() {
                    self.line(format!("let loss = succession_loss({}, {}, this.breadth[{row}]);\nthis.push({}, fires.keep(-loss * this.in_force[{row}]));", weight(points), weight(model.constants.anchoring), dialogue.compliance.index()));
                }
            }
            for effect in &event.effects {
                self.effect(effect, "strength")?;
            }
            self.line("}");
        }
        self.line("this.event_luck = dealt_luck;\nsettle(this);");
        for (row, event) in model.events.iter().enumerate() {
            if let Some(outcome) = event.outcome {
                self.line(format!("this.running.end(this.happened[{row}], OutcomeId({}), this.turn);", outcome.0));
            }
        }
        Ok(())
    }

    fn menus(&mut self) {
        let model = self.model;
        self.phase("menus", "");
        self.clock();
        for (row, choice) in model.choices.iter().enumerate() {
            if choice.forbidden {
                self.line(format!("this.open[{row}] = Mask::NONE;"));
                continue;
            }
            let when = choice
                .when
                .as_ref()
                .map_or(String::new(), |when| format!(".and({}.test(|it| it > 0.0))", self.program(when)));
            self.line(format!("this.open[{row}] = this.rests[{row}].test(|it| it <= 1e-9){when};"));
        }
    }

    fn deliberate(&mut self) {
        let model = self.model;
        self.phase("deliberate", "");
        self.clock();
        let constants = &model.constants;
        // What everybody still has to gain from what is in force.
        for (row, dialogue) in model.dialogues.iter().enumerate() {
            let wanted = |actor: usize| {
                let menu = model.actors[actor].menu.iter().flat_map(|it| &model.choices[it.index()].values);
                menu.filter_map(|it| it.dialogue).any(|it| it.index() == row)
            };
            if !(0..model.actors.len()).any(wanted) {
                continue;
            }
            self.line(format!("let agreed{row} = this.in_force[{row}].test(|it| it > 0.0).any();"));
            for (actor, it) in model.actors.iter().enumerate().filter(|(actor, _)| wanted(*actor)) {
                let mut sum = "Pack::ZERO".to_owned();
                for (issue, stance) in
                    it.stances.iter().enumerate().filter(|(issue, it)| dialogue.on_agenda[*issue] && it.cares)
                {
                    let (from, to) = (
                        format!("this.levels[{}]", model.settlements[issue].index()),
                        format!("this.terms[{}]", row * model.issues + issue),
                    );
                    let (position, salience) = (self.rate(&stance.position), weight(stance.salience));
                    sum = format!(
                        "{sum} + {} * {salience} * (loss({from} - {position}) - loss({to} - {position}))",
                        weight(dialogue.attention[issue])
                    );
                }
                self.line(format!("let gain{row}_{actor} = if agreed{row} {{ {sum} }} else {{ Pack::ZERO }};"));
            }
        }
        let keys: Vec<String> = model
            .actors
            .iter()
            .flat_map(|it| &it.outlook.unseen)
            .filter_map(|it| match it.seen_as {
                SeenAs::Error { key, .. } => Some(key.to_string()),
                SeenAs::Start(_) => None,
            })
            .collect();
        if !keys.is_empty() {
            self.line(format!("let mut dealt_luck = core::mem::take(&mut this.view_luck);\nlet noise = dealt_luck.deal(Law::Normal, &this.luck, Purpose::Estimate, this.turn, [{}].into_iter());", keys.join(", ")));
        }
        let mut made = 0;
        self.line(format!("let per_point = Pack::all(1.0) / {};", weight(constants.headroom)));
        for (row, actor) in model.actors.iter().enumerate() {
            self.line("{");
            for unseen in &actor.outlook.unseen {
                let slot = unseen.variable.index();
                let seen = match unseen.seen_as {
                    SeenAs::Error { deviation, .. } => {
                        made += 1;
                        format!(
                            "(this.levels[{slot}] + noise[{}] * {}).clip({}, 100.0) + 0.0",
                            made - 1,
                            weight(deviation),
                            number(unseen.low)
                        )
                    }
                    SeenAs::Start(start) => format!("Pack::all({})", number(start)),
                };
                self.line(format!("let seen{slot}: Pack<W> = {seen};"));
                self.unseen.push(slot);
            }
            self.line(format!(
                "let horizon = planning_horizon({}, {}, {});\nlet _ = horizon;",
                self.level_of(actor.patience),
                weight(constants.horizon_months),
                weight(constants.horizon_per_patience)
            ));
            for (place, goal) in actor.dynamic.iter().enumerate() {
                self.line(format!("let goal{place} = {};", self.program(&goal.times)));
            }
            self.line(format!("let sharpness = Pack::all(1.0) / {};", weight(actor.temperature)));
            for id in &actor.menu {
                let choice = &model.choices[id.index()];
                self.line("{");
                if let Some(odds) = &choice.odds {
                    self.line(format!("let odds = held_odds({});", self.rate(odds)));
                }
                self.line("let mut benefit = Pack::ZERO;");
                for (effect, thought) in choice.effects.iter().zip(&choice.values) {
                    let value = self.value(row, effect, thought);
                    let value = match (effect.branch, choice.odds.is_some()) {
                        (Branch::OnSuccess, true) => format!("{value} * odds"),
                        (Branch::OnFailure, true) => format!("{value} * (Pack::all(1.0) - odds)"),
                        _ => value,
                    };
                    self.line(format!("benefit = benefit + {value};"));
                }
                if !choice.act {
                    self.line(format!(
                        "benefit = benefit * worn(this.usage[{}], {});",
                        id.index(),
                        weight(constants.fatigue)
                    ));
                }
                let mut logit = format!("(benefit - {}) * sharpness", weight(choice.cost));
                for bias in &choice.biases {
                    logit = format!("{logit} + {}", self.rate(bias));
                }
                self.line(format!("this.logit[{}] = {logit};\n}}", id.index()));
            }
            self.unseen.clear();
            self.line("}");
        }
        if !keys.is_empty() {
            self.line("this.view_luck = dealt_luck;");
        }
    }

    /// What an effect is worth to the actor of a row, if it comes.
    fn value(&mut self, row: usize, effect: &EffectRow, thought: &Valuation) -> String {
        let model = self.model;
        let constants = &model.constants;
        let level = self.level_of(effect.target);
        let mut amount = weight(effect.add);
        if let Some(scale) = &effect.scale {
            amount = format!("{amount} * {}", self.program(scale));
        }
        let arrives = match effect.rises {
            Some(up) => format!("({amount}) * headroom_factor({level}, {}, per_point, {up})", number(effect.low)),
            None => format!("within_headroom({amount}, {level}, {}, per_point)", number(effect.low)),
        };
        let mut shadow = format!("Pack::all({})", number(thought.shadow));
        for (goal, value) in &*thought.dynamic {
            shadow = format!("{shadow} + goal{goal} * {}", number(*value));
        }
        let mut worth = format!("goal_value({shadow}, Pack::all(1.0))");
        if let Some(attitude) = thought.attitude {
            worth = format!(
                "{worth} + solidarity_value({}, {}, Pack::all(1.0))",
                weight(constants.solidarity),
                self.level_of(attitude)
            );
        }
        if let Some(admirer) = thought.admirer {
            worth = format!(
                "{worth} + standing_value({}, {}, Pack::all(1.0))",
                weight(constants.standing),
                self.level_of(admirer)
            );
        }
        if let Some(dialogue) = thought.dialogue {
            let (place, spoiling) = (dialogue.index(), weight(constants.spoiling));
            worth = format!(
                "{worth} + spoiler_value({spoiling}, gain{place}_{row}, Pack::all(1.0)) * this.in_force[{place}]"
            );
        }
        self.line(format!("let arrives = {arrives};"));
        let mut value = format!("({worth}) * arrives");
        if let Some(issue) = thought.issue {
            let stance = &model.actors[row].stances[issue.index()];
            let (salience, position) = (weight(stance.salience), self.rate(&stance.position));
            value = format!(
                "{value} + settlement_value({salience}, {position}, {level}, ({level} + arrives).clip(0.0, 100.0))"
            );
        }
        if thought.lag == 0.0 {
            format!("({value})")
        } else {
            format!("({value}) * time_discount({}, horizon)", number(thought.lag))
        }
    }

    fn decide(&mut self) {
        let model = self.model;
        self.phase("decide", "");
        let keys: Vec<String> = model
            .choices
            .iter()
            .map(|it| it.key)
            .chain(model.actors.iter().map(|it| it.hold_key))
            .map(|it| it.to_string())
            .collect();
        self.line(format!("let mut dealt_luck = core::mem::take(&mut this.choice_luck);\nlet noise = dealt_luck.deal(Law::Gumbel, &this.luck, Purpose::Choice, this.turn, [{}].into_iter());", keys.join(", ")));
        for (row, actor) in model.actors.iter().enumerate() {
            let menu: Vec<String> = actor.menu.iter().map(|it| it.index().to_string()).collect();
            let is_act = |it: &usize| model.choices[*it].act;
            let options = |calm: bool| {
                let options = actor.menu.iter().map(|it| it.index()).map(|it| {
                    let open = if calm && is_act(&it) {
                        format!("this.open[{it}].and(calm)")
                    } else {
                        format!("this.open[{it}]")
                    };
                    format!("(this.logit[{it}] + noise[{it}], {open})")
                });
                let hold = format!("({} + noise[{}], Mask::ALL)", weight(actor.hold_bias), model.choices.len() + row);
                let options: Vec<String> = options.chain([hold]).collect();
                format!("best_option([{}].into_iter())", options.join(", "))
            };
            self.line(format!("{{\nconst MENU: [u16; {}] = [{}];\nlet pick = |place: Option<u16>| place.and_then(|it| MENU.get(usize::from(it)).copied()).unwrap_or(NOBODY);", menu.len(), menu.join(", ")));
            let thinned = model.dt < 1.0 && actor.menu.iter().any(|it| model.choices[it.index()].act);
            self.line(format!("let {}picks = {}.map(pick);", if thinned { "mut " } else { "" }, options(false)));
            if thinned {
                let acts: Vec<String> =
                    actor.menu.iter().map(|it| it.index()).filter(is_act).map(|it| it.to_string()).collect();
                self.line(format!("let u = this.luck.uniform(Purpose::Thinning, this.turn, {});\nlet put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= {} && matches!(picks[lane], {})));", actor.thin_key, number(model.dt), acts.join(" | ")));
                self.line(format!("if put_off.any() {{\nlet calm = put_off.negate();\nlet instead = {}.map(pick);\nfor lane in 0..W {{ if put_off.0[lane] {{ picks[lane] = instead[lane]; }} }}\n}}", options(true)));
            }
            self.line(format!("this.chosen[{row}] = picks;\n}}"));
        }
        self.line("this.choice_luck = dealt_luck;");
    }

    fn enact(&mut self) -> Result<(), String> {
        let model = self.model;
        self.phase("enact", "");
        self.clock();
        for (row, actor) in model.actors.iter().enumerate() {
            for id in actor.menu.iter().filter(|it| !model.choices[it.index()].void) {
                let choice = &model.choices[id.index()];
                self.line(format!(
                    "let lanes = takers(&this.chosen[{row}], {}).and(this.running.lanes);\nif lanes.any() {{",
                    id.0
                ));
                if let Some(odds) = &choice.odds {
                    self.line(format!(
                        "let success = this.luck.uniform(Purpose::Success, this.turn, {}).compare(held_odds({}), |u, odds| u < odds);",
                        choice.key,
                        self.rate(odds)
                    ));
                } else {
                    self.line("let success: Mask<W> = Mask::ALL;\nlet _ = success;");
                }
                let strength = if choice.act {
                    "Pack::all(1.0)".to_owned()
                } else {
                    format!(
                        "worn(this.usage[{}], {}) * {}",
                        id.index(),
                        weight(model.constants.fatigue),
                        number(model.dt)
                    )
                };
                self.line(format!("let strength = lanes.keep({strength});"));
                for effect in &choice.effects {
                    let strength = match effect.branch {
                        Branch::Always => "strength",
                        Branch::OnSuccess => "success.keep(strength)",
                        Branch::OnFailure => "success.negate().keep(strength)",
                    };
                    self.effect(effect, strength)?;
                    if let Some(attitude) = effect.remembered {
                        self.line(format!(
                            "this.push({}, amount * {});",
                            attitude.index(),
                            weight(model.constants.reciprocity)
                        ));
                    }
                }
                self.line("}");
            }
        }
        self.line("settle(this);");
        Ok(())
    }

    fn tire(&mut self) {
        let model = self.model;
        self.phase("tire", "");
        self.line(format!("let kept = usage_kept({}, {});", number(model.dt), weight(model.constants.fatigue_months)));
        for (row, actor) in model.actors.iter().enumerate() {
            for id in &actor.menu {
                let choice = &model.choices[id.index()];
                let rest = if choice.once { "Pack::all(f64::INFINITY)".to_owned() } else { weight(choice.cooldown) };
                let place = id.index();
                self.line(format!("let lanes = takers(&this.chosen[{row}], {}).and(this.running.lanes);\nthis.rests[{place}] = lanes.select({rest}, (this.rests[{place}] - {}).max(Pack::ZERO));\nthis.usage[{place}] = next_usage(this.usage[{place}], lanes, kept);", id.0, number(model.dt)));
            }
        }
    }

    fn agree(&mut self) -> Result<(), String> {
        let model = self.model;
        let constants = &model.constants;
        self.phase("agree", "");
        self.clock();
        for (row, dialogue) in model.dialogues.iter().enumerate() {
            self.line(format!("if this.in_force[{row}].test(|it| it > 0.0).any() {{\nlet attention = Pack::ZERO"));
            for weight_of in &dialogue.attention {
                self.line(format!("+ {}", weight(*weight_of)));
            }
            self.line(";\nlet (mut backed, mut total) = (Pack::ZERO, Pack::ZERO);");
            for ratifier in &dialogue.ratifiers {
                let actor = &model.actors[ratifier.actor.index()];
                let (mut concern, mut gain) = ("Pack::ZERO".to_owned(), "Pack::ZERO".to_owned());
                for (issue, stance) in actor.stances.iter().enumerate() {
                    let (attention, salience, position) =
                        (weight(dialogue.attention[issue]), weight(stance.salience), self.rate(&stance.position));
                    concern = format!("{concern} + {attention} * {salience}");
                    if dialogue.on_agenda[issue] && stance.cares {
                        let (from, to) = (model.settlements[issue].index(), row * model.issues + issue);
                        gain = format!(
                            "{gain} + {attention} * {salience} * (loss(this.origins[{from}] - {position}) - loss(this.terms[{to}] - {position}))"
                        );
                    }
                }
                self.line(format!(
                    "let stands = support({gain}, {}, {}, this.levels[{}], stake({concern}, attention));\nlet influence = this.levels[{}];\nbacked = backed + influence * stands;\ntotal = total + influence;",
                    weight(constants.gain_scale), weight(constants.exclusion), actor.engagement.index(), actor.influence.index()
                ));
            }
            let compliance = dialogue.compliance.index();
            self.line(format!(
                "let backing = (backed / total.max(Pack::all(1e-9))).clip(-1.0, 1.0);\nlet target = compliance_target({}, {}, backing, Pack::ZERO, Pack::ZERO);\nlet share = {}.map(|months| approach_share({}, months));\nlet amount = this.running.lanes.keep(this.in_force[{row}] * (target - this.levels[{compliance}]) * share);\nthis.levels[{compliance}] = held(this.levels[{compliance}] + amount, {});\n}}",
                weight(constants.compliance_base), weight(constants.compliance_support), weight(constants.compliance_months), number(model.dt), number(model.starts[compliance].low)
            ));
        }
        for (row, dialogue) in model.dialogues.iter().enumerate() {
            self.line(format!(
                "if this.in_force[{row}].test(|it| it > 0.0).any() {{\nlet compliance = this.levels[{}];",
                dialogue.compliance.index()
            ));
            for issue in (0..model.issues).filter(|it| dialogue.on_agenda[*it]) {
                let slot = model.settlements[issue].index();
                self.line(format!(
                    "let share = implemented_share(compliance, {}, {}, {});\nlet amount = this.running.lanes.keep(this.in_force[{row}] * share * (this.terms[{}] - this.levels[{slot}]));\nthis.levels[{slot}] = held(this.levels[{slot}] + amount, {});",
                    weight(dialogue.attention[issue]), weight(constants.implementation), number(model.dt), row * model.issues + issue, number(model.starts[slot].low)
                ));
            }
            self.line("}");
        }
        for (row, dialogue) in model.dialogues.iter().enumerate() {
            self.line(format!(
                "let lost{row} = this.in_force[{row}].test(|it| it > 0.0).and(this.levels[{}].compare({}, |compliance, floor| compliance < floor)).and(this.running.lanes);\nif lost{row}.any() {{\nlet strength = lost{row}.as_numbers();",
                dialogue.compliance.index(), weight(dialogue.collapse_below)
            ));
            for effect in &dialogue.on_collapse {
                self.effect(effect, "strength")?;
            }
            self.line("}");
        }
        for row in 0..model.dialogues.len() {
            self.line(format!("this.in_force[{row}] = lost{row}.select(Pack::ZERO, this.in_force[{row}]);"));
        }
        self.line("settle(this);");
        Ok(())
    }

    fn drift(&mut self) {
        let model = self.model;
        self.phase("drift", "");
        self.clock();
        let noisy: Vec<&FlowRow> = model.flows.iter().filter(|it| it.noise.is_some()).collect();
        let keys: Vec<String> = noisy.iter().map(|it| it.key.to_string()).collect();
        self.line(format!("let mut dealt_luck = core::mem::take(&mut this.flow_luck);\nlet noises = dealt_luck.deal(Law::Normal, &this.luck, Purpose::Flow, this.turn, [{}].into_iter());\nlet root = {}_f64.sqrt();\nlet running = this.running.lanes;", keys.join(", "), number(model.dt)));
        let mut row = 0;
        let share = |share: Option<f64>, months: Weight| match share {
            Some(share) => format!("Pack::all({})", number(share)),
            None => format!("{}.map(|months| approach_share({}, months))", weight(months), number(model.dt)),
        };
        for (place, flow) in model.flows.iter().enumerate() {
            let changes = if flow.terms.is_empty() { "" } else { "mut " };
            self.line(format!("let {changes}target = {} + {};", self.rate(&flow.base), number(flow.offset)));
            for (program, gain) in &flow.terms {
                self.line(format!("target = target + {} * {};", self.program(program), weight(*gain)));
            }
            let noise = flow.noise.map_or("Pack::ZERO".to_owned(), |noise| {
                row += 1;
                format!("noises[{}] * {} * root", row - 1, weight(noise))
            });
            let slot = flow.variable.index();
            self.line(format!(
                "let next{place} = running.select(drifted(this.levels[{slot}], target, {}, {noise}, {}) + 0.0, this.levels[{slot}]);",
                share(flow.share, flow.months),
                number(flow.low)
            ));
        }
        for (place, flow) in model.flows.iter().enumerate() {
            self.line(format!("this.levels[{}] = next{place};", flow.variable.index()));
        }
        for back in &model.returns {
            let slot = back.variable.index();
            self.line(format!(
                "this.levels[{slot}] = this.levels[{slot}] + running.keep((this.origins[{slot}] - this.levels[{slot}]) * {}) + 0.0;",
                share(back.share, back.months)
            ));
        }
        self.line("this.flow_luck = dealt_luck;");
    }

    fn judge(&mut self) {
        let model = self.model;
        self.phase("judge", "");
        self.clock();
        for last in [false, true] {
            if last {
                self.line(format!("if this.turn + 1 == {} {{", model.turns));
            }
            for (row, outcome) in model.outcomes.iter().enumerate().filter(|(_, it)| it.immediate != last) {
                self.line(format!(
                    "let holds = {}.test(|it| it > 0.0).and(this.running.lanes);\nthis.running.end(holds, OutcomeId({row}), this.turn);",
                    self.program(&outcome.when)
                ));
            }
        }
        self.line("}");
    }

    /// What is on the accounts arrives.
    fn settle(&mut self) {
        let model = self.model;
        self.phase("settle", "");
        self.line(format!(
            "let (per_point, running) = (Pack::all(1.0) / {}, this.running.lanes);",
            weight(model.constants.headroom)
        ));
        let low: Vec<String> = model.starts.iter().map(|it| number(it.low)).collect();
        self.line(format!("const LOW: [f64; {}] = [{}];", low.len(), low.join(", ")));
        self.line(
            "for slot in 0..LOW.len() {\nif !this.touched[slot] { continue; }\nthis.touched[slot] = false;\nlet (level, low) = (this.levels[slot], LOW[slot]);\n\
             let rise = core::mem::replace(&mut this.up[slot], Pack::ZERO) * headroom_factor(level, low, per_point, true);\n\
             let fall = core::mem::replace(&mut this.down[slot], Pack::ZERO) * headroom_factor(level, low, per_point, false);\n\
             this.levels[slot] = held(level + running.keep(rise + fall), low);\n}",
        );
    }
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::AtMost => "<=",
        Comparison::Greater => ">",
        Comparison::AtLeast => ">=",
    }
}
