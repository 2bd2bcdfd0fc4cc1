// Stands in for the string-width package in the bundled command: it only measures our own English help
// text, and the real one spends tens of milliseconds of every start on Intl.Segmenter.
export default function stringWidth(text) {
  return text.replace(/\u001B\[[0-9;]*m/g, "").length;
}
