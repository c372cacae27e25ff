#!/usr/bin/env bash
# Measures on this machine what docs/performance.md says, and prints it: the budget, the kernel ratio, the limits.
# It takes some minutes after the builds.
#
#     scripts/bench.sh [NUMPY_PROTOTYPE]
#
# NUMPY_PROTOTYPE is the folder of the numpy prototype (engine.py and flagship.py); it runs under $PYTHON, by default python3, which needs numpy.
set -euo pipefail
cd "$(dirname "$0")/.."
numpy=${1:+$(cd "$OLDPWD" && cd "$1" && pwd)}

RUSTFLAGS="-C target-cpu=native" cargo build --quiet --release --bin diwan --target-dir target/native
cargo bench --quiet --bench budget -- --native target/native/release/diwan ${numpy:+--numpy "$numpy"}
echo
cargo bench --quiet --bench kernel
echo
cargo bench --quiet --bench growth -- --limits
