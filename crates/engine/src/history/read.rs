//! Reading: sealed lines become a recording again, or a fault with its line. Whatever is not exactly what a writer
//! wrote is refused, never guessed at.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use super::error::{Fault, ReadError, ReplayError};
use super::header::Header;
use super::line::History;
use super::names::Names;
use super::pairs::Pairs;
use super::read_turn::turn;
use super::seal::Seal;
use super::shape::{AnyHead, End, FORMAT, Head, MARK, Start, Turn, Turned};
use crate::model::Model;
use crate::record::Run;
use crate::scenario::{Loaded, OutcomeId};

/// What a reader asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A run that is over, to its last line.
    Ended,
    /// A save as well: it need not be over, and a last line that was torn by a crash is dropped.
    Save,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The history.
    pub history: History,
    /// What was wrong with the last line, if it was torn and dropped.
    pub torn: Option<Fault>,
}

/// What a recording was made from: its first line alone.
///
/// # Errors
///
/// If this is no recording, one of a newer format or of another engine, or its first line is damaged.
pub fn read_header(text: &[u8]) -> Result<Header, Fault> {
    let line = text.split_inclusive(|it| *it == b'\n').next().unwrap_or_default();
    head(line, &mut Seal::default()).map(|(header, _)| header).map_err(|message| Fault { line: 1, message })
}

/// Reads a recording that was made of this model, which was read from `place`, or from where the header says.
///
/// # Errors
///
/// The first line that is not as it was written, and why; that something is missing at the end; or that it was made of
/// something else. And if the scenario is refused under the settings of a branch.
pub fn read(text: &[u8], model: &Arc<Model>, place: Option<&str>, wanted: Wanted) -> Result<Reading, ReadError> {
    let names = Names::new(model);
    let mut lines = (1..).zip(text.split_inclusive(|it| *it == b'\n'));
    let mut seal = Seal::default();
    let (_, first) = lines.next().unwrap_or_default();
    let (header, run) = head(first, &mut seal).map_err(|message| Fault { line: 1, message })?;
    same(&header, model).map_err(|message| Fault { line: 1, message })?;
    let Some((_, second)) = lines.next() else { return Err(truncated(2, "the line of the start is missing").into()) };
    let run = start(&names, second, &mut seal, run).map_err(|message| Fault { line: 2, message })?;
    let place = place.unwrap_or(&header.place).to_owned();
    let mut history = History::read(model.clone(), &place, header, run);
    let mut next = 3;
    while let Some((line, bytes)) = lines.next() {
        next = line + 1;
        match add(&names, bytes, line, &mut seal, &mut history, wanted) {
            Ok(()) => {}
            Err(Unfit::Scenario(loaded)) => return Err(ReadError::Scenario(loaded)),
            Err(Unfit::Line(message)) if wanted == Wanted::Save && lines.next().is_none() => {
                return Ok(Reading { history, torn: Some(Fault { line, message }) });
            }
            Err(Unfit::Line(message)) => return Err(Fault { line, message }.into()),
        }
    }
    if wanted == Wanted::Ended && !history.ended {
        let message = "the line of the end is missing; a run that is not over can be gone on with, but not verified";
        return Err(truncated(next, message).into());
    }
    Ok(Reading { history, torn: None })
}

/// Why a line adds nothing.
enum Unfit {
    Line(String),
    Scenario(Box<Loaded>),
}

impl From<String> for Unfit {
    fn from(message: String) -> Self {
        Self::Line(message)
    }
}

fn truncated(line: usize, message: &str) -> Fault {
    Fault { line, message: format!("truncated: {message}") }
}

/// The facts of a line, if it is the one that was written; to its line feed, where that is asked.
fn facts(line: &[u8], seal: &mut Seal, to_its_end: bool) -> Result<String, String> {
    let (line, is_whole) = match line {
        [line @ .., b'\n'] => (line, true),
        line => (line, false),
    };
    let facts = core::str::from_utf8(line).ok().and_then(|it| seal.open(it));
    facts.filter(|_| is_whole || !to_its_end).ok_or_else(|| {
        let message = if is_whole {
            "damaged: this is not the line that was written here"
        } else {
            "truncated: the line breaks off"
        };
        message.to_owned()
    })
}

/// The facts of a line as JSON of this shape. Only somebody who reckoned the sums anew can be told of these faults.
fn shaped<T: DeserializeOwned>(facts: &str) -> Result<T, String> {
    serde_json::from_str(facts).map_err(|error| format!("this is no line of a recording: {error}"))
}

