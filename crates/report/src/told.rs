//! A run with all that was asked of it, for people and for programs.

use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::Texts;
use diwan_engine::why::Why;
use diwan_studies::counterfactual::Mattered;

use super::debrief::debrief;
use super::facts::{DebriefFacts, RunFacts, WhyFacts};
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::tell::tell;
use super::why::tell_why;

/// A run, and what was asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The model that it was played under.
    pub model: &'a Model,
    /// What people read of its scenario.
    pub texts: &'a Texts,
    /// The run.
    pub run: &'a Run,
    /// The settings that the scenario was varied by, as written.
    pub settings: &'a [String],
    /// Why levels moved; where that was asked, it takes the place of the story.
    pub accounts: &'a [Why],
    /// What mattered most for the outcome, if that was asked.
    pub mattered: Option<&'a Mattered>,
}

impl<'a> Told<'a> {
    /// A run of which nothing more was asked.
    #[must_use]
    pub fn plain(model: &'a Model, texts: &'a Texts, run: &'a Run, settings: &'a [String]) -> Self {
        Self { model, texts, run, settings, accounts: &[], mattered: None }
    }

    fn scenario(&self) -> Shown<'a> {
        Shown::new(&self.model.scenario, self.texts)
    }

    /// All there is to say of it.
    #[must_use]
    pub fn facts(&self) -> RunFacts {
        let scenario = self.scenario();
        let why = self.accounts.iter().map(|it| WhyFacts::of(&scenario, it)).collect();
        RunFacts {
            why: (!self.accounts.is_empty()).then_some(why),
            debrief: self.mattered.map(|it| DebriefFacts::of(scenario, it)),
            ..RunFacts::of(self.model, self.texts, self.run, self.settings)
        }
    }

    /// The same as people read it, with what made it at the end.
    #[must_use]
    pub fn text(&self, look: &Look) -> String {
        let scenario = self.scenario();
        let mut out: String =
            self.accounts.iter().map(|it| tell_why(scenario, &WhyFacts::of(&scenario, it), look)).collect();
        if self.accounts.is_empty() {
            out = tell(self.model, self.texts, self.run, look);
        }
        if let Some(mattered) = self.mattered {
            out += &debrief(&DebriefFacts::of(scenario, mattered), look);
        }
        let provenance = diwan_engine::scenario::Provenance::new(&scenario, self.settings, self.run.seed);
        out + &made_by(&provenance, look.held().width)
    }
}
