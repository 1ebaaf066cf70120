#!/usr/bin/env bash
# Makes sure that a browser is there for the Electron host and the tests: one that is installed, else Debian's, else Playwright's.
set -euo pipefail
cd "$(dirname "$0")/.."

if node build/electron-host/find-browser.ts; then
  exit 0
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && grep -qE '^ID(_LIKE)?=.*debian' /etc/os-release; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation
else
  npx --no-install playwright install chromium
fi
node build/electron-host/find-browser.ts
