#!/usr/bin/env bash
# Builds an exam in shards, one per core at a time, and joins them. Needs GNU parallel (Debian: parallel).
#   ./build.sh exam.blueprint.yaml 8
set -euo pipefail
blueprint=$1
shards=${2:-$(nproc)}
out=${3:-out}
broadsheet=${BROADSHEET:-npx broadsheet}

# A shard that was killed is tried once more, and goes on where it stopped.
seq "$shards" | parallel --halt now,fail=1 --retries 2 \
  "$broadsheet build $blueprint --shard {}/$shards --out $out --resume"
$broadsheet merge "$blueprint" "$out"/*.shard-*-of-"$shards" --out "$out"
