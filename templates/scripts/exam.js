/**
 * Lets candidates look over what they answered and take it with them, as a file, as text, and as a short code.
 * Nothing is marked, stored or sent; the page knows no key.
 */
import { encodeResponse } from "../../src/paper/response.ts";

/** @typedef {import("../../src/paper/response.ts").ResponseField} Field */

(() => {
  /** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement} */
  function one(selector, root = document) {
    const found = root.querySelector(selector);
    if (!(found instanceof HTMLElement)) throw new Error(`This page has no ${selector}.`);
    return found;
  }
  /** @param {string | undefined} text @param {Record<string, string | number>} values */
  const fill = (text = "", values) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  const root = one("#response");
  const review = one(".review", root);
  const paper = root.dataset.code ?? "";
  const questions = [...document.querySelectorAll(".question")].filter((found) => found instanceof HTMLElement);

  /** @param {Element} question */
  const inputsOf = (question) => [...question.querySelectorAll("input")];
  /** @param {Element} question */
  const boxesOf = (question) => [...question.querySelectorAll("select")];

  /** @param {HTMLElement} question @returns {Field} */
  function fieldOf(question) {
    switch (question.dataset.type) {
      case "choice":
      case "true-false":
        return { kind: "one", options: inputsOf(question).length };
      case "multiple":
        return { kind: "many", options: inputsOf(question).length };
      case "ordering":
      case "matching": {
        const boxes = boxesOf(question);
        return { kind: "boxes", boxes: boxes.length, options: (boxes[0]?.options.length ?? 1) - 1 };
      }
      default:
        return { kind: "typed" };
    }
  }

  /** What is written or chosen in a question. @param {HTMLElement} question */
  function answerOf(question) {
    const boxes = boxesOf(question).map(({ value }) => value || "-");
    const chosen = inputsOf(question).flatMap((input) => (input.checked ? [input.value] : []));
    const typed = inputsOf(question).flatMap((input) => (input.type === "text" ? [input.value.trim()] : []));
    const letters = boxes.some((letter) => letter !== "-") ? boxes.join("") : chosen.join("");
    return { letters, typed, isOpen: letters === "" && typed.every((text) => text === "") };
  }

  function response() {
    const answers = questions.map(answerOf);
    const code = encodeResponse(
      paper,
      questions.map(fieldOf),
      answers.map(({ letters }) => letters),
    );
    return { answers, code };
  }

  /** @param {string} name */
  function field(name) {
    const input = document.querySelector(`[data-field=${name}]`);
    return input instanceof HTMLInputElement ? input.value.trim() : "";
  }

  function show() {
    const { answers, code } = response();
    const open = answers.flatMap(({ isOpen }, i) => (isOpen ? [i] : []));
    const heading = one("h2", review);
    heading.textContent = fill(root.dataset.textAnswered, { n: answers.length - open.length, m: answers.length });
    one(".open", review).hidden = open.length === 0;
    one("ul", review).replaceChildren(...open.map(linkTo));
    one("output", review).textContent = code;
    const lines = answers.map(({ letters, typed }, i) => `${i + 1}. ${letters || typed.join(" | ")}`);
    const text = one("textarea", review);
    if (text instanceof HTMLTextAreaElement) {
      text.value = [paper, field("name"), field("class"), ...lines, code].filter((line) => line !== "").join("\n");
    }
    review.hidden = false;
    heading.focus();
  }

  /** @param {number} index */
  function linkTo(index) {
    const link = document.createElement("a");
    link.href = `#${questions[index]?.id}`;
    link.textContent = fill(root.dataset.textLink, { n: index + 1 });
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  function download() {
    const { answers, code } = response();
    const content = {
      broadsheet: "answers",
      version: 1,
      paper,
      name: field("name"),
      class: field("class"),
      answers: answers.map(({ letters, typed }, i) => ({ number: i + 1, letters, typed })),
      response: code,
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: "application/json" }));
    link.download = `answers-${paper}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.action === "review") show();
    if (button?.dataset.action === "download") download();
  });
  // What was looked over is no longer what is there.
  document.addEventListener("change", () => void (review.hidden = true));
  one("[data-action=review]", root).hidden = false;
})();
