/** How cards look in Anki: day and night, wide and narrow, from left to right and from right to left. */
export const CARD_STYLE = `.card {
  --paper: #fbfaf7;
  --ink: #1c1e21;
  --quiet: #5a5f66;
  --line: #d9d5cb;
  --accent: #0b5a8f;
  --notice: #8f2b0b;
  color-scheme: light;
  background: var(--paper);
  color: var(--ink);
  font-family: Georgia, "Noto Serif", "Noto Naskh Arabic", "Noto Serif Devanagari", serif;
  font-size: clamp(18px, 1rem + 0.6vw, 23px);
  line-height: 1.5;
  text-align: start;
}
.card.nightMode,
.card.night_mode,
.nightMode .card,
.night_mode .card {
  --paper: #1d1f22;
  --ink: #eceae4;
  --quiet: #a9adb3;
  --line: #43474d;
  --accent: #7fc4f5;
  --notice: #ffae8f;
  color-scheme: dark;
}
.sheet {
  max-width: 36rem;
  margin: 0 auto;
  padding: 0.75rem 0.5rem;
  overflow-wrap: anywhere;
}
.sheet > * {
  margin: 0 0 0.8em;
  text-align: start;
}
.context,
.passage,
.fine,
.hint {
  font-family: system-ui, "Noto Sans", sans-serif;
  font-size: 0.78em;
  color: var(--quiet);
}
.context {
  letter-spacing: 0.02em;
}
.passage {
  padding: 0.6em 0.9em;
  border-inline-start: 3px solid var(--line);
}
.answer,
.cloze {
  font-weight: bold;
  color: var(--accent);
}
.cloze-inactive {
  color: inherit;
}
.notice {
  font-weight: bold;
  color: var(--notice);
}
.fine {
  padding-top: 0.7em;
  border-top: 1px solid var(--line);
}
.sheet ul,
.sheet ol {
  margin: 0.4em 0 0;
  padding-inline-start: 1.5em;
}
.sheet li {
  margin: 0.2em 0;
}
.picture img {
  display: block;
  max-width: 100%;
  max-height: 60vh;
  border-radius: 4px;
}
.hint summary {
  display: inline-block;
  min-width: 1.6em;
  padding: 0.25em 0.7em;
  border: 1px solid var(--line);
  border-radius: 1em;
  text-align: center;
  list-style: none;
  cursor: pointer;
}
.hint summary::-webkit-details-marker {
  display: none;
}
.hint[open] summary {
  margin-inline-end: 0.6em;
}
.sheet a {
  color: inherit;
}
.sheet code {
  font-size: 0.9em;
}
#answer {
  margin: 0 0 0.8em;
  border: 0;
  border-top: 1px solid var(--line);
}
#answer + .fine {
  padding-top: 0;
  border-top: 0;
}
#typeans {
  box-sizing: border-box;
  display: block;
  width: 100%;
  margin: 0 0 0.8em;
  font: inherit;
}
`;
