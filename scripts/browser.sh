#!/usr/bin/env bash
# Installs what pages are opened with by the tests of crates/report/src/page: the browser, from Debian's packages, and axe-core, which looks for what keeps people out, from npm into
# target/axe. What can't be had is said, and the tests say so too. Nothing that is built or run needs either.
#
#     scripts/browser.sh
set -uo pipefail
cd "$(dirname "$0")/.."
axe="axe-core@4.14.1"
if [ ! -e target/axe/node_modules/axe-core/axe.min.js ]; then
  { command -v npm >/dev/null && mkdir -p target/axe && npm install --prefix target/axe --no-save --no-audit --no-fund "$axe"; } >/dev/null 2>&1 ||
    echo "axe-core could not be installed: pages are not searched for what keeps people out"
fi
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "no Chromium, and no way to install it here: pages are not opened in a browser"
  exit 0
fi
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >/dev/null 2>&1 ||
  echo "Chromium could not be installed: pages are not opened in a browser"
