//! One speaks, and all hear it.

use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::room::Room;
use super::{Fault, shares, tell};

/// How often somebody speaks.
const ROUNDS: usize = 20;
/// How long it is quiet between two words.
const QUIET: Duration = Duration::from_millis(1_500);
/// Over how long pages ask anew once they are told, milliseconds, as their script does it.
const SPREAD: u64 = 150;

/// What was said last, and what came of all that was said.
#[derive(Default)]
struct Heard {
    word: Option<(Instant, String)>,
    hints: Vec<Duration>,
    pages: Vec<Duration>,
}

/// Has so many listen to one; beside a batch on all cores, if that is wanted.
pub(crate) async fn load(diwan: &str, folder: &str, people: usize, is_beside: bool) -> Result<(), Fault> {
    let room = Arc::new(Room::open(diwan, folder, "tiny", &["north", "south"]).await?);
    let heard = Arc::new(Mutex::new(Heard::default()));
    let mut cookies = Vec::new();
    for number in 0..people {
        let cookie = room.comes(number, ["north", "south"][number % 2]).await?;
        let mut live = room.line(number).await?;
        live.send("GET", "/live", &cookie, "").await?;
        let (room, heard, own) = (room.clone(), heard.clone(), cookie.clone());
        tokio::spawn(async move {
            let mut line = room.line(number).await?;
            loop {
                live.heard().await?;
                let now = Instant::now();
                let Some((begun, word)) = lock(&heard).word.clone() else { continue };
                lock(&heard).hints.push(now - begun);
                tokio::time::sleep(Duration::from_millis(number as u64 * 7_919 % SPREAD)).await;
                let page = line.ask("GET", "/part?tab=talk", &own, "").await?;
                if page.text.contains(&word) {
                    lock(&heard).pages.push(begun.elapsed());
                }
            }
            #[expect(unreachable_code, reason = "says what the task comes to")]
            Ok::<(), Fault>(())
        });
        cookies.push(cookie);
    }
    let batch = is_beside.then(|| {
        let mut command = Command::new(diwan);
        command.args(["batch", "us_iraq_2020", "--runs", "10000000", "--quiet"]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    });
    tokio::time::sleep(Duration::from_secs(1)).await;
    let mut answers = Vec::new();
    for (round, cookie) in cookies.iter().cycle().take(ROUNDS).enumerate() {
        let (word, begun, mut line) = (format!("word{round:08}x"), Instant::now(), room.line(round).await?);
        lock(&heard).word = Some((begun, word.clone()));
        line.ask("POST", "/ask/state", cookie, &format!("command={word}&text={word}")).await?;
        answers.push(begun.elapsed());
        tokio::time::sleep(QUIET).await;
    }
    if let Some(batch) = batch {
        let mut batch = batch?;
        batch.kill()?;
        batch.wait()?;
    }
    let heard = core::mem::take(&mut *lock(&heard));
    for (name, all) in [("answer", answers), ("hint", heard.hints), ("page", heard.pages)] {
        tell(&shares(name, all));
    }
    Ok(())
}

fn lock(heard: &Mutex<Heard>) -> std::sync::MutexGuard<'_, Heard> {
    heard.lock().unwrap_or_else(PoisonError::into_inner)
}
