//! A batch for people and for programs: shares with their intervals, where things ended, and what to doubt.

use serde_json::{Value, json};

use super::doubts::{doubt_json, told_doubts};
use super::figures::{grouped, percent, percents};
use super::tell::Look;
use super::words::capital;
use super::wrap::{cut, wrapped};
use diwan_engine::scenario::{ActorId, DialogueId, Metric, VariableId, VariableKind};
use diwan_studies::ensemble::{Doubted, Measured, Plan, Share, Summary};
use diwan_studies::stats::Level;

/// A batch that was played, and what there is to say about how.
pub struct Batch<'a> {
    /// What was to be played.
    pub plan: &'a Plan,
    /// What it came to.
    pub summary: &'a Summary,
    /// Level of the intervals.
    pub level: Level,
    /// What to doubt.
    pub doubts: &'a [Doubted],
    /// Wall time, seconds.
    pub elapsed: f64,
    /// Replications that were played now; others were there already.
    pub played: u64,
}

/// The batch as one object: `scenario`, `seed`, `runs`, `outcomes`, `measures`, `elapsed_s` and `runs_per_s`; and `draws`, `digest`, `level` and `doubts`.
#[must_use]
pub fn batch_json(batch: &Batch<'_>) -> Value {
    let Batch { plan, summary, .. } = batch;
    let scenario = &*plan.model.scenario;
    let outcomes = scenario.outcomes.iter().zip(summary.shares(batch.level)).map(|(outcome, it)| {
        json!({
            "name": outcome.key, "count": it.count, "share": it.share, "low": it.interval.low, "high": it.interval.high,
            "months": it.months.map(|[q05, q50, q95]| json!({"q05": q05, "q50": q50, "q95": q95})),
        })
    });
    let measures = plan.metrics.iter().zip(summary.measured()).filter_map(|(metric, it)| {
        let it = it?;
        let [q05, q50, q95] = it.quantiles;
        Some(json!({
            "name": metric.notation(scenario), "mean": it.mean, "sd": it.sd, "q05": q05, "q50": q50, "q95": q95, "unit": metric.unit(),
        }))
    });
    json!({
        "scenario": scenario.name,
        "digest": scenario.digest,
        "seed": plan.seed.0,
        "runs": summary.runs(),
        "draws": summary.runs().div_ceil(plan.seeds),
        "level": batch.level.share(),
        "outcomes": outcomes.collect::<Vec<_>>(),
        "measures": measures.collect::<Vec<_>>(),
        "doubts": batch.doubts.iter().map(doubt_json).collect::<Vec<_>>(),
        "elapsed_s": batch.elapsed,
        "runs_per_s": if batch.elapsed > 0.0 { batch.played as f64 / batch.elapsed } else { 0.0 },
    })
}

/// The batch as people read it.
#[must_use]
pub fn tell_batch(batch: &Batch<'_>, look: &Look) -> String {
    let Batch { plan, summary, .. } = batch;
    let scenario = &*plan.model.scenario;
    let mut out = look.heading(&scenario.title);
    out += &wrapped(&made_of(batch), "", 0, look.width);
    if summary.runs() == 0 {
        return out;
    }
    out += &outcomes(batch, look);
    out += &levels(batch, look);
    out += &dialogues(batch, look);
    out += &payoffs(batch, look);
    out + &doubts(batch, look)
}

/// How many runs of what, and how fast.
fn made_of(batch: &Batch<'_>) -> String {
    let (plan, runs) = (batch.plan, batch.summary.runs());
    let of = if plan.seeds == 1 {
        "each with a draw of the parameters of its own".to_owned()
    } else {
        format!("{} draws of the parameters with {} seeds each", grouped(runs.div_ceil(plan.seeds)), plan.seeds)
    };
    let speed = if batch.played > 0 && batch.elapsed > 0.0 {
        format!(" {:.1} s, {} runs a second.", batch.elapsed, grouped((batch.played as f64 / batch.elapsed) as u64))
    } else {
        String::new()
    };
    let many = if runs == 1 { "run" } else { "runs" };
    format!("{} {many} of this model, {of}; seed {}.{speed}", grouped(runs), plan.seed.0)
}

