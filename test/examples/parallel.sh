#!/usr/bin/env bash
# Runs docs/examples/parallel and compares the result with one build.
set -euo pipefail
source "$(dirname "$0")/one-build.sh"
trap 'rm -rf "$work"' EXIT
command -v parallel >/dev/null || skip "parallel: GNU parallel is missing (apt-get install parallel)"
cd "$work"
"$root/docs/examples/parallel/build.sh" exam.blueprint.yaml 4
compare_with_one_build parallel