/// The first line: what it was made from, and a run with nothing but its numbers.
fn head(line: &[u8], seal: &mut Seal) -> Result<(Header, Run), String> {
    let foreign = || "this is no recording of diwan".to_owned();
    // Format first: what a newer one looks like beyond it, and how it is sealed, nobody knows here.
    let any: AnyHead = serde_json::from_slice(line).map_err(|_| foreign())?;
    if any.diwan != MARK {
        return Err(foreign());
    }
    if any.format != FORMAT {
        return Err(format!(
            "format {} is not that of this program, which reads format {FORMAT}; use the diwan that wrote it",
            any.format
        ));
    }
    let head: Head = shaped(&facts(line, seal, true)?)?;
    if head.header.engine != env!("CARGO_PKG_VERSION") {
        let own = env!("CARGO_PKG_VERSION");
        return Err(format!(
            "it was recorded by diwan {}, and this is {own}: only the same version plays the same bits",
            head.header.engine
        ));
    }
    let Head { header, seed, replication, draw, .. } = head;
    let (parameters, wants) = (Vec::new(), Vec::new());
    let run = Run {
        seed,
        replication,
        draw,
        origins: Vec::new(),
        start: Vec::new(),
        parameters,
        wants,
        turns: Vec::new(),
        outcome: None,
    };
    Ok((header, run))
}

/// Whether it was made of this model. A copy under another name has the same digest, and is the same.
fn same(header: &Header, model: &Model) -> Result<(), String> {
    let scenario = &model.scenario;
    let digest = model.digest();
    if header.digest == digest {
        return Ok(());
    }
    if header.scenario != scenario.name {
        return Err(format!("it was recorded of the scenario `{}`, and this is `{}`", header.scenario, scenario.name));
    }
    let digests = format!("digest {} there, {} here", header.digest, digest);
    Err(format!(
        "it was recorded of another text of `{}`: {digests}; `--scenario` says where that one is",
        scenario.name
    ))
}

fn start(names: &Names<'_>, line: &[u8], seal: &mut Seal, run: Run) -> Result<Run, String> {
    let Start { start, origins, drawn } = shaped(&facts(line, seal, true)?)?;
    let mut levels = vec![None; names.model.scenario.variables.len()];
    for (name, level) in start.0 {
        levels[names.variable_row(&name)?.index()] = Some(level);
    }
    let levels: Vec<f64> = match levels.iter().position(Option::is_none) {
        None => levels.into_iter().flatten().collect(),
        Some(slot) => return Err(format!("the start of `{}` is missing", names.variable(slot))),
    };
    if !drawn.0.iter().map(|(name, _)| name).eq(&names.parameters) {
        return Err("the drawn parameters are not those of the scenario".to_owned());
    }
    let parameters: Vec<f64> = drawn.0.into_iter().map(|(_, value)| value).collect();
    let origins = moved(names, &levels, origins)?;
    let wants = names.model.wants(&parameters, &origins);
    Ok(Run { origins, start: levels, parameters, wants, ..run })
}

/// Levels with some of them elsewhere.
pub(super) fn moved(names: &Names<'_>, before: &[f64], levels: Pairs<f64>) -> Result<Vec<f64>, String> {
    let mut out = before.to_vec();
    for (name, level) in levels.0 {
        out[names.variable_row(&name)?.index()] = level;
    }
    Ok(out)
}

/// Adds what stands in a line. If there is a fault, nothing is added.
fn add(
    names: &Names<'_>,
    line: &[u8],
    number: usize,
    seal: &mut Seal,
    history: &mut History,
    wanted: Wanted,
) -> Result<(), Unfit> {
    if history.ended {
        return Err("something stands after the end".to_owned().into());
    }
    let facts = facts(line, seal, wanted == Wanted::Ended)?;
    let due = history.turns() + 1;
    let expect = |turn: u32| match turn == due {
        true if turn <= names.model.turns => Ok(()),
        true => Err(format!("the scenario has {} turns", names.model.turns)),
        false => Err(format!("turn {turn} stands where turn {due} is due")),
    };
    if facts.starts_with("{\"turn\":") {
        let shape: Turn = shaped(&facts)?;
        expect(shape.turn)?;
        let (record, by) = turn(names, history.run.last(), shape)?;
        history.push_read(record, by);
    } else if facts.starts_with("{\"from\":") {
        let Turned { from, seed, settings } = shaped(&facts)?;
        expect(from)?;
        history.branch(seed, &settings).map_err(|error| match error {
            ReplayError::Scenario(loaded) => Unfit::Scenario(loaded),
            other => Unfit::Line(other.to_string()),
        })?;
    } else {
        let End { end, turns, lines } = shaped(&facts)?;
        if turns != history.turns() || lines != number as u64 {
            return Err(format!(
                "the end of {turns} turns in {lines} lines stands after {} turns in line {number}",
                due - 1
            )
            .into());
        }
        let outcome = end.map(|it| names.outcomes.row(&it)).transpose()?.map(OutcomeId);
        history.end(outcome);
    }
    Ok(())
}
