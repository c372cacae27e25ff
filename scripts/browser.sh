#!/usr/bin/env bash
# Installs what tests open pages and rooms with: the browser, from Debian's packages; axe-core, which looks for what keeps people out, from npm into
# target/axe; playwright-core, which drives browsers, from npm into target/browser. What can't be had is said, and the tests say so too. Nothing that is built or run needs any of them.
#
#     scripts/browser.sh
set -uo pipefail
cd "$(dirname "$0")/.."

# installed FOLDER PACKAGE FILE WITHOUT: a package of npm, unless its file is there.
installed() {
  [ -e "target/$1/node_modules/$3" ] && return
  { command -v npm >/dev/null && mkdir -p "target/$1" && npm install --prefix "target/$1" --no-save --no-audit --no-fund "$2"; } >/dev/null 2>&1 ||
    echo "$2 could not be installed: $4"
}
installed axe axe-core@4.14.1 axe-core/axe.min.js "pages are not searched for what keeps people out"
installed browser playwright-core@1.65.1 playwright-core/package.json "no room is played in a browser"
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "no Chromium, and no way to install it here: pages are not opened in a browser"
  exit 0
fi
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >/dev/null 2>&1 ||
  echo "Chromium could not be installed: pages are not opened in a browser"
