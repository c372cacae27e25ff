//! Floor: the command line, and the only place that prints. One command per file; data goes to stdout, talk to stderr.

mod args;
mod batch;
mod bench;
mod brief;
mod calibrate;
mod check;
mod claims;
mod compare;
#[cfg(feature = "host")]
mod debrief;
mod diff;
mod discover;
mod failure;
mod fmt;
mod hindcast;
#[cfg(feature = "host")]
mod host;
mod list;
mod lsp;
mod metrics;
mod new;
mod output;
mod parameters;
mod pages;
mod passport;
mod play;
mod progress;
mod replay;
mod robust;
mod report;
mod run;
mod scenarios;
mod seek;
mod sweep;
mod sensitivity;
mod tips;
mod watch;
mod why;

use std::process::ExitCode;

use clap::Parser;

use crate::report::Words;
use crate::text::steers;
use args::{Args, Command};
use failure::Failure;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let error = tips::mended(error, std::env::args_os());
            // Help and version are no failures; clap prints each to where it belongs.
            let code = if error.use_stderr() { 2 } else { 0 };
            let text = error.render().to_string();
            if text.chars().any(|it| it != '\n' && steers(it)) {
                // An argument is repeated as it was given, and might steer the terminal.
                output::talk(text.trim_end());
            } else {
                let _ = error.print();
            }
            return ExitCode::from(code);
        }
    };
    if let Some(words) = args.command.language().and_then(Words::named) {
        words.choose();
    }
    std::panic::set_hook(Box::new(failure::confess));
    let result = std::panic::catch_unwind(|| match &args.command {
        Command::Scenarios(args) => scenarios::run(args),
        Command::Check(args) => check::run(args),
        Command::Run(args) => run::run(args),
        Command::Replay(args) => replay::run(args),
        Command::Play(args) => play::run(args),
        #[cfg(feature = "host")]
        Command::Host(args) => host::run(args),
        #[cfg(feature = "host")]
        Command::Debrief(args) => debrief::run(args),
        Command::Batch(args) => batch::run(args),
        Command::Compare(args) => compare::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Seek(args) => seek::run(args),
        Command::Robust(args) => robust::run(args),
        Command::Report(args) => report::run(args),
        Command::Parameters(args) => parameters::run(args),
        Command::Passport(args) => passport::run(args),
        Command::Why(args) => why::run(args),
        Command::Sweep(args) => sweep::run(args),
        Command::Claims(args) => claims::run(args),
        Command::Sensitivity(args) => sensitivity::run(args),
        Command::Discover(args) => discover::run(args),
        Command::Hindcast(args) => hindcast::run(args),
        Command::Brief(args) => brief::run(args),
        Command::Bench(args) => bench::run(args),
        Command::Calibrate(args) => calibrate::run(args),
        Command::List(args) => list::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::New(args) => new::run(args),
        Command::Lsp(_) => lsp::run(),
    });
    match result {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(failure)) => failure.report(),
        Err(_) => Failure::Ours.report(),
    }
}
