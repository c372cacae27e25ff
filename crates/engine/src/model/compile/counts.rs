//! Compiling what is counted, its sources, and paths.

use super::Compiler;
use super::levels::fixed_share;
use crate::kernel::name_key;
use crate::model::{CountRow, PathRow, SourceRow, Valuation, WaveRow, Weight};
use crate::scenario::{Counted, RandomPath, VariableId, Waves};

impl Compiler<'_> {
    /// The counts in order, and all their sources, those of each count by choice; `dt` is the length of a turn in
    /// months.
    pub(super) fn counts(&mut self, dt: f64) -> (Vec<CountRow>, Vec<SourceRow>) {
        let (mut counts, mut sources) = (Vec::new(), Vec::new());
        let scenario = self.scenario;
        for (row, (id, counted)) in scenario.counted().enumerate() {
            let first = sources.len();
            self.sources(row, id, counted, &mut sources);
            let months = self.weight(&counted.months);
            counts.push(CountRow {
                variable: id,
                base: self.weight(&counted.base),
                opportunity: counted.opportunity.as_ref().map(|it| it.program.clone()),
                size: counted.size.as_ref().map(|it| self.plain(it)),
                months,
                share: fixed_share(months, dt),
                scale: self.plain(&counted.scale),
                push_months: self.weight(&counted.push_months),
                sources: (first..sources.len()).collect(),
                key: name_key(&scenario.variables[id.index()].notation),
            });
        }
        (counts, sources)
    }

    /// The sources of a count, without those whose actor is set to do without.
    fn sources(&mut self, count: usize, id: VariableId, counted: &Counted, out: &mut Vec<SourceRow>) {
        let scenario = self.scenario;
        for (choice, rate) in &counted.sources {
            let rate = self.weight(rate);
            let actor = scenario.choices[choice.index()].actor;
            if !scenario.setup.ablated.contains(&(actor, id)) {
                let own = scenario.actors[actor.index()].owns(&scenario.variables, actor, id);
                out.push(SourceRow { choice: *choice, count, own, rate, value: Valuation::default() });
            }
        }
    }

    /// The paths.
    pub(super) fn paths(&mut self) -> Vec<PathRow> {
        let variables = (0_u16..).map(VariableId).zip(&self.scenario.variables);
        variables.filter_map(|(id, it)| Some(self.path(id, &it.notation, it.path.as_ref()?))).collect()
    }

    fn path(&mut self, variable: VariableId, notation: &str, path: &RandomPath) -> PathRow {
        PathRow {
            variable,
            log: path.log,
            drift: self.plain(&path.drift),
            noise: Some(self.plain(&path.noise)).filter(|noise| *noise != Weight::Fixed(0.0)),
            jumps: path.jumps.as_ref().map(|(hazard, size)| (self.plain(hazard), self.plain(size))),
            waves: path.waves.as_ref().map(|it| self.waves(it)),
            key: name_key(notation),
        }
    }

    fn waves(&mut self, waves: &Waves) -> WaveRow {
        let height = &waves.height;
        WaveRow {
            hazard: self.plain(&waves.hazard),
            height: height.distribution,
            range: height.range,
            months: self.plain(&waves.months),
        }
    }
}
