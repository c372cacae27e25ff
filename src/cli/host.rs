//! `diwan host`: a room with teams in their browsers, led from a console on this machine.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;

use super::args::{Host, Mover};
use super::brief::too_short;
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::play::{games, named};
use crate::host::desk::{Desk, NotOpened, begin, rehearsed, take_up};
use crate::host::file::FileError;
use crate::host::room::{Advance, Plan, Setup};
use crate::host::web::{About, NotServed, Phrase, Places, Serving, Stop, serve, vacant};
use crate::report::Shown;
use crate::report::facts::{RunSheetFacts, Time};
use crate::report::say;
use crate::scenario::Texts;

/// More rooms of one scenario than this nobody keeps in one folder.
const MOST: u32 = 10_000;

pub(super) fn run(args: &Host) -> Result<(), Failure> {
    if args.rehearse {
        return rehearse(args);
    }
    if let Some(folder) = args.copies.as_deref().filter(|it| !it.is_dir()) {
        return Err(Failure::Usage(say!("room-host-no-folder", folder: folder.display().to_string())));
    }
    // That a port is taken is found out now, and not in front of the people who wait.
    vacant(args.port, args.console_port)?;
    let (file, (desk, thread)) = match &args.resume {
        Some(file) => (file.clone(), take_up(file, args.scenario.as_deref(), args.copies.clone())?),
        None => in_file(args, &setup(args)?.0, |file, setup| begin(file, setup, args.copies.clone()))?,
    };
    let (phrase, is_made) = match &args.phrase {
        Some(words) if !words.trim().is_empty() => (words.clone(), false),
        _ => (Phrase::made().map_err(|_| NotServed::NoChance)?, true),
    };
    let serving = Serving {
        port: args.port,
        console_port: args.console_port,
        phrase: phrase.clone(),
        about: About { file: file.display().to_string(), version: env!("CARGO_PKG_VERSION").to_owned() },
    };
    let stop = Stop::default();
    let asked = stop.clone();
    // Where a handler stands already, as in tests, the servers end with the process.
    let _ = ctrlc::set_handler(move || asked.stop());
    let told = |places: &Places| {
        tell(places, &file, is_made.then_some(phrase.as_str()));
        if !args.no_browser {
            browse(&places.console);
        }
    };
    let served = serve(&desk, serving, &stop, told);
    close(&desk, thread);
    served?;
    output::talk(&say!("room-host-ended", file: file.display().to_string()));
    Ok(())
}

/// Has the program play a whole session.
fn rehearse(args: &Host) -> Result<(), Failure> {
    let (setup, texts) = setup(args)?;
    let (file, room) = in_file(args, &setup, rehearsed)?;
    let outcome = room.game().run().outcome.map_or_else(String::new, |it| texts.outcome(it).to_owned());
    output::talk(&say!("room-host-rehearsed", outcome: outcome, file: file.display().to_string()));
    Ok(())
}

/// What a room of its own is set up with, and the texts of its scenario.
fn setup(args: &Host) -> Result<(Setup, Texts), Failure> {
    let place = args.scenario.as_deref().unwrap_or_default();
    let (model, languages) = sound(place, &args.varied.settings, true)?;
    let texts: Texts = args.read.texts(languages)?;
    let shown = Shown::new(&model.scenario, &texts);
    // A time that holds no turn is refused before people come.
    if args.minutes.is_some() {
        let time = Time { minutes: args.minutes, begins: 0 };
        RunSheetFacts::of(&model.scenario, &args.varied.settings, time).map_err(|it| too_short(&it))?;
    }
    let seats = match &args.seats[..] {
        [] => model.scenario.offered_seats(),
        given => named(shown, given).map_err(Failure::Usage)?,
    };
    let seats = seats.iter().map(|it| model.scenario.actors[it.index()].key.clone()).collect();
    let setup = Setup {
        name: args.name.clone().unwrap_or_else(|| texts.title.clone()),
        place: place.to_owned(),
        settings: args.varied.settings.clone(),
        digest: String::new(),
        seed: args.seed,
        replication: 0,
        draw: 0,
        seats,
        plan: Plan::of_scenario(&model.scenario.workshop.minutes),
        minutes: args.minutes,
        advance: match args.advance {
            Mover::Host => Advance::Host,
            Mover::AllReady => Advance::AllReady,
            Mover::Clock => Advance::Clock,
        },
        language: args.read.language.clone().unwrap_or_else(|| "en".to_owned()),
        discloses: true,
        walk_in: args.walk_in,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    Ok((setup, texts))
}

/// Begins something in the file that was asked for, or in one that nobody has.
fn in_file<T>(
    args: &Host,
    setup: &Setup,
    begin: impl Fn(&Path, Setup) -> Result<T, NotOpened>,
) -> Result<(PathBuf, T), Failure> {
    if let Some(file) = &args.file {
        return Ok((file.clone(), begin(file, setup.clone())?));
    }
    let folder = games().filter(|it| std::fs::create_dir_all(it).is_ok()).unwrap_or_default();
    let stem =
        Path::new(&setup.place).file_stem().map_or_else(|| "room".into(), |it| it.to_string_lossy().into_owned());
    let mut number = 1;
    loop {
        let file = folder.join(format!("{stem}-{number}.diwan"));
        match begin(&file, setup.clone()) {
            Err(NotOpened::File(FileError::Exists(_))) if number < MOST => number += 1,
            other => return Ok((file, other?)),
        }
    }
}

/// Says where everything is.
fn tell(places: &Places, file: &Path, phrase: Option<&str>) {
    output::talk(&say!("room-host-console", address: &places.console));
    if let Some(phrase) = phrase {
        output::talk(&say!("room-host-phrase", phrase: phrase));
    }
    output::talk(&match &places.room {
        Some(address) => say!("room-host-room", address: address, code: &places.code),
        None => say!("room-host-nowhere"),
    });
    output::talk(&say!("room-host-file", file: file.display().to_string()));
    output::talk(&say!("room-host-stop"));
}

/// Shows an address in the browser that the system would take; where that can't be done, it has been told.
fn browse(address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "windows") {
        ("cmd", &["/C", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let quiet = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let _told_above = quiet;
}

/// Ends the desk, once everything is answered that was asked before.
fn close(desk: &Desk, thread: JoinHandle<()>) {
    desk.stop();
    // A desk that broke off has left whole entries in its file.
    let _ended = thread.join();
}

impl From<NotOpened> for Failure {
    /// The faults of a scenario are shown as ever.
    fn from(why: NotOpened) -> Self {
        match why {
            NotOpened::Scenario(loaded) => {
                output::diagnostics(&loaded.diagnostics, &loaded.sources);
                Self::Refused
            }
            why => Self::Usage(why.to_string()),
        }
    }
}

impl From<NotServed> for Failure {
    fn from(why: NotServed) -> Self {
        match why {
            NotServed::Taken(port) => Self::Usage(say!("room-host-taken", port: port.to_string())),
            why => Self::Usage(why.to_string()),
        }
    }
}
