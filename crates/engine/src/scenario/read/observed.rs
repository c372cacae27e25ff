//! The history that a scenario is read with: observations, each of which says what is watched, over which stretch, and
//! what it came to.

use super::book::Book;
use super::metric;
use super::numbers::formula;
use crate::expr::{self, Expr, Kind, Path, Recall, Term};
use crate::scenario::tree::{HISTORY, Tree};
use crate::scenario::{Calendar, Metric, Observation, Observed, Over, Scale, Unit, VariableKind, Watched};
use crate::text::{Diagnostic, Fields, Form, Node, Span, Spanned, entries, name, text};

/// The most observations: each is a number of every run.
const MOST: usize = 1_000;

/// What an observation says of what is watched, with how it may be asked.
pub(super) struct Asked {
    pub watched: Watched,
    pub written: Spanned<String>,
    pub stretch: Stretch,
    /// The unit that it has of its own.
    pub unit: Option<Unit>,
    /// The level that it speaks of, as it is written.
    pub level: Option<String>,
    /// The range in which it lies.
    pub range: (f64, f64),
    pub wants: Wants,
}

/// Which stretches something can be asked of, and what makes one number of a stretch.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Stretch {
    /// Any.
    Any(Over),
    /// One that begins with the run.
    SinceStart(Over),
    /// The whole run alone.
    Whole,
    /// A moment, or any.
    Moment(Over),
}

/// What something can come to.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wants {
    Number,
    Truth,
    Either,
}

/// The fields that say when.
struct When<'n> {
    at: Option<&'n Node>,
    from: Option<&'n Node>,
    until: Option<&'n Node>,
}

