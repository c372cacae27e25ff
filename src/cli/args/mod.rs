//! The arguments: clap definitions and nothing else. What commands have in common stands apart from what each has of
//! its own.

mod depends;
#[cfg(feature = "host")]
mod host;
mod many;
mod one;
mod robust;
mod report;
mod seek;
mod shared;
mod vary;
mod write;

use clap::{Parser, Subcommand};

pub(super) use depends::{Asked, Discover, Method, Passport, Sensitivity, Why};
#[cfg(feature = "host")]
pub(super) use host::{Host, Mover};
pub(super) use many::{Batch, Bench, Calibrate, Check, Claims, Compare, Diff, Hindcast, Written};
pub(super) use one::{Brief, Play, Replay, Run, Scenarios};
pub(super) use report::Report;
pub(super) use robust::Robust;
pub(super) use seek::Seek;
pub(super) use shared::{Common, Format, Pages, Read, Sent, Shared};
pub(super) use vary::{Laid, Parameters, Sweep, Way};
pub(super) use write::{Fmt, List, Lsp, New};

/// Plays stakeholder scenarios that are written in text, and reports how and why they end.
#[derive(Debug, Parser)]
#[command(
    name = "diwan",
    version,
    max_term_width = 100,
    after_help = "SCENARIO is a path to a .ron file or a scenario folder, or the bare name of one below scenarios/ or of a bundled one.\n\
                  Exit codes: 0 done; 1 a fault of the program; 2 usage; 3 the scenario or recording was refused; 4 a replay differed, a claim was contradicted, or a file is not laid out."
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// List the bundled scenarios
    #[command(after_help = "Example: diwan scenarios")]
    Scenarios(Scenarios),
    /// Read and check scenarios: every fault at once, each with its place and a hint
    #[command(
        after_help = "Examples: diwan check us_iraq_2020\n          diwan check us_iraq_2020 --deep\n          diwan check us_iraq_2020 --deep --seats\n          diwan check --watch my_scenario\nWarnings do not refuse a scenario; faults do (exit code 3)."
    )]
    Check(Check),
    /// Tell what is to be known before a scenario is played: the handbook, whole or for one seat
    #[command(
        after_help = "Examples: diwan brief us_iraq_2020 --html handbook.html\n          diwan brief us_iraq_2020 --as iran --html iran.html\n          diwan brief us_iraq_2020 --run-sheet --minutes 180 --begins 09:30\n          diwan brief us_iraq_2020 --pack --html pack.html"
    )]
    Brief(Brief),
    /// Play one replication with policies in every seat, and tell it turn by turn
    #[command(
        after_help = "Examples: diwan run us_iraq_2020 --seed 7 --set 'doctrine us=maximalist'\n          diwan run us_iraq_2020 --record run.jsonl\n          \
                            diwan run us_iraq_2020 --why attacks@9 --why relationship@1..6\n          diwan run us_iraq_2020 --debrief\n\
                            `--why` says, instead of the story, what moved a variable, and what began it; `--debrief` what mattered most for the outcome, and what was luck."
    )]
    Run(Run),
    /// Play a recorded run again and compare every bit, or branch from one of its turns
    #[command(
        after_help = "Examples: diwan replay run.jsonl\n          diwan replay run.jsonl --from 7 --set 'forbid us.strike' --seed 9 --record other.jsonl\n\
                            Exit code 4 says that something differs, and what first. Settings of `--from` hold from that turn on, so only those are taken that\n\
                            leave the past alone: policy, script, hold, forbid, void, ablate, dialogue, posture, event, hazard."
    )]
    Replay(Replay),
    /// Take seats and play: a person decides for them, turn by turn, and policies sit in the others
    #[command(
        after_help = "Examples: diwan play us_iraq_2020\n          diwan play us_iraq_2020 --as us\n          diwan play us_iraq_2020 --as iran,baghdad --seed 7\n          diwan play --resume game.jsonl\n\
                            Several seats are a hot seat: the screen is cleared before each. Commands inside the game: type `help`."
    )]
    Play(Play),
    /// Lead a room: teams in their browsers, a console, a projector; all on this machine, without the internet
    #[cfg(feature = "host")]
    #[command(
        after_help = "Examples: diwan host nile_dam\n          diwan host us_iraq_2020 --seats us,iran,baghdad --name 'Monday group' --copies /media/stick\n          diwan host --resume monday.diwan\n\
                            The console is for this machine alone and asks for the pass-phrase; the room is on the network once its doors are opened there."
    )]
    Host(Host),
    /// Play many replications: shares of outcomes with intervals, spreads, tables
    #[command(
        after_help = "Examples: diwan batch us_iraq_2020 --runs 20000\n          diwan batch us_iraq_2020 --draws 200 --seeds 50 --out results --series\n\
                            `--out` keeps Parquet tables: runs, choices, draws and, if asked, series. An interrupted batch goes on with `--resume`."
    )]
    Batch(Batch),
    /// Compare variants pair by pair under common random numbers: differences with intervals, corrected p
    #[command(
        after_help = "Example: diwan compare us_iraq_2020 --arm maximalist='doctrine us=maximalist' --arm patient='doctrine us=patience' --control patient\n\
                            Arms share the luck of every run and the parameters of every draw, so a run and its pair differ by the settings alone."
    )]
    Compare(Compare),
    /// Say what one scenario says otherwise than another, and what that does, pair by pair
    #[command(
        after_help = "Examples: diwan diff us_iraq_2020 my/us_iraq_2020\n          diwan diff base.ron variant.ron --no-play\n\
                            Spelling of numbers, comments, the order of fields and the place in files are no differences. Whatever both have is compared\n\
                            under the same luck."
    )]
    Diff(Diff),
    /// Find the smallest change that brings something about: a decision, a number, or two of them
    #[command(
        after_help = "Examples: diwan seek us_iraq_2020 --make 'share(reset)' --most-likely\n          diwan seek us_iraq_2020 --make 'share(escalation)' --below 0.1 --vary actors.iran.influence=30..80\n\
                            Numbers go no farther than they are thought to be; levers first, then single numbers, and pairs where neither does it."
    )]
    Seek(Seek),
    /// Find out which of several policies holds up, whatever the numbers turn out to be that nobody knows
    #[command(
        after_help = "Examples: diwan robust us_iraq_2020 --lever 'doctrine us = transactional | maximalist | patience' --avoid 'share(escalation)'\n          \
                            diwan robust us_iraq_2020 --arm stay='doctrine us=patience' --arm hard='doctrine us=maximalist' --make 'end(relationship)' --satisfy 'share(escalation) <= 0.2'\n\
                            All policies meet the same draws of the numbers that the scenario draws, under the same luck. Regret is what a policy falls short of\n\
                            the best policy of the same state of the world."
    )]
    Robust(Robust),
    /// Make one page of results that are there: folders of batches, comparisons and sweeps, recordings, JSON
    #[command(
        after_help = "Examples: diwan report results\n          diwan report hard patient compared run.jsonl -o report.html\n\
                            Nothing is played: what a folder holds is added up again from its tables. Several results are chapters of one file."
    )]
    Report(Report),
    /// List the numbers of a scenario: path, law, range, unit, source, and where each acts
    #[command(
        after_help = "Examples: diwan parameters us_iraq_2020 --drawn\n          diwan parameters us_iraq_2020 'actors.us.*' --format json\n\
                            JSON also has the numbers that are drawn as what SALib calls a problem."
    )]
    Parameters(Parameters),
    /// Tell what a scenario assumes: every number with its source and what it does, the weakest first
    #[command(
        after_help = "Examples: diwan passport us_iraq_2020\n          diwan passport us_iraq_2020 --on 'share(reset)' --unsourced --all\n          diwan passport us_iraq_2020 --from results --html assumptions.html\n\
                            Weak is what is shown to matter and cites no source. A folder of `diwan batch --out` is read instead of playing."
    )]
    Passport(Passport),
    /// Say what moved an outcome, over many runs: what differs in those that end so, and what of it matters
    #[command(
        after_help = "Examples: diwan why us_iraq_2020 --outcome reset\n          diwan why us_iraq_2020 --outcome escalation --runs 10000 --html why.html\n\
                            The books of runs on both sides are averaged, and what they differ in is left out of new runs. `diwan run --why` is about one run."
    )]
    Why(Why),
    /// Play a design: numbers and settings are varied together, and every point is played under the same luck
    #[command(after_help = "Examples: diwan sweep us_iraq_2020 --vary indicators.tension=20..80\n          \
                            diwan sweep us_iraq_2020 --vary 'doctrine us = maximalist | patience' --vary indicators.tension=30,50,70 --runs 1000\n          \
                            diwan sweep us_iraq_2020 --vary indicators.tension=20..80 --vary rules.solidarity=0..1 --design sobol --size 512 --out swept\n          \
                            diwan sweep us_iraq_2020 --points points.csv --metric 'share(escalation)' --out swept --csv")]
    Sweep(Sweep),
    /// Test the claims that the scenario states about itself: supported, contradicted or undetermined
    #[command(
        after_help = "Example: diwan claims us_iraq_2020 --only c01 --only c24\nExit code 4 says that a claim was contradicted."
    )]
    Claims(Claims),
    /// Find out which of the numbers that are drawn a metric depends on, and how much of it is luck
    #[command(
        after_help = "Examples: diwan sensitivity us_iraq_2020 --on 'share(escalation)'\n          diwan sensitivity us_iraq_2020 --on 'share(escalation)' --from results\n          \
                            diwan sensitivity us_iraq_2020 --on 'share(escalation)' --method sobol --strongest 8\n          \
                            diwan sensitivity us_iraq_2020 --on 'end(attacks)' --method morris --factors 'actors.*.influence'"
    )]
    Sensitivity(Sensitivity),
    /// Find boxes over few numbers in which something comes about far more often than elsewhere, in a batch or sweep
    #[command(
        after_help = "Examples: diwan discover results --when 'share(escalation) >= 0.2'\n          diwan discover results --when 'outcome(escalation)' --density 0.3 --boxes 1\n\
                            The folder is one of `diwan batch --out` or `diwan sweep --out`. Several seeds a draw tell a share of draws: `--draws 4000 --seeds 10`."
    )]
    Discover(Discover),
    /// Score what happened, as a history file has it, against what the runs of a scenario say
    #[command(
        after_help = "Example: diwan hindcast us_iraq_2020 --history history.ron --runs 10000\nThe history file is described in docs/studies.md."
    )]
    Hindcast(Hindcast),
    /// Measure how fast a scenario is read and played on this machine
    #[command(after_help = "Example: diwan bench us_iraq_2020 --seconds 10\n\
                            Rates are medians of several rounds, with the lowest and the highest. On a busy machine trust those by processor time.")]
    Bench(Bench),
    /// Find the offsets of the flows under which plain play stays where the prior expects it
    #[command(after_help = "Example: diwan calibrate us_iraq_2020 --write --force")]
    Calibrate(Calibrate),
    /// List what a scenario can be asked and told, one to a line: paths of numbers, metrics, settings, tags
    #[command(after_help = "Example: diwan list us_iraq_2020 metrics | grep attacks")]
    List(List),
    /// Lay out the RON of scenarios; comments and numbers stay as they are written
    #[command(
        after_help = "Examples: diwan fmt my_scenario\n          diwan fmt --check my_scenario\n          diwan fmt - < actors.ron\n\
                            What was laid out anew is printed, a file to a line. With `--check` nothing is written, and exit code 4 says that something would be."
    )]
    Fmt(Fmt),
    /// Begin a scenario: a small one that works, or a variant of another
    #[command(after_help = "Examples: diwan new my_harbour\n          diwan new my_iraq --from us_iraq_2020")]
    New(New),
    /// Serve an editor that speaks the Language Server Protocol
    #[command(
        after_help = "Faults as one types, completion, hover, definitions, references, renaming: docs/editing.md says how an editor starts it."
    )]
    Lsp(Lsp),
}

