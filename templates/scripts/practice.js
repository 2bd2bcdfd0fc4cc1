/**
 * Marks a practice quiz inside its own page. All answers and all words are in the page
 * (attributes and the "Show the answer" parts); nothing is stored, nothing is sent.
 * Without this script the page is complete, only unmarked.
 */
(() => {
  "use strict";

  /** @typedef {"right" | "partly" | "wrong" | "empty"} Mark */

  const SIGNS = { right: "✓", partly: "◐", wrong: "✗", empty: "–" };

  const form = one("#quiz", document);
  const words = form.dataset;
  const result = one(".result", form);
  const questions = all(".question", form);
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

  /** True while a radio is being chosen by moving through the group, not by deciding on it. */
  let arrowing = false;

  /** @param {string} selector @param {ParentNode} root @returns {HTMLElement[]} */
  function all(selector, root) {
    return Array.from(root.querySelectorAll(selector)).filter((found) => found instanceof HTMLElement);
  }

  /** @param {string} selector @param {ParentNode} root */
  function one(selector, root) {
    const [found] = all(selector, root);
    if (!found) throw new Error(`This page has no ${selector}.`);
    return found;
  }

  /** @param {HTMLElement} question */
  const inputsOf = (question) => Array.from(question.querySelectorAll("input"));

  /** @param {HTMLInputElement} input */
  const isText = (input) => input.type === "text";

  /** @param {HTMLInputElement} input */
  const isFilled = (input) => (isText(input) ? input.value.trim() !== "" : input.checked);

  /** @param {HTMLElement} question */
  const pointsOf = (question) => Number(question.dataset.points);

  const isInstant = () => inputsOf(form).some((input) => input.value === "instant" && input.checked);

  /** @param {string | undefined} text @param {Record<string, string>} values */
  const fill = (text = "", values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** @param {string} text @param {string} ignore the differences that don't count */
  function normalise(text, ignore) {
    let plain = text;
    if (ignore.includes("diacritics")) plain = plain.normalize("NFD").replace(/\p{M}/gu, "");
    if (ignore.includes("punctuation")) plain = plain.replace(/\p{P}/gu, "");
    if (ignore.includes("case")) plain = plain.toLowerCase();
    return plain.normalize("NFC").replace(/\s+/g, " ").trim();
  }

  /**
   * The share of the points that was earned, from 0 to 1; null when nothing was answered.
   * @param {HTMLElement} question
   */
  function shareOf(question) {
    const inputs = inputsOf(question);
    if (!inputs.some(isFilled)) return null;
    const judged = inputs.map((input) => isRight(question, input));
    const right = judged.filter(Boolean).length;
    return question.dataset.type === "cloze" ? right / judged.length : Number(right === judged.length);
  }

  /** @param {HTMLElement} question @param {HTMLInputElement} input */
  function isRight(question, input) {
    if (!isText(input)) return input.checked === "right" in input.dataset;
    const ignore = question.dataset.match ?? "";
    const { answer } = input.dataset;
    const accepted = answer === undefined ? all(".answer [data-accepted]", question).map((a) => a.textContent ?? "") : [answer];
    return accepted.some((text) => normalise(text, ignore) === normalise(input.value, ignore));
  }

  /** @param {number | null} share @returns {Mark} */
  function markFor(share) {
    if (share === null) return "empty";
    if (share === 1) return "right";
    return share > 0 ? "partly" : "wrong";
  }

  /**
   * @param {HTMLElement} question
   * @param {boolean} aloud whether a screen reader should speak the verdict
   */
  function mark(question, aloud) {
    const share = shareOf(question);
    const verdict = markFor(share);
    clearMark(question);
    question.dataset.mark = verdict;
    // "Check" pressed too early gives nothing away.
    const reveal = !(aloud && verdict === "empty");
    if (reveal) revealAnswer(question);
    const reasons = reveal ? takeReasons(question) : [];
    const points = { n: number.format((share ?? 0) * pointsOf(question)), m: number.format(pointsOf(question)) };
    say(question, verdict, fill({ right: words.textRight, partly: words.textPartly, wrong: words.textWrong, empty: words.textEmpty }[verdict], points), reveal, reasons, aloud);
  }

  /** @param {HTMLElement} question */
  function revealAnswer(question) {
    for (const input of inputsOf(question)) {
      const row = isText(input) ? input : input.closest("label");
      const right = isText(input) ? isRight(question, input) : "right" in input.dataset;
      if (row && (right || isFilled(input) || isText(input))) row.dataset.mark = right ? "right" : "wrong";
    }
    one("details", question).setAttribute("open", "");
  }
  void mark; void result; void questions; void arrowing;
})();
