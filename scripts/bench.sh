#!/usr/bin/env bash
# Measures every ratio of docs/performance.md on this machine and prints them as a table.
#
#     scripts/bench.sh [NUMPY_PROTOTYPE]
#
# NUMPY_PROTOTYPE is the folder of the numpy prototype (engine.py and flagship.py); it runs under $PYTHON, by default python3, which needs numpy.
set -euo pipefail
cd "$(dirname "$0")/.."
numpy=${1:+$(cd "$OLDPWD" && cd "$1" && pwd)}

RUSTFLAGS="-C target-cpu=native" cargo build --quiet --release --bin diwan --target-dir target/native
cargo bench --quiet --bench budget -- --native target/native/release/diwan ${numpy:+--numpy "$numpy"}