impl Command {
    /// The language that is asked for.
    pub(super) fn language(&self) -> Option<&str> {
        let read = match self {
            Self::Scenarios(it) => &it.read,
            Self::Check(it) => &it.shared.read,
            Self::Brief(it) => &it.shared.read,
            Self::Run(it) => &it.shared.read,
            Self::Replay(it) => &it.read,
            Self::Play(it) => &it.read,
            #[cfg(feature = "host")]
            Self::Host(it) => &it.read,
            Self::Batch(it) => &it.shared.read,
            Self::Compare(it) => &it.shared.read,
            Self::Seek(it) => &it.shared.read,
            Self::Robust(it) => &it.shared.read,
            Self::Diff(it) => &it.shared.read,
            Self::Report(it) => &it.read,
            Self::Parameters(it) => &it.shared.read,
            Self::Passport(it) => &it.shared.read,
            Self::Why(it) => &it.shared.read,
            Self::Sweep(it) => &it.shared.read,
            Self::Claims(it) => &it.shared.read,
            Self::Sensitivity(it) => &it.shared.read,
            Self::Discover(it) => &it.read,
            Self::Hindcast(it) => &it.shared.read,
            Self::Bench(it) => &it.shared.read,
            // It shows keys and figures alone.
            Self::Calibrate(_) | Self::List(_) | Self::Fmt(_) | Self::New(_) | Self::Lsp(_) => return None,
        };
        read.language.as_deref()
    }
}
