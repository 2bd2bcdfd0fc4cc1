#!/usr/bin/env bash
# The same ten static items, 100 copies as HTML, whole process: processor time of R/exams against that of Broadsheet (its
# median of five runs).
# On Debian 12 (R/exams is not in Debian itself):
#   apt-get install r-base-core r-cran-knitr r-cran-base64enc r-cran-rcurl r-cran-png r-cran-tinytex r-cran-rmarkdown \
#     r-cran-xml2 r-cran-openxlsx pandoc
#   git clone https://github.com/cran/exams && R CMD INSTALL --no-docs exams
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
if ! Rscript -e 'library(exams)' >/dev/null 2>&1; then
  echo "SKIPPED: R with the package exams is not installed; $0 says how to get it" >&2
  exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir bank
node --input-type=module - <<'JS'
import { writeFileSync } from "node:fs";
const letters = ["first", "second", "third", "fourth"];
const stem = (i) => `Which answer was given to question ${i} of this exam?`;
const options = (i) => letters.map((letter) => `The ${letter} answer to question ${i}`);
for (let i = 1; i <= 10; i += 1) {
  const list = (texts) => texts.map((text) => `* ${text}`).join("\n");
  const why = ["Right", "Wrong", "Wrong", "Wrong"];
  writeFileSync(
    `bank/q${String(i).padStart(2, "0")}.Rmd`,
    `Question\n========\n${stem(i)}\n\nAnswerlist\n----------\n${list(options(i))}\n\n` +
      `Solution\n========\nThe report says so.\n\nAnswerlist\n----------\n${list(why)}\n\n` +
      `Meta-information\n================\nexname: q${i}\nextype: schoice\nexsolution: 1000\nexshuffle: TRUE\n`,
  );
}
const items = Array.from({ length: 10 }, (_, n) => {
  const [key, ...distractors] = options(n + 1);
  return {
    id: `q${n + 1}`, type: "choice", stem: stem(n + 1), key, distractors, difficulty: "easy", topics: ["peers"],
    evidence: [{ source: "report", paragraph: 1 }], asOf: "2026-01-01", volatility: "never",
    explanation: "The report says so.",
  };
});
const source = { title: "Report", publisher: "Press", published: "2026-01-01", licence: "CC0-1.0" };
const bank = { bank: "peers", title: "Ten items", language: "en", updated: "2026-01-01", sources: { report: source }, items };
writeFileSync("peers.json", JSON.stringify(bank));
JS

# Node would read these certificates at every start, which costs a tenth of ours and has nothing to do with either.
unset NODE_EXTRA_CA_CERTS
TIMEFORMAT='%U %S'
# Seconds of processor time of a command and its children.
cpu() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'; }
peer=$(cpu Rscript -e 'library(exams); set.seed(1); dir.create("o")
  exams2html(sprintf("q%02d.Rmd", 1:10), n = 100, dir = "o", edir = "bank", name = "exam")')
[ "$(ls o | wc -l)" -ge 100 ] || { echo "R/exams made no 100 pages" >&2; exit 1; }
for formats in exam practice exam,key; do
  runs=5
  ours=$(for run in $(seq "$runs"); do
    cpu node "$root/dist/bin/broadsheet.js" build peers.json --forms 100 --to "$formats" --out "out-$formats-$run"
  done | sort -n | sed -n "$(((runs + 1) / 2))p")
  for run in $(seq "$runs"); do
    [ "$(ls "out-$formats-$run/peers/student" | wc -l)" -eq 100 ] || { echo "Broadsheet made no 100 pages" >&2; exit 1; }
  done
  awk -v peer="$peer" -v ours="$ours" -v formats="$formats" 'BEGIN {
    printf "100 copies of ten items: exams2html %.2f s, Broadsheet --to %s %.2f s of processor time: %.0f x less (aim 100)\n", peer, formats, ours, peer / ours }'
done
