//! `diwan lsp`: the language server, over standard input and output.

use super::failure::Failure;

pub(super) fn run() -> Result<(), Failure> {
    diwan_lsp::serve_stdio().map_err(|error| Failure::Usage(error.to_string()))
}
