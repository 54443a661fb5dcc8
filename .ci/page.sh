#!/usr/bin/env bash
# Builds the page afresh from its locked packages and compares it with the built files in the repository.
# Where npm or its registry does not answer, that is said and nothing is compared (exit code 75).
set -euo pipefail

cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
built=src/DeconflictionArchive.Api/wwwroot
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

if ! command -v npm > /dev/null; then
  echo "npm is not installed."
  exit 75
fi

mkdir -p "$scratch/src/DeconflictionArchive.Api"
tar -c -C src --exclude node_modules DeconflictionArchive.Page | tar -x -C "$scratch/src"
cd "$scratch/src/DeconflictionArchive.Page"
if ! timeout 240 npm ci --no-audit --no-fund > "$scratch/npm.log" 2>&1; then
  if grep -qE 'code (E?USAGE|EINTEGRITY|ERESOLVE)' "$scratch/npm.log"; then
    cat "$scratch/npm.log"
    exit 1
  fi
  echo "The registry of npm does not answer."
  exit 75
fi
npm run build > "$scratch/build.log" 2>&1 || { cat "$scratch/build.log"; exit 1; }
cd - > /dev/null
if ! diff -r "$built" "$scratch/$built" > "$scratch/diff" || ! diff src/DeconflictionArchive.Page/src/api/types.ts "$scratch/src/DeconflictionArchive.Page/src/api/types.ts"; then
  cut -c 1-200 "$scratch/diff" | head -n 20
  echo "The built page is not what its source builds: run 'npm ci && npm run build' in src/DeconflictionArchive.Page and commit what changes."
  exit 1
fi
