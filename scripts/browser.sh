#!/usr/bin/env bash
# Installs the browser that pages are opened in by crates/report/src/page/tests.rs, from Debian's packages; where it can't be had, says so, and the test says so too.
#
#     scripts/browser.sh
set -uo pipefail
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "no Chromium, and no way to install it here: pages are not opened in a browser"
  exit 0
fi
{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation; } >/dev/null 2>&1 ||
  echo "Chromium could not be installed: pages are not opened in a browser"
