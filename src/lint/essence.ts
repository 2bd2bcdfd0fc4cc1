import { ungrouped } from "../text/says.js";

/** A letter with its accents, taken apart. In other scripts a letter with a mark is a letter of its own, as й and ё are. */
const ACCENTED = /([\p{sc=Latn}\p{sc=Grek}])[\u0300-\u036F]+/gu;

/** What an option says: signs that change a value count (`-5`, `-x`, `$5`, `5 %`, `C++`), others do not. */
export function essence(text: string): string {
  const plain = ungrouped(text).normalize("NFD").replace(ACCENTED, "$1").normalize("NFC").toLowerCase();
  const parts =
    (text.includes("=") ? plain.replaceAll("*", "×").replaceAll("/", "÷").replaceAll("^", "|") : plain).match(
      /[\p{L}\p{N}\p{M}]+|[+<=>~|\p{Sc}\p{So}−×÷≠≤≥%#&]|(?<![\p{L}\p{N}] ?)[-–](?=\p{Nd}|\p{L}(?:\P{L}|$)|\p{L}+\()/gu,
    ) ?? [];
  // Feet and inches.
  if (/^\p{Nd}+[′″'"]+$/u.test(text)) return text;
  return (parts.length > 1 && /^(?:the|an?)$/.test(parts[0]!) ? parts.slice(1) : parts).join(" ");
}

/** Which letters are capitals, where that tells signs apart: MB and Mb, pH and PH, CO and Co. */
export function capitals(text: string): string {
  const letters = text.replace(/\P{L}/gu, "");
  return letters.length > 3 ? "" : ` ${Array.from(letters, (letter) => Number(/\p{Lu}/u.test(letter))).join("")}`;
}
