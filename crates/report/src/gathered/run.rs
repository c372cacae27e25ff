//! Runs: recordings of `run --record` and saves of games.

use std::path::Path;

use diwan_engine::history::{self, History, Wanted};
use diwan_engine::model::Model;

use super::{GatherError, Gathering, Read, made};
use crate::facts::RunFacts;
use crate::locale::say;
use crate::page::{played_page, quoted, run_page};
use crate::shown::Shown;
use crate::told::Told;
use crate::words::{apart, list};

impl Gathering<'_> {
    /// A recording or a save.
    pub(super) fn recording(&self, path: &Path, language: &str) -> Result<Read, GatherError> {
        let places = self.scenarios.iter().map(|it| Some(it.as_str())).chain([None]);
        let mut tried = places.map(|place| history::open(path, place, Wanted::Save));
        let opened = match tried.find(Result::is_ok).transpose()? {
            Some(opened) => opened,
            None => history::open(path, None, Wanted::Save)?,
        };
        let history = &opened.history;
        let texts = self.texts(opened.texts)?;
        // What moved a level and who pulled at a table is not in the file: the history is walked again, by what was
        // recorded, and every bit is compared.
        let run = history::verify(history)?;
        let model: &Model = history.model_on(u32::MAX);
        let scenario = Shown::new(&model.scenario, &texts);
        let settings = history.settings_on(u32::MAX);
        let facts: RunFacts = Told::plain(model, &texts, &run, &settings).facts();
        let people: Vec<String> = history.people().iter().map(|it| texts.actor(*it).to_owned()).collect();
        let command = format!("diwan replay {}", quoted(&path.display().to_string()));
        let made = made(command, language);
        let page = if people.is_empty() && history.branches().is_empty() {
            run_page(scenario, &facts, &made)
        } else {
            played_page(scenario, &facts, how(history, &people), &made)
        };
        let mut remarks = Vec::new();
        if !history.ended {
            remarks.push(say!("bound-open-game", turns: history.turns()));
        }
        if let Some(fault) = opened.torn {
            remarks.push(say!("bound-torn", fault: fault.to_string()));
        }
        Ok(Read::of(page, facts.provenance.clone(), remarks))
    }
}

/// Who decided, and where luck or settings turned.
fn how(history: &History, people: &[String]) -> String {
    let (replication, draw) = (history.run.replication, history.run.draw);
    let mut said = vec![if people.is_empty() {
        say!("page-run-how", replication: replication, draw: draw)
    } else {
        say!("bound-people", replication: replication, draw: draw, people: list(people))
    }];
    for it in history.branches() {
        let seed = it.seed.map(|it| say!("bound-branch-seed", seed: it.to_string()));
        let turned: Vec<String> = it.settings.iter().cloned().chain(seed).collect();
        said.push(say!("bound-branch", turn: it.turn + 1, how: apart(&turned)));
    }
    said.join(" ")
}
