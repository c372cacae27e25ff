//! `diwan report`: one page of results that are there already.

use super::args::Report;
use super::failure::Failure;
use super::output;
use super::pages::{made, put};
use crate::history;
use crate::report::gathered::Gathering;
use crate::report::say;

pub(super) fn run(args: &Report) -> Result<(), Failure> {
    history::vacant(&args.output, args.force)?;
    let asked = Gathering { paths: &args.results, scenarios: &args.scenarios, language: args.read.language.as_deref() };
    let gathered = asked.page(&made(&args.read))?;
    put(&args.output, &gathered.html, args.force)?;
    if !args.quiet {
        gathered.remarks.iter().for_each(|it| output::talk(it));
        output::talk(&say!("gather-written", n: gathered.chapters, file: args.output.display().to_string()));
    }
    Ok(())
}
