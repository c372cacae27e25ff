//! The room that a crowd comes to: the program, hosting it until this is dropped.

use std::io::{BufRead, BufReader, Read};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::Fault;
use super::line::Line;

/// A room that is open.
pub(crate) struct Room {
    child: Child,
    pub(crate) file: PathBuf,
    pub(crate) port: u16,
    pub(crate) console: u16,
    code: String,
    /// By which whoever leads it is known.
    pub(crate) lead: String,
}

impl Room {
    /// Hosts a room of a scenario for seats of it, and opens its doors.
    pub(crate) async fn open(diwan: &str, folder: &str, scenario: &str, seats: &[&str]) -> Result<Self, Fault> {
        let port = 20_000 + 2 * (std::process::id() % 5_000) as u16;
        let file = Path::new(folder).join(format!("crowd-{}.diwan", std::process::id()));
        let mut command = Command::new(diwan);
        command.args(["host", scenario, "--walk-in", "--no-browser", "--phrase", "a b c d"]);
        command.args(["--seats", &seats.join(",")]).arg("--file").arg(&file);
        command.args(["--port", &port.to_string(), "--console-port", &(port + 1).to_string()]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let mut said = BufReader::new(child.stderr.take().ok_or("no pipe")?);
        let mut code = None;
        loop {
            let mut line = String::new();
            if said.read_line(&mut line)? == 0 {
                return Err("the program ended".into());
            }
            code = code.or_else(|| line.split("code ").nth(1).map(|it| it.trim().to_owned()));
            if line.contains("Ctrl-C") {
                break;
            }
        }
        // What it says later is read, so that it is not stopped by a full pipe.
        std::thread::spawn(move || said.read_to_string(&mut String::new()));
        let code = code.ok_or("no code")?;
        let mut room = Self { child, file, port, console: port + 1, code, lead: String::new() };
        let entered = room.console().await?.ask("POST", "/enter", "", "phrase=a+b+c+d").await?;
        room.lead = entered.cookie().ok_or("the phrase opens nothing")?;
        room.leads("doors", "command=doors-open&open=yes").await?;
        tokio::time::sleep(Duration::from_millis(500)).await;
        Ok(room)
    }

    async fn console(&self) -> Result<Line, Fault> {
        Line::open(self.console, Ipv4Addr::LOCALHOST).await
    }

    /// Whoever leads the room does something.
    pub(crate) async fn leads(&self, what: &str, body: &str) -> Result<(), Fault> {
        self.console().await?.ask("POST", &format!("/lead/{what}"), &self.lead, body).await.map(|_| ())
    }

    /// Somebody comes in to a seat; gives back by what they are known.
    pub(crate) async fn comes(&self, number: usize, seat: &str) -> Result<String, Fault> {
        let body = format!("name=P{number}&seat={seat}&code={}&command=come-{number:08}", self.code);
        let came = self.line(number).await?.ask("POST", "/come", "", &body).await?;
        came.cookie().ok_or_else(|| format!("nobody came in: {}", came.status).into())
    }

    /// A connection of somebody, from an address of their own.
    pub(crate) async fn line(&self, number: usize) -> Result<Line, Fault> {
        Line::open(self.port, Ipv4Addr::new(127, 0, 1 + (number / 250) as u8, 1 + (number % 250) as u8)).await
    }

    /// How much memory the program has, MiB; nothing where the system does not tell.
    pub(crate) fn memory(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
        line.trim().trim_end_matches("kB").trim().parse::<f64>().ok().map(|it| it / 1_024.0)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _gone = (self.child.kill(), self.child.wait());
        for end in ["", "-wal"] {
            let _left = std::fs::remove_file(format!("{}{end}", self.file.display()));
        }
    }
}
