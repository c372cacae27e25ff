//! Counted indicators and paths, and what may not be said of them besides.

use super::book::Book;
use super::numbers::Range;
use crate::expr::Kind;
use crate::scenario::{Choice, ChoiceId, Counted, Effect, Quantity, RandomPath, Variable, Waves};
use crate::text::{Diagnostic, Fields, Form, Node, Span, Spanned, entries, number_within, truth};

/// Events a month.
const RATE: Range = Range::new(0.0, 200.0);
/// How even events come; below, one month in a hundred would have them all.
const SIZE: Range = Range::new(0.1, 10_000.0);
const MONTHS: Range = Range::new(0.05, 1200.0);
const SCALE: Range = Range::new(0.01, 1000.0);
/// How often a month something comes.
const HAZARD: Range = Range::new(0.0, 100.0);
/// The level at the start of what is counted: at 100 there would be infinitely many events.
pub(super) const START: Range = Range::new(0.0, 99.0);
const SIZE_DEFAULT: f64 = 3.0;
const MONTHS_DEFAULT: f64 = 2.0;
const PUSH_DEFAULT: f64 = 3.0;

impl Book<'_> {
    /// What an indicator counts.
    pub(super) fn counted(&mut self, node: &Node, path: &str) -> Option<Counted> {
        let mut fields = Fields::of(node, "count", self.faults)?;
        let (base, sources) = (fields.optional("base"), fields.optional("sources"));
        let (opportunity, size) = (fields.optional("opportunity"), fields.optional("size"));
        let (months, scale) = (fields.optional("months"), fields.required("scale"));
        let push_months = fields.optional("push_months");
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        self.source(source);
        self.optional_text(note);
        let at = |what: &str| format!("{path}.counts.{what}");
        let sources = self.event_sources(sources, &at("sources"));
        let size = match size.map(|it| &it.form) {
            Some(Form::Word(word)) if word == "Poisson" => None,
            _ => Some(self.quantity_or(size, &at("size"), SIZE, SIZE_DEFAULT)),
        };
        let scale = scale.and_then(|it| self.quantity(it, &at("scale"), SCALE));
        let opportunity = opportunity.and_then(|it| self.formula(it, Kind::Number));
        opportunity.iter().for_each(|it| self.refuse_conduct(it, "what is counted"));
        Some(Counted {
            base: self.quantity_or(base, &at("base"), RATE, 0.0),
            sources,
            opportunity,
            size,
            months: self.quantity_or(months, &at("months"), MONTHS, MONTHS_DEFAULT),
            scale: scale?,
            push_months: self.quantity_or(push_months, &at("push_months"), MONTHS, PUSH_DEFAULT),
            lean: 0.0,
            span: node.span,
        })
    }

    /// The choices that bring events, and how many.
    fn event_sources(&mut self, node: Option<&Node>, path: &str) -> Vec<(ChoiceId, Quantity)> {
        let mut out: Vec<(ChoiceId, Quantity)> = Vec::new();
        for (key, rate) in node.map(|it| entries(it, "sources of events", self.faults)).unwrap_or_default() {
            let choice = self.source_choice(key);
            let rate = self.quantity(rate, &format!("{path}.\"{}\"", key.value), RATE);
            out.extend(choice.zip(rate));
        }
        out.sort_by_key(|(choice, _)| *choice);
        out
    }

    fn source_choice(&mut self, key: &Spanned<String>) -> Option<ChoiceId> {
        let found = self.names.choice_id(&key.value);
        if found.is_none() {
            let names = self.names;
            if names.event(&key.value).is_some() {
                let message = format!("`{}` is an event, and a source of events is a choice", key.value);
                let hint = "let the event move the indicator with an effect: it multiplies how often events happen";
                self.faults.push(Diagnostic::error("no-choice", key.span, message).hint(hint));
            } else {
                let known: Vec<String> = names.choice_notations().collect();
                self.unknown("choice", &key.value, key.span, known.iter().map(String::as_str));
            }
        }
        found
    }

    /// A path that nobody moves.
    pub(super) fn random_path(&mut self, node: &Node, path: &str) -> Option<RandomPath> {
        let mut fields = Fields::of(node, "path", self.faults)?;
        let (log, drift, noise) = (fields.optional("log"), fields.optional("drift"), fields.optional("noise"));
        let (jumps, waves) = (fields.optional("jumps"), fields.optional("waves"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        self.source(source);
        self.optional_text(note);
        let at = |what: &str| format!("{path}.path.{what}");
        let log = log.and_then(|it| truth(it, self.faults)).unwrap_or(false);
        // On a scale of logarithms a unit is a factor e.
        let (steps, sizes) =
            if log { (Range::new(-5.0, 5.0), Range::new(0.0, 5.0)) } else { (Range::ATTITUDE, Range::POINTS) };
        let drift = self.quantity_or(drift, &at("drift"), steps, 0.0);
        let noise = self.quantity_or(noise, &at("noise"), sizes, 0.0);
        let jumps = jumps.and_then(|it| self.jumps(it, &at("jumps"), sizes));
        let waves = waves.and_then(|it| self.waves(it, &at("waves")));
        Some(RandomPath { log, drift, noise, jumps, waves })
    }

    fn jumps(&mut self, node: &Node, path: &str, sizes: Range) -> Option<(Quantity, Quantity)> {
        let mut fields = Fields::of(node, "set of jumps", self.faults)?;
        let (hazard, size) = (fields.required("hazard"), fields.required("size"));
        fields.finish(self.faults);
        let hazard = hazard.and_then(|it| self.quantity(it, &format!("{path}.hazard"), HAZARD));
        let size = size.and_then(|it| self.quantity(it, &format!("{path}.size"), sizes));
        hazard.zip(size)
    }

    fn waves(&mut self, node: &Node, path: &str) -> Option<Waves> {
        let mut fields = Fields::of(node, "set of waves", self.faults)?;
        let (hazard, height) = (fields.required("hazard"), fields.required("height"));
        let months = fields.required("months");
        fields.finish(self.faults);
        let hazard = hazard.and_then(|it| self.quantity(it, &format!("{path}.hazard"), HAZARD));
        let height = height.and_then(|it| self.quantity(it, &format!("{path}.height"), Range::ATTITUDE));
        let months = months.and_then(|it| self.quantity(it, &format!("{path}.months"), MONTHS));
        Some(Waves { hazard: hazard?, height: height?, months: months? })
    }

    /// Notes a level that is said to go two ways at once, or that can't start where it does.
    pub(super) fn refuse_two_ways(&mut self, level: &Variable, ways: &[(&'static str, Option<Span>)]) {
        let stated: Vec<(&str, Span)> = ways.iter().filter_map(|(way, at)| Some((*way, (*at)?))).collect();
        if let [(first, at_first), (second, at_second), ..] = stated[..] {
            let message = format!("`{}` has `{first}` and `{second}`, and can follow only one", level.notation);
            let hint = "what happens one by one is counted, what nobody moves has a path, all else a flow";
            let fault = Diagnostic::error("two-ways", at_second, message).hint(hint);
            self.faults.push(fault.also(at_first, "and here"));
        }
        let at = level.start.span.or(level.span).or(stated.first().map(|it| it.1));
        let (Some(at), start) = (at, level.start.nominal()) else { return };
        if level.counts.is_some() && start > START.high {
            let message = format!("`{}` is counted and starts at {start}: at most {}", level.notation, START.high);
            let hint = "a level of 100 would be infinitely many events; raise `scale` and start lower";
            self.faults.push(Diagnostic::error("out-of-range", at, message).hint(hint));
        }
        if level.path.as_ref().is_some_and(|it| it.log) && start <= 0.0 {
            let message = format!("`{}` walks on a scale of logarithms from 0, and would stay there", level.notation);
            let hint = "start it above 0, or leave `log` out";
            self.faults.push(Diagnostic::error("out-of-range", at, message).hint(hint));
        }
    }

    /// Notes effects of sources on the very level whose events they bring, and effects on what nobody moves.
    pub(super) fn refuse_effects<'e>(
        &mut self,
        variables: &[Option<Variable>],
        choices: &[Option<Choice>],
        effects: impl Iterator<Item = &'e Effect>,
    ) {
        let counted = variables.iter().flatten().filter_map(|it| Some((it, it.counts.as_ref()?)));
        for (level, counts) in counted {
            for choice in counts.sources.iter().filter_map(|(id, _)| choices.get(id.index())?.as_ref()) {
                let aims = |effect: &&Effect| is(variables, effect, level);
                for effect in choice.effects.iter().map(|(_, it)| it).filter(aims) {
                    let message = format!(
                        "`{}` is a source of `{}` and moves it too: its events would count twice",
                        choice.notation, level.notation
                    );
                    let hint = "delete the effect; the events that the choice brings move the level";
                    let at = effect.add.span.unwrap_or(choice.span);
                    let fault = Diagnostic::error("counted-twice", at, message).hint(hint);
                    self.faults.push(fault.also(counts.span, "its sources are here"));
                }
            }
        }
        for effect in effects {
            let target = variables.get(effect.target.index()).and_then(Option::as_ref);
            let Some(level) = target.filter(|it| it.path.is_some()) else { continue };
            let Some(at) = effect.add.span.or(level.span) else { continue };
            let message = format!("`{}` has a path, which nobody moves", level.notation);
            let hint = "delete the effect, or give it a flow in place of the path";
            let fault = Diagnostic::error("moved-path", at, message).hint(hint);
            self.faults.push(match level.span {
                Some(span) => fault.also(span, "its path is here"),
                None => fault,
            });
        }
    }

    /// The leans of the calibration, put into the counts.
    pub(super) fn leans(&mut self, node: Option<&Node>, variables: &mut [Option<Variable>]) {
        for (key, value) in node.map(|it| entries(it, "leans", self.faults)).unwrap_or_default() {
            let variable = self.variable(key, "the variable");
            let value = number_within(value, -3.0, 3.0, self.faults);
            let Some((variable, value)) = variable.zip(value) else { continue };
            // What could not be read has a fault of its own.
            let Some(Some(level)) = variables.get_mut(variable.index()) else { continue };
            match level.counts.as_mut() {
                Some(counts) => counts.lean = value,
                None => {
                    let message = format!("`{}` counts nothing, and has no sources that could lean", key.value);
                    let hint = "a lean is for what is counted; the correction of a flow is an offset";
                    self.faults.push(Diagnostic::error("no-count", key.span, message).hint(hint));
                }
            }
        }
    }
}

/// Whether an effect moves this variable.
fn is(variables: &[Option<Variable>], effect: &Effect, level: &Variable) -> bool {
    variables.get(effect.target.index()).and_then(Option::as_ref).is_some_and(|it| it.notation == level.notation)
}
