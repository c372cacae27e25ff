//! Standard input and output as a connection. A message that is no JSON is passed over, since the next may be one.

use std::io::{BufReader, ErrorKind, Write};
use std::thread;

use lsp_server::{Connection, Message};

use crate::serve::serve;

/// So many messages in a row that can't be read mean that nobody speaks the protocol.
const MOST_UNREAD: usize = 100;

/// Why serving ended otherwise than an editor asked.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The editor is gone without having said that it would be.
    #[error("the editor is gone without having said that it would be")]
    Gone,
}

/// Serves an editor that writes to standard input and reads standard output.
///
/// # Errors
///
/// As [`serve`].
pub fn serve_stdio() -> Result<(), ServeError> {
    let (server, editor) = Connection::memory();
    let Connection { sender, receiver } = editor;
    // It may stand waiting for input when all is over, and is not waited for.
    thread::spawn(move || {
        let mut input = BufReader::new(std::io::stdin());
        let mut unread = 0;
        while unread < MOST_UNREAD {
            match Message::read(&mut input) {
                Ok(Some(message)) => {
                    unread = 0;
                    if sender.send(message).is_err() {
                        return;
                    }
                }
                Ok(None) => return,
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => return,
                Err(_) => unread += 1,
            }
        }
    });
    let writer = thread::spawn(move || {
        let mut output = std::io::stdout();
        for message in receiver {
            if message.write(&mut output).and_then(|()| output.flush()).is_err() {
                return;
            }
        }
    });
    let served = serve(&server);
    drop(server);
    // All that was said is written before the program ends.
    let _ = writer.join();
    served
}
