#!/usr/bin/env bash
# Times SG15 in other libraries and in Diwan, side by side on this machine, and prints a table.
#
#     scripts/peers.sh PEERS [ROUNDS]
#
# PEERS is the folder of the peers: sg15_*.py, krabmaga_sg15, rust_plain, check_rows.py. It is copied to target/peers and left as it is. Packages come from
# the usual registries; a peer that can't be installed or fails its conformance check is listed so.
set -euo pipefail
[ $# -ge 1 ] || { sed -n '2,7p' "$0"; exit 2; }
peers=$(cd "$1" && pwd)
rounds=${2:-5}
cd "$(dirname "$0")/.."
root=$PWD
work=$root/target/peers
mkdir -p "$work"
cp -r "$peers/." "$work/"

cargo build --quiet --release --bin diwan --example sg15
target/release/examples/sg15 scenario > "$work/near.ron"
target/release/examples/sg15 size > "$work/size.ron"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
wanted=(mesa==3.3.1 networkx 'numpy==2.4.6' 'numba==0.68.1' pandas)
for package in "${wanted[@]}"; do
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check "$package" || echo "not installed: $package" >&2
done
(cd "$work/rust_plain" && cargo build --quiet --release) || echo "not built: rust_plain" >&2
(cd "$work/rust_plain" && RUSTFLAGS="-C target-cpu=native" cargo build --quiet --release --bin lanes --target-dir target_native) || echo "not built: lanes" >&2
(cd "$work/krabmaga_sg15" && cargo build --quiet --release) || echo "not built: krabmaga" >&2

exec "$work/venv/bin/python" scripts/peers.py "$work" "$root/target/release" "$rounds"
