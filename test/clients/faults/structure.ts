import type { Kind } from "../specimens.js";

/**
 * What is wrong with how a page is put together, beyond what axe sees. Runs inside the page, so it stands alone;
 * each fault begins with the WCAG criterion or the promise that it breaks.
 */
export function structureFaults(kind: Kind): string[] {
  const faults: string[] = [];
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const textOf = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()}${element.id && ` id=${element.id}`}> ${textOf(element).slice(0, 40)}`;
  const textWithout = (element: Element, selector: string) => {
    const copy = element.cloneNode(true) as Element;
    for (const one of copy.querySelectorAll(selector)) one.remove();
    return textOf(copy);
  };
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const fault = (criterion: string, what: string) => void faults.push(`${criterion}: ${what}`);

  // H02. The policy covers only what follows it.
  const [charset, policy] = document.head.children;
  if (charset?.getAttribute("charset") !== "utf-8") fault("H02", "the head does not begin with the charset");
  const content = policy?.getAttribute("content") ?? "";
  if (policy?.getAttribute("http-equiv") !== "Content-Security-Policy") fault("H02", "no policy after the charset");
  for (const rule of ["default-src 'none'", "form-action 'none'", "base-uri 'none'", "trusted-types 'none'"])
    if (!content.includes(rule)) fault("H02", `the policy has no ${rule}`);
  for (const element of all("*"))
    for (const { name } of element.attributes)
      if (name === "style" || name.startsWith("on")) fault("H02", `${nameOf(element)} has ${name}=`);

  // 1.3.1. Questions are groups with a name, and each control belongs to one of them.
  for (const input of all("main input:not([type=file]), main select")) {
    const group = input.closest("fieldset");
    const legend = group?.querySelector(":scope > legend");
    if (!group) fault("1.3.1", `${input.outerHTML.slice(0, 60)} stands in no fieldset`);
    else if (!legend || textOf(legend) === "")
      fault("1.3.1", `the fieldset of ${input.outerHTML.slice(0, 60)} has no legend`);
  }
  const groups = new Map<string, Set<Element | null>>();
  for (const input of all("fieldset input[name], fieldset select[name]")) {
    const name = input.getAttribute("name") ?? "";
    groups.set(name, (groups.get(name) ?? new Set()).add(input.closest("fieldset")));
  }
  for (const [name, sets] of groups) if (sets.size > 1) fault("1.3.1", `${sets.size} questions share the name ${name}`);
  for (const set of all("fieldset")) {
    const own = [...set.querySelectorAll("[name]")].filter((input) => input.closest("fieldset") === set);
    const names = new Set(own.map((input) => input.getAttribute("name")));
    // A question whose parts are groups themselves has none.
    const wanted = set.querySelector("fieldset") === null ? 1 : 0;
    if (names.size !== wanted) fault("1.3.1", `${nameOf(set)} has ${names.size} names`);
  }
  for (const question of all("fieldset[id]"))
    if (question.querySelector("legend :is(h2, h3, h4)") === null) fault("2.4.6", `${nameOf(question)} has no heading`);
  for (const heading of all("fieldset[id] legend :is(h2, h3, h4)"))
    if (!/\p{L}{2}/u.test(textWithout(heading, ".number, .points, code")))
      fault("2.4.6", `${nameOf(heading)} says nothing of its question`);
  const levels = all("h1, h2, h3, h4").map(({ tagName }) => Number(tagName[1]));
  if (levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1)) fault("1.3.1", `headings jump: ${levels.join("")}`);
  const ids = all("[id]").map(({ id }) => id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    fault("4.1.2", `the id ${id} is there twice`);

  // 3.1.1, 3.1.2. A reader's voice follows lang: text must be in a script of its language.
  const scripts = { ar: /\p{sc=Arab}/u, hi: /\p{sc=Deva}/u, other: /\p{sc=Latn}/u };
  const scriptOf = (lang: string) => scripts[/^(?:ar|hi)\b/.exec(lang)?.[0] as "ar" | "hi"] ?? scripts.other;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    const parent = node.parentElement!;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < 3 || parent.closest("script, style, code, .code, option") !== null) continue;
    const lang = parent.closest("[lang]")?.getAttribute("lang") ?? "";
    // Names keep their own script: a sentence may be around them, in the same element or around a bdi.
    const around = parent.matches("bdi") ? [...parent.parentElement!.childNodes] : [];
    const sentence = [node, ...around.filter(({ nodeType }) => nodeType === 3)]
      .map(({ textContent }) => textContent)
      .join(" ");
    if (!scriptOf(lang).test(sentence))
      fault("3.1.2", `“${text.trim().slice(0, 40)}” is said to be in the language ${lang}`);
  }
  const directionOf = (lang: string) => (/^ar\b/.test(lang) ? "rtl" : "ltr");
  for (const element of [document.documentElement, ...all("[lang][dir]:not([dir=auto])")])
    if (element.dir !== directionOf(element.lang))
      fault("3.1.2", `${nameOf(element)}: ${element.lang} runs ${element.dir}`);

  // 4.1.3. What is to be announced is there before it has words.
  if (kind === "practice" && document.querySelector("script") !== null)
    for (const question of all("fieldset[id]"))
      if (question.querySelector("[role=status]") === null) fault("4.1.3", `${nameOf(question)} has no status`);
  if (kind === "study" && all("[role=status]").length < 2) fault("4.1.3", "no status for messages and progress");

  // 2.4.4, 2.5.3. Names of links and controls.
  const links = new Map<string, Set<string>>();
  for (const link of all("a[href]")) {
    const name = link.getAttribute("aria-label") ?? textOf(link);
    links.set(name, (links.get(name) ?? new Set()).add(link.getAttribute("href")!));
    if (/^(?:source|here|link|more|read more|click here)\W*\d*$/i.test(name))
      fault("2.4.4", `a link is called “${name}”`);
    const target = /^#(.+)/.exec(link.getAttribute("href")!)?.[1];
    if (target !== undefined && document.getElementById(target) === null) fault("2.4.1", `#${target} leads nowhere`);
    if (!/^(?:#|https?:\/\/|mailto:)/.test(link.getAttribute("href")!))
      fault("H07", `a link to ${link.getAttribute("href")}`);
  }
  for (const [name, targets] of links)
    if (targets.size > 1) fault("2.4.4", `${targets.size} links to different places are called “${name}”`);
  for (const control of all("button[aria-label], a[aria-label], summary[aria-label]")) {
    if (!control.getAttribute("aria-label")!.includes(textOf(control)))
      fault("2.5.3", `${nameOf(control)} is named otherwise`);
  }

  // Fields of one question go by different names, and by what stands beside them.
  for (const question of all("fieldset[id]")) {
    const fields = [...question.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input[type=text]")];
    const names = fields.map(
      (field) =>
        field.getAttribute("aria-label") ??
        [...(field.labels ?? [])].map((one) => textWithout(one, "select")).join(" "),
    );
    if (new Set(names).size < names.length) fault("1.3.1", `fields of ${nameOf(question)} have the same name`);
    fields.forEach((field, i) => {
      const line = field.closest("li");
      const beside = line === null ? "" : textWithout(line, "select, input, .part");
      if (!names[i]!.includes(beside)) fault("2.5.3", `“${names[i]}” is the name of the field beside “${beside}”`);
    });
  }

  // 2.4.2. A title says which quiz it is, and what its page is for, as the line over the headline does.
  const headline = textOf(document.querySelector("h1") ?? document.body);
  const purposeWord = textOf(document.querySelector(".kicker") ?? document.body).split(" ")[0]!;
  const purpose = document.title.replace(headline, "");
  if (!document.title.includes(headline) || !purpose.includes(purposeWord))
    fault("2.4.2", `the title “${document.title}” does not say what the page is for`);

  // 1.3.5, 2.1.1, 2.4.3.
  const name = document.querySelector("[data-field=name]");
  if (kind === "exam" && name?.getAttribute("autocomplete") !== "name")
    fault("1.3.5", "the field for the name does not say so");
  for (const element of all("[tabindex]"))
    if (element.tabIndex > 0) fault("2.4.3", `${nameOf(element)} jumps the queue`);
  for (const element of all("[data-action], [data-grade], [onclick], [role=button]"))
    if (isShown(element) && !element.matches("button, a[href], summary"))
      fault("2.1.1", `${nameOf(element)} is no button`);

  // N01. Where no script runs, nothing may wait for one, and answers can be had.
  const isAnswered = !["print", "key", "key-matrix", "report"].includes(kind);
  if (isAnswered && document.querySelector("script") === null) {
    for (const button of all("button")) if (isShown(button)) fault("N01", `${nameOf(button)} is dead without script`);
    if (kind !== "exam" && !all("details > summary").some(isShown)) fault("N01", "no answer can be opened");
    if (kind !== "exam" && !all("[data-without-script]").some(isShown))
      fault("N01", "nothing says that scripts are off");
  }
  return faults;
}
