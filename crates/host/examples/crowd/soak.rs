//! All play at once, without rest: a morning in minutes.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::line::Line;
use super::room::Room;
use super::{Fault, shares, tell};

const SEATS: [&str; 3] = ["egypt", "ethiopia", "sudan"];
/// The phases of a turn, from which whoever leads the room moves on.
const PHASES: [&str; 6] = ["situation", "negotiate", "commit", "adjudicate", "reveal", "hot_wash"];
/// How long somebody thinks between two things.
const THINKS: Duration = Duration::from_millis(200);
/// How long a phase lasts.
const LASTS: Duration = Duration::from_millis(900);

/// When the room was moved on last, and what came of everything.
#[derive(Default)]
struct Heard {
    begun: Option<Instant>,
    hints: Vec<Duration>,
    answers: Vec<Duration>,
    refused: usize,
    pages: usize,
}

/// Has so many play for a time.
pub(crate) async fn soak(diwan: &str, folder: &str, people: usize, time: Duration) -> Result<(), Fault> {
    let room = Arc::new(Room::open(diwan, folder, "nile_dam", &SEATS).await?);
    let heard = Arc::new(Mutex::new(Heard::default()));
    let (begun, end) = (Instant::now(), Instant::now() + time);
    for number in 0..people {
        let cookie = room.comes(number, SEATS[number % 3]).await?;
        let (mut live, mut wall) = (room.line(number).await?, room.line(number).await?);
        live.send("GET", "/live", &cookie, "").await?;
        wall.send("GET", "/wall/live", &cookie, "").await?;
        tokio::spawn(looks(wall, heard.clone()));
        tokio::spawn(listens(room.clone(), live, number, cookie.clone(), heard.clone()));
        tokio::spawn(plays(room.clone(), number, cookie, heard.clone(), end));
    }
    for from in ["lobby", "brief"] {
        room.leads("advance", &format!("command=from-{from}&from={from}")).await?;
    }
    let (mut memory, mut turn) = (Vec::new(), 0);
    while Instant::now() < end {
        for from in PHASES {
            tokio::time::sleep(LASTS).await;
            lock(&heard).begun = Some(Instant::now());
            room.leads("advance", &format!("command=t{turn:03}-{from}&from={from}")).await?;
            memory.extend(room.memory());
        }
        turn += 1;
        // A game of a year is begun anew before it ends.
        if turn % 20 == 0 {
            room.leads("rewind", &format!("command=again-{turn:04}&turn=0&reason=again")).await?;
        }
    }
    let heard = core::mem::take(&mut *lock(&heard));
    let warm = memory.len() / 4;
    let all: Vec<String> = memory.iter().step_by((memory.len() / 12).max(1)).map(|it| format!("{it:.1}")).collect();
    let most = |of: &[f64]| of.iter().copied().fold(0.0, f64::max);
    tell(&format!(
        "{turn} turns in {:.0} s, {} refused, {} pages",
        begun.elapsed().as_secs_f64(),
        heard.refused,
        heard.pages
    ));
    for (name, all) in [("answer", heard.answers), ("hint", heard.hints)] {
        tell(&shares(name, all));
    }
    let size = |end: &str| std::fs::metadata(format!("{}{end}", room.file.display())).map_or(0, |it| it.len());
    tell(&format!("file {:.1} MiB and {:.1} MiB beside it", mib(size("")), mib(size("-wal"))));
    if let (Some(first), [.., last]) = (memory.get(warm), &memory[..]) {
        tell(&format!("memory {first:.1} MiB warm, {last:.1} MiB at the end, {:.1} MiB at most", most(&memory)));
        tell(&format!("  as it went: {}", all.join(" ")));
    }
    Ok(())
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / (1_024.0 * 1_024.0)
}

/// Looks at the wall, on which nothing is new but that the room moves on.
async fn looks(mut wall: Line, heard: Arc<Mutex<Heard>>) -> Result<(), Fault> {
    loop {
        wall.heard().await?;
        let begun = lock(&heard).begun;
        lock(&heard).hints.extend(begun.map(|it| it.elapsed()));
    }
}

/// Hears that something is new, and reads the page.
async fn listens(
    room: Arc<Room>,
    mut live: Line,
    number: usize,
    cookie: String,
    heard: Arc<Mutex<Heard>>,
) -> Result<(), Fault> {
    let mut line = room.line(number).await?;
    loop {
        live.heard().await?;
        tokio::time::sleep(Duration::from_millis(number as u64 * 31 % 150)).await;
        let tab = ["now", "act", "talk", "brief"][number % 4];
        line.ask("GET", &format!("/part?tab={tab}"), &cookie, "").await?;
        lock(&heard).pages += 1;
    }
}

/// Does one thing after another.
async fn plays(
    room: Arc<Room>,
    number: usize,
    cookie: String,
    heard: Arc<Mutex<Heard>>,
    end: Instant,
) -> Result<(), Fault> {
    let mut line = room.line(number).await?;
    for step in 0_usize.. {
        if Instant::now() > end {
            break;
        }
        tokio::time::sleep(THINKS).await;
        let page = line.ask("GET", "/part?tab=act", &cookie, "").await?.text;
        let (epoch, choices) = (values(&page, "epoch"), values(&page, "choice"));
        let (epoch, choice) = (epoch.first().map_or("0", |it| it), choices.get((number + step) % choices.len().max(1)));
        let to = SEATS[(number + 1) % 3];
        // Whoever came first to a seat writes for it.
        let (what, fields) = match (number + step) % 20 {
            0 => ("say", format!("to={to}&text=What+would+you+need")),
            1 => ("forecast", "share.accord=100".to_owned()),
            2 => ("call", "text=Please+come".to_owned()),
            _ if number < SEATS.len() => ("draft", format!("choice={}&epoch={epoch}", choice.map_or("", |it| it))),
            _ => continue,
        };
        let asked = Instant::now();
        let body = format!("command=p{number:03}-{step:06}&{fields}");
        let answer = line.ask("POST", &format!("/ask/{what}"), &cookie, &body).await?;
        lock(&heard).answers.push(asked.elapsed());
        if answer.status != 303 || answer.head.contains("said=") {
            lock(&heard).refused += 1;
        }
    }
    Ok(())
}

/// What fields of a name say on a page.
fn values<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let begin = format!("name=\"{name}\" value=\"");
    page.match_indices(&begin).filter_map(|(at, _)| page[at + begin.len()..].split('"').next()).collect()
}

fn lock(heard: &Mutex<Heard>) -> std::sync::MutexGuard<'_, Heard> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}
