/**
 * Marks a practice quiz inside its own page. All answers and all words are in the page; nothing is stored,
 * nothing is sent. Without this script the page is complete, only unmarked.
 */
(() => {
  "use strict";

  /** @typedef {"right" | "partly" | "wrong" | "empty"} Mark */

  const SIGNS = { right: "✓", partly: "◐", wrong: "✗", empty: "–" };
  const form = one("#quiz", document);
  const words = form.dataset;
  const result = one(".result", form);
  const questions = all(".question", form);

  /** @param {string} selector @param {ParentNode} root @returns {HTMLElement[]} */
  function all(selector, root) {
    return [...root.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);
  }

  /** @param {string} selector @param {ParentNode} root */
  function one(selector, root) {
    const [found] = all(selector, root);
    if (!found) throw new Error(`This page has no ${selector}.`);
    return found;
  }

  /** @typedef {HTMLInputElement | HTMLSelectElement} Input */

  /** @param {HTMLElement} question @returns {Input[]} */
  const inputsOf = (question) => [...question.querySelectorAll(/** @type {"input"} */ ("input, select"))];
  /** Something is written or chosen in it, not ticked. @param {Input} input @returns {input is HTMLSelectElement} */
  const isText = (input) => input instanceof HTMLSelectElement || input.type === "text";
  /** @param {Input} input */
  const isFilled = (input) => (isText(input) ? input.value.trim() !== "" : input.checked);
  /** @param {HTMLElement} question */
  const pointsOf = (question) => Number(question.dataset.points);
  const isInstant = () => inputsOf(form).some((input) => input.value === "instant" && !isText(input) && input.checked);
  /** @param {number} number At most one decimal. */
  const short = (number) => String(Math.round(number * 10) / 10);
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
   * A number as people write it, in any script's digits; NaN for anything else.
   * @param {string} text @param {string} [decimal] what separates the fraction
   */
  function readNumber(text, decimal) {
    const plain = text
      .replace(/[^\P{Nd}0-9]/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 0;
        let zero = code;
        while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
        return String(code - zero);
      })
      .replace(/\s/g, "")
      .replace(/[−–]/g, "-")
      .replaceAll(decimal === "comma" ? "." : ",", "")
      .replace(",", ".");
    return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  }

  /** @param {HTMLElement} question @param {string} written */
  function isNumberRight({ dataset }, written) {
    const text = written.trim();
    const unit = dataset.unit ?? "";
    const bare = unit !== "" && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length) : text;
    const key = Number(dataset.key);
    // The last term is for 0.1 + 0.2.
    return Math.abs(readNumber(bare, dataset.decimal) - key) <= Number(dataset.tolerance) + Math.abs(key) * 1e-12;
  }

  /** @param {HTMLElement} question @param {Input} input */
  function isRight(question, input) {
    if (!isText(input)) return input.checked === "right" in input.dataset;
    if (question.dataset.type === "numeric" && isNumberRight(question, input.value)) return true;
    const ignore = question.dataset.match ?? "";
    const { answer } = input.dataset;
    const accepted =
      answer === undefined ? all("[data-accepted]", question).map((key) => key.textContent ?? "") : [answer];
    return accepted.some((key) => normalise(key, ignore) === normalise(input.value, ignore));
  }

  /**
   * The share of the points that was earned, from 0 to 1; null when nothing was answered.
   * @param {HTMLElement} question
   */
  function shareOf(question) {
    const inputs = inputsOf(question);
    if (!inputs.some(isFilled)) return null;
    const right = inputs.filter((input) => isRight(question, input)).length;
    const isPartial = ["cloze", "ordering", "matching"].includes(question.dataset.type ?? "");
    return isPartial ? right / inputs.length : Number(right === inputs.length);
  }

  /** @param {number | null} share @returns {Mark} */
  function markFor(share) {
    if (share === null) return "empty";
    if (share === 1) return "right";
    return share > 0 ? "partly" : "wrong";
  }

  /**
   * Shows a verdict in words, signs and borders, and opens the answer.
   * @param {HTMLElement} question
   */
  function mark(question) {
    const share = shareOf(question);
    const verdict = markFor(share);
    const chosen = inputsOf(question).flatMap((input) => (!isText(input) && input.checked ? [input.value] : []));
    question.dataset.mark = verdict;
    for (const input of inputsOf(question)) {
      const right = isText(input) ? isRight(question, input) : "right" in input.dataset;
      const row = isText(input) ? input : input.closest("label");
      if (row && (right || isFilled(input) || isText(input))) row.dataset.mark = right ? "right" : "wrong";
    }
    for (const reason of all("[data-letter]", question))
      reason.dataset.chosen = String(chosen.includes(reason.dataset.letter ?? ""));
    const points = { n: short((share ?? 0) * pointsOf(question)), m: short(pointsOf(question)) };
    const text = { right: words.textRight, partly: words.textPartly, wrong: words.textWrong, empty: words.textEmpty }[
      verdict
    ];
    one(".verdict", question).textContent = `${SIGNS[verdict]} ${fill(text, points)}`;
    one("details", question).setAttribute("open", "");
  }

  /** @param {HTMLElement} question */
  function unmark(question) {
    for (const marked of [question, ...all("[data-mark]", question)]) delete marked.dataset.mark;
    for (const chosen of all("[data-chosen]", question)) delete chosen.dataset.chosen;
    one(".verdict", question).textContent = "";
    one("details", question).removeAttribute("open");
  }

  /** @param {HTMLElement} question */
  function empty(question) {
    unmark(question);
    for (const input of inputsOf(question)) {
      if (isText(input)) input.value = "";
      else input.checked = false;
    }
  }

  function check() {
    questions.forEach(mark);
    const earned = questions.reduce((sum, question) => sum + (shareOf(question) ?? 0) * pointsOf(question), 0);
    const total = questions.reduce((sum, question) => sum + pointsOf(question), 0);
    const open = wrongOnes();
    const heading = one("h2", result);
    heading.textContent = fill(words.textScore, { n: short(earned), m: short(total) });
    one("p", result).textContent = (open.length === 0 ? words.textPerfect : words.textReview) ?? "";
    one("ul", result).replaceChildren(...open.map(linkTo));
    const retry = one("[data-action=retry]", result);
    retry.hidden = open.length === 0;
    retry.textContent = fill(words.textRetry, { n: String(open.length) });
    result.hidden = false;
    heading.focus();
  }

  const wrongOnes = () => questions.filter((question) => shareOf(question) !== 1);

  /** @param {HTMLElement} question */
  function linkTo(question) {
    const link = document.createElement("a");
    link.href = `#${question.id}`;
    const verdict = markFor(shareOf(question));
    const text =
      verdict === "partly" ? words.textLinkPartly : verdict === "wrong" ? words.textLinkWrong : words.textLinkEmpty;
    link.textContent = fill(text, { question: one(".number", question).textContent ?? "" });
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  /** @param {HTMLElement[]} again the questions to answer anew */
  function restart(again) {
    again.forEach(empty);
    questions.forEach(unmark);
    result.hidden = true;
    inputsOf(again[0] ?? form)[0]?.focus();
  }

  /** In "after each question", a button per question: moving through options with the arrow keys is no answer yet. */
  function showChecks() {
    for (const button of all("[data-action=check-one]", form)) button.hidden = !isInstant();
  }

  /** @param {HTMLElement} button */
  function act(button) {
    const question = button.closest(".question");
    switch (button.dataset.action) {
      case "check":
        return check();
      case "check-one":
        return question instanceof HTMLElement && mark(question);
      case "retry":
        return restart(wrongOnes());
      case "restart":
        return restart(questions);
    }
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) act(button);
  });
  form.addEventListener("change", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === "mode") showChecks();
    const question = target.closest(".question");
    // A changed answer is no longer the one that was judged.
    if (question instanceof HTMLElement && question.dataset.mark !== undefined) unmark(question);
  });

  const today = new Date();
  const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  for (const review of all("[data-review-by]", form)) {
    if ((review.dataset.reviewBy ?? "") < day) review.dataset.expired = "";
  }
  for (const hidden of all(".mode, .actions", form)) hidden.hidden = false;
  for (const notice of all("[data-without-script]", document)) notice.hidden = true;
  showChecks();
})();
