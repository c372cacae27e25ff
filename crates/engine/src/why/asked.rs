//! Questions: why a variable moved as it did over some turns, and how that is written.

use core::ops::Range;

use crate::scenario::{Scenario, VariableId};
use crate::text::nearest;

/// What is asked: why a variable moved as it did over some turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The variable.
    pub variable: VariableId,
    /// The turns, counted from 0; those that were not played are left out.
    pub turns: Range<usize>,
}

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misasked {
    /// No variable is called so.
    #[error("there is no variable of that name{}", near.as_ref().map(|it| format!("; did you mean `{it}`?")).unwrap_or_default())]
    NoVariable {
        /// What was probably meant.
        near: Option<String>,
    },
    /// The turns are not written as turns are, or are none of the scenario's.
    #[error("turns are `@3` or `@3..7`, counted from 1 to {last}")]
    NoTurns {
        /// The last turn.
        last: usize,
    },
}

impl Asked {
    /// Reads `VARIABLE`, `VARIABLE@TURN` and `VARIABLE@FIRST..LAST`, turns counted from 1; all turns where none is said.
    ///
    /// ```
    /// use diwan_engine::{scenario::load, why::{Asked, Misasked}};
    /// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
    /// assert_eq!(Asked::read(&scenario, "water@2").map(|it| it.turns), Ok(1..2));
    /// assert_eq!(Asked::read(&scenario, "water@2..9"), Err(vec![Misasked::NoTurns { last: 2 }]));
    /// ```
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn read(scenario: &Scenario, text: &str) -> Result<Self, Vec<Misasked>> {
        let (name, turns) = text.split_once('@').map_or((text, None), |(name, turns)| (name, Some(turns)));
        let (name, last) = (name.trim(), scenario.calendar.turns as usize);
        let variable = scenario.variable(name).ok_or_else(|| {
            let near = nearest(name, scenario.variables.iter().map(|it| it.notation.as_str()));
            Misasked::NoVariable { near: near.map(str::to_owned) }
        });
        let turns = turns.map_or(Some(0..last), |turns| read_turns(turns, last)).ok_or(Misasked::NoTurns { last });
        match (variable, turns) {
            (Ok(variable), Ok(turns)) => Ok(Self { variable, turns }),
            (variable, turns) => Err(variable.err().into_iter().chain(turns.err()).collect()),
        }
    }
}

fn read_turns(text: &str, last: usize) -> Option<Range<usize>> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (from.trim().parse::<usize>().ok()?, to.trim().parse::<usize>().ok()?);
    (1 <= from && from <= to && to <= last).then(|| from - 1..to)
}