impl Book<'_> {
    /// The history, if there is one; it is dated by the calendar of the scenario.
    pub(super) fn observed(&mut self, tree: &Tree, calendar: Option<Calendar>) -> Observed {
        let Some(node) = tree.section(HISTORY) else { return Observed::default() };
        let Some(mut fields) = Fields::of(node, "history", self.faults) else { return Observed::default() };
        let sources = fields.optional("sources");
        let (observations, unscored) = (fields.required("observations"), fields.optional("unscored"));
        fields.finish(self.faults);
        let works = sources.map(|it| entries(it, "sources", &mut crate::text::Diagnostics::new())).unwrap_or_default();
        let sources = self.works_of(works);
        let rows = observations.map(|it| entries(it, "observations", self.faults)).unwrap_or_default();
        if let Some(node) = observations
            && (rows.is_empty() || rows.len() > MOST)
        {
            self.faults.push(match rows.len() {
                0 => Diagnostic::error("no-observation", node.span, "nothing was observed")
                    .hint("write `\"name\": (metric: \"…\", until: \"…\", value: …, unit: \"…\", source: \"…\")`"),
                many => Diagnostic::error("too-large", node.span, format!("{many} observations: at most {MOST}")),
            });
            return Observed::default();
        }
        let all = rows.into_iter().filter_map(|(key, node)| self.observation(key, node, calendar));
        let observations = all.collect();
        Observed { sources, observations, unscored: unscored.map(|it| self.unscored(it)).unwrap_or_default() }
    }

    /// What the scenario can't be held against, each with its reason.
    fn unscored(&mut self, node: &Node) -> Vec<(String, String)> {
        let mut out = Vec::new();
        for (key, reason) in entries(node, "unscored observations", self.faults) {
            let Some(written) = text(reason, self.faults) else { continue };
            if written.trim().is_empty() {
                let message = format!("`{}` is not scored, without a reason", key.value);
                let fault = Diagnostic::error("no-reason", reason.span, message);
                self.faults.push(fault.hint("say why the scenario can't be held against it"));
            }
            out.push((name(key, "an observation", self.faults).to_owned(), written.trim().to_owned()));
        }
        out
    }

    fn observation(&mut self, key: &Spanned<String>, node: &Node, calendar: Option<Calendar>) -> Option<Observation> {
        let key_text = name(key, "an observation", self.faults).to_owned();
        let mut fields = Fields::of(node, "observation", self.faults)?;
        let [metric, happening, expr] = ["metric", "happening", "expr"].map(|it| fields.optional(it));
        let [at, from, until] = ["at", "from", "until"].map(|it| fields.optional(it));
        let given = ["value", "unit", "error"].map(|it| fields.optional(it));
        let expected = ["persistence", "base_rate"].map(|it| fields.optional(it));
        let (source, note) = (fields.required("source"), fields.optional("note"));
        if given[0].is_none() && !fields.is_misspelt("value") {
            let fault = Diagnostic::error("no-value", key.span, format!("nothing says what `{}` came to", key.value));
            self.faults.push(fault.hint("add `value: …`, or move it to `unscored` with the reason why nobody knows"));
        }
        fields.finish(self.faults);
        let truth = given[0].is_some_and(|it| matches!(it.form, Form::Truth(_)));
        let asked = self.asked(key, [metric, happening, expr], truth, at.is_some());
        let days = When { at, from, until };
        let stretch = asked.as_ref().map(|it| it.stretch);
        let when = self.stretch(key, &days, stretch, calendar);
        let value = self.value(asked.as_ref(), given, expected);
        let source = self.source(source);
        let note = self.optional_text(note);
        let (asked, (first, last)) = (asked?, when?);
        let over = match asked.stretch {
            Stretch::Any(over) | Stretch::SinceStart(over) => over,
            Stretch::Moment(over) if at.is_none() => over,
            Stretch::Whole | Stretch::Moment(_) => Over::Last,
        };
        let day = |it: Option<&Node>| match &it?.form {
            Form::Text(text) => Some(text.trim().to_owned()),
            _ => None,
        };
        Some(Observation {
            key: key_text,
            span: key.span,
            watched: asked.watched,
            written: asked.written.value,
            over,
            first,
            last,
            from: day(from),
            until: day(until).or_else(|| day(at)),
            value: value?,
            source: source?,
            note,
        })
    }

    /// What is watched: one of a metric, a happening and an expression.
    fn asked(
        &mut self,
        key: &Spanned<String>,
        [metric, happening, expr]: [Option<&Node>; 3],
        truth: bool,
        at: bool,
    ) -> Option<Asked> {
        match (metric, happening, expr) {
            (Some(node), None, None) => self.watched_metric(node),
            (None, Some(node), None) => self.watched_happening(node),
            (None, None, Some(node)) => self.watched_expr(node, truth, at),
            (None, None, None) => {
                let message = format!("`{}` does not say what was observed", key.value);
                let fault = Diagnostic::error("no-quantity", key.span, message);
                self.faults
                    .push(fault.hint(
                        "add `metric: \"end(attacks)\"`, `happening: \"us.strike\"` or `expr: \"attacks > 50\"`",
                    ));
                None
            }
            _ => {
                let message = format!("`{}` speaks of two things at once", key.value);
                let fault = Diagnostic::error("two-quantities", key.span, message);
                self.faults.push(fault.hint("write one of `metric`, `happening` and `expr`"));
                None
            }
        }
    }

    fn watched_metric(&mut self, node: &Node) -> Option<Asked> {
        let written = text(node, self.faults)?;
        let metric = metric::read(self.names, written, node.span).map_err(|fault| self.faults.push(fault)).ok()?;
        let level = metric.variable();
        let (watched, stretch) = match metric {
            Metric::End(it) => (Watched::Level(it), Stretch::SinceStart(Over::Last)),
            Metric::Mean(it) => (Watched::Level(it), Stretch::Any(Over::Mean)),
            Metric::Lowest(it) => (Watched::Level(it), Stretch::Any(Over::Lowest)),
            Metric::Highest(it) => (Watched::Level(it), Stretch::Any(Over::Highest)),
            Metric::Area(_)
            | Metric::Total(_)
            | Metric::Count(_)
            | Metric::Succeeded(_)
            | Metric::Fired(_)
            | Metric::Rounds(_)
            | Metric::Deals(_)
            | Metric::Collapses(_) => (Watched::Metric(metric), Stretch::Any(Over::Increase)),
            Metric::Share(_)
            | Metric::Kept(_)
            | Metric::Payoff(_)
            | Metric::Reached(_)
            | Metric::Word(_)
            | Metric::Conduct(_) => (Watched::Metric(metric), Stretch::SinceStart(Over::Last)),
            Metric::At(..) | Metric::AtBound(_) | Metric::MonthsTo(_) | Metric::Length => {
                (Watched::Metric(metric), Stretch::Whole)
            }
        };
        let level = level.and_then(|it| self.names.variables.get(it.index()));
        let range = match metric.unit() {
            Unit::Points if matches!(metric, Metric::Conduct(_)) => (-100.0, 100.0),
            Unit::Points => (level.map_or(0.0, |(kind, _)| low(*kind)), 100.0),
            Unit::Share => (0.0, 1.0),
            Unit::Months => (0.0, self.horizon.unwrap_or(1200.0)),
            Unit::PointMonths | Unit::Utility => (f64::NEG_INFINITY, f64::INFINITY),
            Unit::Turns | Unit::Events | Unit::Rounds | Unit::Agreements => (0.0, f64::INFINITY),
        };
        let wants = match metric.scale() {
            Scale::Share => Wants::Truth,
            Scale::Count => Wants::Either,
            Scale::Time | Scale::Amount => Wants::Number,
        };
        let written = Spanned::new(written.trim().to_owned(), node.span);
        let level = level.filter(|_| metric.unit() == Unit::Points).map(|(_, notation)| notation.clone());
        Some(Asked { watched, written, stretch, unit: Some(metric.unit()), level, range, wants })
    }

    fn watched_happening(&mut self, node: &Node) -> Option<Asked> {
        let written = text(node, self.faults)?.trim().to_owned();
        let times = Term::Variable(Path::Memory(Recall::Times, written.clone()));
        let times = Expr { span: node.span, term: times };
        let checked = self.faults.take(expr::check(&times, self.names, Kind::Number))?;
        Some(Asked {
            watched: Watched::Formula(formula(checked)),
            written: Spanned::new(written, node.span),
            stretch: Stretch::Any(Over::Increase),
            unit: None,
            level: None,
            range: (0.0, f64::INFINITY),
            wants: Wants::Either,
        })
    }

    /// An expression: a condition where yes or no was observed.
    fn watched_expr(&mut self, node: &Node, truth: bool, at: bool) -> Option<Asked> {
        let (kind, wants, over) = match truth {
            true => (Kind::Condition, Wants::Truth, Over::Highest),
            false => (Kind::Number, Wants::Number, Over::Mean),
        };
        let formula = self.formula(node, kind)?;
        let written = Spanned::new(formula.text.clone(), node.span);
        let level = self.names.variable(&formula.text).and_then(|it| self.names.variables.get(it.index()));
        let range = level.map_or((f64::NEG_INFINITY, f64::INFINITY), |(kind, _)| (low(*kind), 100.0));
        let over = if at { Over::Last } else { over };
        Some(Asked {
            watched: Watched::Formula(formula),
            written,
            stretch: Stretch::Moment(over),
            unit: level.map(|_| Unit::Points),
            level: level.map(|(_, notation)| notation.clone()),
            range,
            wants,
        })
    }

    /// The first turn, if it is said, and the last one.
    fn stretch(
        &mut self,
        key: &Spanned<String>,
        days: &When<'_>,
        stretch: Option<Stretch>,
        calendar: Option<Calendar>,
    ) -> Option<(Option<u32>, u32)> {
        let [at, from, until] =
            [days.at, days.from, days.until].map(|it| it.map(|it| (it, calendar.and_then(|by| self.turn(it, by)))));
        let calendar = calendar?;
        let wrong = |at: Span, message: &str, hint: &str| Diagnostic::error("wrong-dates", at, message).hint(hint);
        let is_moment = matches!(stretch, Some(Stretch::Moment(_)));
        let fault = match (at, from, until, stretch) {
            (Some((node, _)), ..) if !is_moment && stretch.is_some() => Some(wrong(
                node.span,
                "`at` is for expressions",
                "write `until`: a metric or happening is asked up to that day",
            )),
            (Some((node, _)), Some(_), ..) | (Some((node, _)), _, Some(_), _) => {
                Some(wrong(node.span, "a moment and a stretch at once", "write `at` alone, or `from` and `until`"))
            }
            (None, None, None, Some(Stretch::Moment(_))) => {
                Some(wrong(key.span, "nothing says when", "add `at: \"2020-06-30\"`, or `from` and `until`"))
            }
            (_, Some((node, _)), None, _) => Some(wrong(node.span, "this has no end", "add `until: \"…\"`")),
            (_, Some((node, _)), _, Some(Stretch::SinceStart(_))) => Some(wrong(
                node.span,
                "this is asked at a day and not over a stretch",
                "leave `from` out; a mean, a count or a happening can be asked from a day on",
            )),
            (_, Some((node, _)), _, Some(Stretch::Whole)) | (_, _, Some((node, _)), Some(Stretch::Whole)) => {
                Some(wrong(node.span, "this is of the whole run", "leave `from` and `until` out"))
            }
            _ => None,
        };
        if let Some(fault) = fault {
            self.faults.push(fault);
            return None;
        }
        let first = match from {
            Some((_, turn)) => Some(turn?),
            None => None,
        };
        let last = match at.or(until) {
            Some((_, turn)) => turn?,
            None => calendar.turns.checked_sub(1)?,
        };
        if let (Some((from, _)), Some((until, _))) = (from, until)
            && first.is_some_and(|first| first > last)
        {
            let fault = Diagnostic::error("wrong-dates", until.span, "this day comes before the first one");
            self.faults.push(fault.also(from.span, "from here"));
            return None;
        }
        Some((first, last))
    }

    /// The turn that holds a day.
    fn turn(&mut self, node: &Node, calendar: Calendar) -> Option<u32> {
        let day = self.date(node)?;
        let turn = calendar.turn_at(day);
        if turn.is_none() {
            let fault = Diagnostic::error("date-outside", node.span, format!("no turn holds {day}"));
            let end = calendar.date_of(calendar.turns);
            self.faults.push(fault.hint(format!("the run begins on {} and ends before {end}", calendar.start)));
        }
        turn
    }
}

/// The low end of the scale of a variable.
fn low(kind: VariableKind) -> f64 {
    if matches!(kind, VariableKind::Attitude(..)) { -100.0 } else { 0.0 }
}
