#!/usr/bin/env bash
# Holds docs/examples/kubernetes against the schemas of Kubernetes (PyPI: kubernetes-validate, which brings them along), and
# runs the commands of its pods here, one index after the other.
set -euo pipefail
source "$(dirname "$0")/one-build.sh"
trap 'rm -rf "$work"' EXIT
jobs=$root/docs/examples/kubernetes/exam.yaml
if command -v kubernetes-validate >/dev/null; then kubernetes-validate --strict "$jobs"
else echo "SKIPPED kubernetes: the schema is not checked (pip install kubernetes-validate)" >&2; fi

cd "$work"
mkdir bin && printf '#!/bin/sh\nexec %s "$@"\n' "$BROADSHEET" > bin/broadsheet && chmod +x bin/broadsheet
export PATH=$work/bin:$PATH
node --input-type=module - "$jobs" > commands.json <<JS
import { readFileSync } from "node:fs";
import { loadAll } from "$root/node_modules/js-yaml/dist/js-yaml.mjs";
const jobs = loadAll(readFileSync(process.argv[2], "utf8"));
console.log(JSON.stringify(jobs.map(({ spec }) => ({
  completions: spec.completions ?? 1,
  command: [...spec.template.spec.containers[0].command, ...spec.template.spec.containers[0].args],
}))));
JS
node --input-type=module - <<'JS'
import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
for (const { completions, command } of JSON.parse(readFileSync("commands.json", "utf8"))) {
  for (let index = 0; index < completions; index += 1) {
    const env = { ...process.env, JOB_COMPLETION_INDEX: String(index) };
    const { status } = spawnSync(command[0], command.slice(1), { stdio: "inherit", env });
    if (status !== 0) throw new Error(`pod ${index} gave ${status}`);
  }
}
JS
compare_with_one_build kubernetes
