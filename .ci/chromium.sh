# Finds the Chromium that the tests of the page drive, or installs Debian's; sourced.

# True when there is one; else says in a sentence how to get it.
have_chromium() {
  local place
  if [ -n "${ARCHIVE_CHROMIUM:-}" ]; then return 0; fi
  for place in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /Applications/Chromium.app/Contents/MacOS/Chromium; do
    if [ -x "$place" ]; then return 0; fi
  done
  if command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2> /dev/null; }; then
    echo "installing chromium ..."
    local root=()
    if [ "$(id -u)" -ne 0 ]; then root=(sudo -n); fi
    if { ${root[@]+"${root[@]}"} apt-get update && ${root[@]+"${root[@]}"} apt-get install -y --no-install-recommends chromium; } > artifacts/chromium.log 2>&1 < /dev/null \
      && [ -x /usr/bin/chromium ]; then
      return 0
    fi
  fi
  echo "The tests of the page are left out: install Chromium (Debian: 'apt-get install chromium'), or name one in ARCHIVE_CHROMIUM." >&2
  return 1
}