fn outcomes(batch: &Batch<'_>, look: &Look) -> String {
    let scenario = &*batch.plan.model.scenario;
    let shares = batch.summary.shares(batch.level);
    let wide = scenario.outcomes.iter().map(|it| it.name.chars().count()).max().unwrap_or(0).clamp(7, look.width.saturating_sub(48));
    let level = format!("{:.0} % interval", 100.0 * batch.level.share());
    let mut out = format!("\n{:<wide$} {:>7}  {level:>14}  {:>10}  ended in month\n", "Outcome", "share", "runs");
    for (outcome, it) in scenario.outcomes.iter().zip(&shares) {
        out += &format!(
            "{:<wide$} {:>7}  {:>14}  {:>10}  {}\n",
            cut(&capital(&outcome.name), wide),
            percent(it.share, it.interval),
            percents(it.interval),
            grouped(it.count),
            months(it),
        );
    }
    if batch.plan.seeds > 1 {
        out += &wrapped("Runs of one draw are alike; the intervals count them for what they are worth.", "", 0, look.width);
    }
    out
}

/// When runs ended: the middle, and the range of nine in ten.
fn months(share: &Share) -> String {
    match share.months {
        None => "-".to_owned(),
        Some([low, mid, high]) if low.round() == high.round() => format!("{mid:.0}"),
        Some([low, mid, high]) => format!("{mid:.0} ({low:.0}–{high:.0})"),
    }
}

/// A table of metrics with their spread.
fn spread(batch: &Batch<'_>, look: &Look, heading: &str, rows: &[(String, Metric)], digits: usize) -> String {
    let measured = batch.summary.measured();
    let found: Vec<(&String, Measured)> = rows
        .iter()
        .filter_map(|(label, metric)| {
            let place = batch.plan.metrics.iter().position(|it| it == metric)?;
            Some((label, measured[place]?))
        })
        .collect();
    if found.is_empty() {
        return String::new();
    }
    let longest = found.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0).max(heading.chars().count());
    let wide = longest.min(look.width.saturating_sub(42));
    let mut out = format!("\n{:<wide$} {:>7} {:>7}  {:>7} {:>7} {:>7}\n", cut(heading, wide), "mean", "sd", "5 %", "50 %", "95 %");
    for (label, it) in found {
        // What rounds to nothing has no sign.
        let shown = |x: f64| if x.abs() < 0.5 * 0.1_f64.powi(digits as i32) { 0.0 } else { x };
        let [low, mid, high] = it.quantiles.map(shown);
        out += &format!(
            "{:<wide$} {:>7.digits$} {:>7.digits$}  {low:>7.digits$} {mid:>7.digits$} {high:>7.digits$}\n",
            cut(&capital(label), wide),
            shown(it.mean),
            it.sd
        );
    }
    out
}

fn levels(batch: &Batch<'_>, look: &Look) -> String {
    let scenario = &*batch.plan.model.scenario;
    let of = |wanted: fn(VariableKind) -> bool| -> Vec<(String, Metric)> {
        let all = (0_u16..).zip(&scenario.variables).filter(|(_, it)| wanted(it.kind));
        all.map(|(slot, it)| (it.label.clone(), Metric::End(VariableId(slot)))).collect()
    };
    let situation = spread(batch, look, "Situation at the end", &of(|it| matches!(it, VariableKind::Indicator)), 1);
    let issues = spread(batch, look, "Issues at the end", &of(|it| matches!(it, VariableKind::Settlement(_))), 1);
    situation + &issues
}

fn dialogues(batch: &Batch<'_>, look: &Look) -> String {
    let scenario = &*batch.plan.model.scenario;
    let mut out = String::new();
    for (id, dialogue) in (0_u16..).map(DialogueId).zip(&scenario.dialogues) {
        let rows = [
            ("Rounds held", Metric::Rounds(id)),
            ("Deals struck", Metric::Deals(id)),
            ("Agreements that collapsed", Metric::Collapses(id)),
            ("In force at the end (share of runs)", Metric::Kept(id)),
        ];
        let rows: Vec<(String, Metric)> = rows.into_iter().map(|(label, metric)| (label.to_owned(), metric)).collect();
        out += &spread(batch, look, &capital(&dialogue.name), &rows, 2);
    }
    out
}

fn payoffs(batch: &Batch<'_>, look: &Look) -> String {
    let scenario = &*batch.plan.model.scenario;
    let rows: Vec<(String, Metric)> =
        (0_u16..).map(ActorId).zip(&scenario.actors).map(|(id, it)| (it.name.clone(), Metric::Payoff(id))).collect();
    spread(batch, look, "Utility gained over the start", &rows, 1)
}

fn doubts(batch: &Batch<'_>, look: &Look) -> String {
    let told = told_doubts(batch.doubts, look);
    if told.is_empty() { told } else { format!("\nTo be doubted\n{told}") }
}
