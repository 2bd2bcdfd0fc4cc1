# Sourced: an exam to build in shards, and what one build of it gives.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
cp "$root/test/fixtures/all-types.yaml" "$work"
cat > "$work/exam.blueprint.yaml" <<YAML
blueprint: exam
title: An exam for many machines
banks: [all-types.yaml]
seed: w8-a-seed-for-tests-of-examples-only
forms: 200
overlap: any
sections: [{ pick: 5 }]
to: [exam, key]
YAML
export BROADSHEET="node $root/dist/bin/broadsheet.js"

# Ends a test: fails unless the merged exam is that of one build.
compare_with_one_build() {
  (cd "$work" && $BROADSHEET build exam.blueprint.yaml --out one >/dev/null 2>&1)
  diff -r "$work/out/exam" "$work/one/exam"
  echo "$1: the merged exam is byte for byte that of one build"
}

skip() {
  echo "SKIPPED $1" >&2
  exit 0
}
