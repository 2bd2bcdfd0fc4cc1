#!/usr/bin/env bash
# Puts all printed papers of a build into one PDF, in the order of its candidates, for one job at the printer. Each
# paper begins on a sheet of its own, printed on both sides too: after an odd number of pages comes an empty one.
# Needs Chromium, and pdfinfo and pdfunite (Debian: poppler-utils).
#   ./all.sh out/exam papers.pdf
set -euo pipefail
build=$1
pdf=$2
export browser=${BROWSER:-chromium}
export work
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A browser with a profile of its own waits for no other.
to_pdf() {
  $browser --headless --user-data-dir="$2.profile" --no-pdf-header-footer --print-to-pdf="$2" "$1" 2>"$2.log" &&
    test -s "$2" || { cat "$2.log" >&2; return 1; }
  rm -r "$2.profile"
}

paper() {
  local pdf
  pdf=$work/$(basename "$1" .html).pdf
  to_pdf "file://$(realpath "$1")" "$pdf"
  if [ $(($(pdfinfo "$pdf" | sed -n 's/^Pages: *//p') % 2)) -eq 1 ]; then
    pdfinfo "$pdf" | sed -n 's/^Page size: *\([0-9.]*\) x \([0-9.]*\) pts.*/<style>@page{size:\1pt \2pt}<\/style>/p' >"$pdf.html"
    to_pdf "file://$pdf.html" "$pdf.empty"
    mv "$pdf" "$pdf.odd"
    pdfunite "$pdf.odd" "$pdf.empty" "$pdf"
  fi
}
export -f to_pdf paper

if [ -e "$build/teacher/candidates.csv" ]; then
  grep -o 'student/print-[A-Za-z0-9-]*\.html' "$build/teacher/candidates.csv"
else
  (cd "$build" && ls -v student/print*.html)
fi >"$work/papers" || { echo "$build holds no printed papers: build them with --to print" >&2; exit 1; }
xargs -P "$(nproc)" -I{} bash -ec 'paper "$0"' "$build/{}" <"$work/papers"

# A command can't have any number of arguments: hundreds of papers are joined, then what came of them.
sed "s|^student/\(.*\)\.html$|$work/\1.pdf|" "$work/papers" | split -l 200 - "$work/batch-"
for batch in "$work"/batch-*; do xargs bash -c 'pdfunite "$@" "$0.pdf"' "$batch" <"$batch"; done
pdfunite "$work"/batch-*.pdf "$pdf"
