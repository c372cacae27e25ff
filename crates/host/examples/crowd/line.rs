//! A browser as far as the server knows it: a connection on which one thing is asked after another.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::net::{TcpSocket, TcpStream};

use super::Fault;

/// A connection.
pub(crate) struct Line {
    port: u16,
    stream: TcpStream,
    /// What was read and belongs to no answer yet.
    read: Vec<u8>,
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) text: String,
}

impl Answer {
    /// The cookie that it sets.
    pub(crate) fn cookie(&self) -> Option<String> {
        let set = self.head.lines().find_map(|it| it.strip_prefix("set-cookie: "))?;
        set.split(';').next().map(str::to_owned)
    }
}

impl Line {
    /// Connects from an address of this machine.
    pub(crate) async fn open(port: u16, from: Ipv4Addr) -> Result<Self, Fault> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(from.into(), 0))?;
        let stream = socket.connect(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { port, stream, read: Vec::new() })
    }

    /// Asks for something, and reads the answer.
    pub(crate) async fn ask(&mut self, method: &str, path: &str, cookie: &str, body: &str) -> Result<Answer, Fault> {
        self.send(method, path, cookie, body).await?;
        let head = loop {
            if let Some(end) = self.read.windows(4).position(|it| it == b"\r\n\r\n") {
                let rest = self.read.split_off(end + 4);
                break String::from_utf8(core::mem::replace(&mut self.read, rest))?;
            }
            self.more().await?;
        };
        let length =
            head.lines().find_map(|it| it.strip_prefix("content-length: ")?.parse::<usize>().ok()).unwrap_or(0);
        while self.read.len() < length {
            self.more().await?;
        }
        let rest = self.read.split_off(length);
        let text = String::from_utf8(core::mem::replace(&mut self.read, rest))?;
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).ok_or("no status")?;
        Ok(Answer { status, head, text })
    }

    /// Asks for a stream; what comes of it is [`heard`](Self::heard).
    pub(crate) async fn send(&mut self, method: &str, path: &str, cookie: &str, body: &str) -> Result<(), Fault> {
        let host = format!("127.0.0.1:{}", self.port);
        let text = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut left = text.as_bytes();
        while !left.is_empty() {
            self.stream.writable().await?;
            match self.stream.try_write(left) {
                Ok(count) => left = &left[count..],
                Err(why) if why.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(why) => return Err(why.into()),
            }
        }
        Ok(())
    }

    /// Waits until a stream says that something is new.
    pub(crate) async fn heard(&mut self) -> Result<(), Fault> {
        loop {
            let is_new = self.read.windows(5).any(|it| it == b"data:");
            if is_new {
                self.read.clear();
                return Ok(());
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Result<(), Fault> {
        let mut bytes = [0; 16 * 1_024];
        loop {
            self.stream.readable().await?;
            match self.stream.try_read(&mut bytes) {
                Ok(0) => return Err("the line was closed".into()),
                Ok(count) => {
                    self.read.extend_from_slice(&bytes[..count]);
                    return Ok(());
                }
                Err(why) if why.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(why) => return Err(why.into()),
            }
        }
    }
}
