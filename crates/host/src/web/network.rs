//! Under which addresses the room is found, and under which names it answers at all.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// How the room stands to the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does not listen yet.
    #[default]
    Shut,
    /// It listens.
    Open,
    /// It can't listen: why.
    Failed(String),
}

/// Where the room is found.
#[derive(Debug)]
pub(super) struct Network {
    /// The port of the room.
    pub(super) port: u16,
    /// The port of the console.
    pub(super) console_port: u16,
    standing: Mutex<Standing>,
}

impl Network {
    pub(super) fn new(port: u16, console_port: u16) -> Self {
        Self { port, console_port, standing: Mutex::default() }
    }

    pub(super) fn standing(&self) -> Standing {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn stands(&self, now: Standing) {
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    /// The address of the room for others, as it is typed; the first that looks like one of a room's network.
    pub(super) fn address(&self) -> Option<String> {
        addresses().first().map(|it| at(*it, self.port))
    }

    /// Whether the room answers under this name and port: its own addresses and nothing that a page elsewhere could have
    /// pointed here.
    pub(super) fn answers(&self, host: &str) -> bool {
        self.own(host, self.port)
    }

    /// The same of the console, which is for this machine alone.
    pub(super) fn console_answers(&self, host: &str) -> bool {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        names.iter().any(|it| is_at(host, it, self.console_port))
    }

    fn own(&self, host: &str, port: u16) -> bool {
        let local = ["127.0.0.1", "localhost", "[::1]"].map(str::to_owned);
        let names: BTreeSet<String> = addresses().into_iter().map(bracketed).chain(local).collect();
        names.iter().any(|it| is_at(host, it, port))
    }
}

/// Whether a `Host` says this name and port; without a port it means 80.
fn is_at(host: &str, name: &str, port: u16) -> bool {
    let host = host.to_ascii_lowercase();
    host == format!("{name}:{port}") || (port == 80 && host == name)
}

/// An address as it stands in front of a port.
fn bracketed(address: IpAddr) -> String {
    match address {
        IpAddr::V4(it) => it.to_string(),
        IpAddr::V6(it) => format!("[{it}]"),
    }
}

/// An address as it is typed.
pub(super) fn at(address: IpAddr, port: u16) -> String {
    if port == 80 { format!("http://{}", bracketed(address)) } else { format!("http://{}:{port}", bracketed(address)) }
}

/// The addresses of this machine in networks of its own: those first that routers of a room give out.
pub(super) fn addresses() -> Vec<IpAddr> {
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let mut out: Vec<IpAddr> =
        found.iter().map(if_addrs::Interface::ip).filter(|it| it.is_ipv4() && !it.is_loopback()).collect();
    out.sort_by_key(|it| (order(*it), *it));
    out.dedup();
    out
}

/// Which addresses come first: of small networks, of larger ones, those that nobody gave, others.
fn order(address: IpAddr) -> u8 {
    match address {
        IpAddr::V4(it) => match it.octets() {
            [192, 168, ..] => 0,
            [10, ..] => 1,
            // Machines give such addresses to containers and the like.
            [172, 16..=31, ..] => 2,
            [169, 254, ..] => 4,
            _ => 3,
        },
        IpAddr::V6(_) => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_pointed_here_is_not_answered() {
        let network = Network::new(8080, 8081);
        assert!(network.answers("127.0.0.1:8080") && network.answers("LOCALHOST:8080"));
        assert!(!network.answers("diwan.example:8080") && !network.answers("127.0.0.1:8081") && !network.answers(""));
        assert!(network.console_answers("127.0.0.1:8081") && !network.console_answers("192.168.8.10:8081"));
        for address in addresses() {
            assert!(network.answers(at(address, 8080).trim_start_matches("http://")));
        }
    }
}
