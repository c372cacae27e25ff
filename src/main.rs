//! The program: parse arguments, run the command, turn the result into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    diwan::cli::main()
}
