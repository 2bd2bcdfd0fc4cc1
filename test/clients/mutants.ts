import type { Blueprint } from "../../src/model/blueprint.js";
import type { Look } from "./faults/index.js";
import type { Kind } from "./specimens.js";

/** A defect planted into a good page, and the criterion that it breaks. */
export interface Mutant {
  readonly defect: string;
  /** The look at a page that finds it, before the page is in another state. */
  readonly seenBy: Look;
  readonly breaks: RegExp;
  readonly kind: Kind;
  readonly bank?: "types" | "rich";
  /** Of the messages; English if it is not said. */
  readonly language?: string;
  readonly blueprint?: Partial<Blueprint>;
  readonly plant: (html: string) => string;
}

const style = (css: string) => (html: string) => html.replace("</style>", `${css}</style>`);
const script = (code: string) => (html: string) => html.replace("</script>", `;${code}</script>`);
const swap = (from: string | RegExp, to: string) => (html: string) => html.replace(from, to);
const swapAll = (from: string | RegExp, to: string) => (html: string) => html.replaceAll(from, to);

/** Runs when the page's own script has run. */
const later = (code: string) => script(`requestAnimationFrame(()=>setTimeout(()=>{${code}}))`);
/** Where a script moves the focus to, it goes elsewhere, or nowhere. */
const focusing = (instead: string) =>
  script(
    `{const to=HTMLElement.prototype.focus;HTMLElement.prototype.focus=function(...how){${instead};to.apply(this,how)}}`,
  );

/** The twenty-two that a published comparison planted; axe alone misses more than half of them. */
const known: readonly Mutant[] = [
  {
    defect: "a field without its label",
    seenBy: "axe",
    breaks: /axe label/,
    kind: "exam",
    plant: swap(/<label>(.*?)<\/label>/, "<div>$1</div>"),
  },
  {
    defect: "an id that is there twice",
    seenBy: "structure",
    breaks: /4\.1\.2/,
    kind: "practice",
    plant: swap('id="q2"', 'id="q1"'),
  },
  {
    defect: "pale text",
    seenBy: "axe",
    breaks: /axe color-contrast/,
    kind: "practice",
    plant: style(".stem{color:#999}"),
  },
  {
    defect: "small options without space between them",
    seenBy: "axe",
    breaks: /axe target-size/,
    kind: "practice",
    plant: style(
      ".option{min-block-size:0;padding:0;margin:0}.option input{inline-size:13px;block-size:13px}.option{line-height:1}",
    ),
  },
  {
    defect: "no language",
    seenBy: "axe",
    breaks: /axe html-has-lang/,
    kind: "key",
    plant: swap(/<html lang="\w+"/, "<html"),
  },
  {
    defect: "no title",
    seenBy: "axe",
    breaks: /axe document-title/,
    kind: "key",
    plant: swap(/<title>.*<\/title>/, ""),
  },
  {
    defect: "no heading of the first level",
    seenBy: "axe",
    breaks: /axe page-has-heading-one/,
    kind: "key",
    plant: swapAll(/(<\/?)h1/g, "$1h2"),
  },
  {
    defect: "a page that can't be zoomed",
    seenBy: "axe",
    breaks: /axe meta-viewport/,
    kind: "key",
    plant: swap("initial-scale=1", "initial-scale=1, user-scalable=no"),
  },
  {
    defect: "a picture without description",
    seenBy: "axe",
    breaks: /axe image-alt/,
    kind: "exam",
    bank: "rich",
    plant: swap(/ alt="[^"]*"/, ""),
  },
  {
    defect: "no legend",
    seenBy: "structure",
    breaks: /1\.3\.1.*no legend/,
    kind: "practice",
    plant: swapAll(/(<\/?)legend/g, "$1div"),
  },
  {
    defect: "no fieldset",
    seenBy: "structure",
    breaks: /1\.3\.1.*no fieldset/,
    kind: "practice",
    plant: swapAll(/(<\/?)fieldset/g, "$1div"),
  },
  {
    defect: "one name for all questions",
    seenBy: "structure",
    breaks: /1\.3\.1.*share/,
    kind: "practice",
    plant: swapAll(/name="q\d+"/g, 'name="q"'),
  },
  {
    defect: "right and wrong told apart by colour alone",
    seenBy: "behaviour",
    breaks: /1\.4\.1.*colour/,
    kind: "practice",
    plant: style(
      ".option[data-mark]{border-style:solid!important;border-width:1px!important}.option::after{content:none!important}",
    ),
  },
  {
    defect: "edges that can't be seen",
    seenBy: "contrast",
    breaks: /1\.4\.11/,
    kind: "practice",
    plant: style(":root{--line:#ddd!important}"),
  },
  {
    defect: "no ring around the focus",
    seenBy: "keyboard",
    breaks: /2\.4\.7/,
    kind: "practice",
    plant: style("*{outline:none!important}"),
  },
  {
    defect: "an Arabic page that says it is English",
    seenBy: "structure",
    breaks: /3\.1\.2/,
    kind: "exam",
    language: "ar",
    plant: swap('<html lang="ar" dir="rtl">', '<html lang="en" dir="ltr">'),
  },
  {
    defect: "verdicts that nobody announces",
    seenBy: "structure",
    breaks: /4\.1\.3/,
    kind: "practice",
    plant: later('for(const one of document.querySelectorAll(".verdict"))one.removeAttribute("role")'),
  },
  {
    defect: "a page of 900 px",
    seenBy: "layout",
    breaks: /1\.4\.10/,
    kind: "practice",
    plant: style("main{min-inline-size:900px}"),
  },
  {
    defect: "a bar that covers the focus",
    seenBy: "keyboard",
    breaks: /2\.4\.11/,
    kind: "practice",
    plant: style(".masthead{position:sticky;inset-block-start:0;z-index:9;background:#fff}"),
  },
  {
    defect: "options that Tab passes by",
    seenBy: "keyboard",
    breaks: /2\.1\.1/,
    kind: "practice",
    plant: swapAll('<input type="radio"', '<input tabindex="-1" type="radio"'),
  },
  {
    defect: "a button that is none",
    seenBy: "structure",
    breaks: /2\.1\.1/,
    kind: "practice",
    plant: swap(
      /<button class="primary" type="button" data-action="check"([^>]*)>(.*?)<\/button>/,
      '<div class="primary" data-action="check"$1>$2</div>',
    ),
  },
  {
    defect: "eight links called Source",
    seenBy: "structure",
    breaks: /2\.4\.4/,
    kind: "practice",
    plant: swapAll(/<a href="https[^>]*>.*?<\/a>/g, '<a href="https://example.org/">Source</a>'),
  },
];

const further: readonly Mutant[] = [
  {
    defect: "links of one name to several places",
    seenBy: "structure",
    breaks: /2\.4\.4.*different/,
    kind: "key",
    plant: (html) => html.replace("?a=1", "?a=2").replaceAll(/, paragraph \d+/g, ""),
  },
  {
    defect: "questions without headings",
    seenBy: "structure",
    breaks: /2\.4\.6/,
    kind: "exam",
    plant: swapAll(/(<\/?)h3/g, "$1div"),
  },
  {
    defect: "a heading of a level too deep",
    seenBy: "structure",
    breaks: /1\.3\.1.*jump/,
    kind: "key",
    plant: swapAll(/(<\/?)h3/g, "$1h4"),
  },
  {
    defect: "a field that keeps the focus",
    seenBy: "keyboard",
    breaks: /2\.1\.2/,
    kind: "practice",
    plant: script('document.querySelector("input[type=text]").addEventListener("keydown",e=>e.preventDefault())'),
  },
  {
    defect: "a choice that moves on",
    seenBy: "behaviour",
    breaks: /3\.2\.2/,
    kind: "practice",
    plant: script('document.addEventListener("change",()=>document.querySelector("#q8 input").focus())'),
  },
  {
    defect: "digits that answer from anywhere",
    seenBy: "behaviour",
    breaks: /2\.1\.4/,
    kind: "exam",
    plant: script(
      'document.addEventListener("keydown",e=>{if(e.key==="1")document.querySelector("input[type=radio]").checked=true})',
    ),
  },
  {
    defect: "digits that grade what was not shown",
    seenBy: "behaviour",
    breaks: /2\.1\.4/,
    kind: "study",
    plant: script(
      'document.addEventListener("keydown",e=>{if(e.key==="1")for(const b of document.querySelectorAll("[data-action=show],[data-grade]"))b.click()})',
    ),
  },
  {
    defect: "motion for those who want none",
    seenBy: "media",
    breaks: /2\.3\.3/,
    kind: "practice",
    plant: style("a{transition:color 1s}"),
  },
  {
    defect: "verdicts without words",
    seenBy: "behaviour",
    breaks: /1\.4\.1.*no words/,
    kind: "practice",
    plant: swap(/data-text-empty="[^"]*"/, 'data-text-empty=""'),
  },
  {
    defect: "a result that the focus does not find",
    seenBy: "behaviour",
    breaks: /2\.4\.3/,
    kind: "practice",
    plant: swap('<section class="result" hidden>\n<h2 tabindex="-1">', '<section class="result" hidden>\n<h2>'),
  },
  {
    defect: "text that is cut off when it grows",
    seenBy: "layout",
    breaks: /1\.4\.(?:4|12).*cut/,
    kind: "exam",
    plant: style(".kicker{block-size:2.4em;font-size:12px;line-height:1.2;max-inline-size:4em;overflow:hidden}"),
  },
  {
    defect: "a line that never breaks",
    seenBy: "layout",
    breaks: /1\.4\.10/,
    kind: "study",
    plant: style(".notice{white-space:nowrap}"),
  },
  {
    defect: "something from elsewhere",
    seenBy: "noise",
    breaks: /H01/,
    kind: "print",
    plant: swap("</main>", '<img src="https://example.org/a.png" alt=""></main>'),
  },
  {
    defect: "a script of another hash",
    seenBy: "noise",
    breaks: /H01/,
    kind: "exam",
    plant: swap(/script-src &#39;sha256-.{8}/, "script-src &#39;sha256-AAAAAAAA"),
  },
  {
    defect: "no policy",
    seenBy: "structure",
    breaks: /H02/,
    kind: "print",
    plant: swap(/<meta http-equiv[^>]*>\n/, ""),
  },
  {
    defect: "a policy that comes late",
    seenBy: "structure",
    breaks: /H02/,
    kind: "print",
    plant: swap(/(<meta charset="utf-8">\n)(<meta http-equiv[^>]*>\n)(<meta name="v[^>]*>\n)/, "$1$3$2"),
  },
  {
    defect: "a handler in an attribute",
    seenBy: "structure",
    breaks: /H02/,
    kind: "study",
    plant: swap("<main", '<main onclick="0"'),
  },
  {
    defect: "a link of another scheme",
    seenBy: "structure",
    breaks: /H07/,
    kind: "key",
    plant: swap('href="https:', 'href="ftp:'),
  },
  {
    defect: "a queue that is jumped",
    seenBy: "structure",
    breaks: /2\.4\.3/,
    kind: "exam",
    plant: swap("<input type=", '<input tabindex="3" type='),
  },
  {
    defect: "a skip link to nowhere",
    seenBy: "structure",
    breaks: /2\.4\.1/,
    kind: "key",
    plant: swap(' id="content"', ""),
  },
  {
    defect: "a name field that does not say so",
    seenBy: "structure",
    breaks: /1\.3\.5/,
    kind: "exam",
    plant: swap('autocomplete="name"', 'autocomplete="off"'),
  },
  {
    defect: "answers that leave without a look",
    seenBy: "behaviour",
    breaks: /3\.3\.4/,
    kind: "exam",
    plant: style("#response .review{display:block!important}"),
  },
  {
    defect: "a question that paper may split",
    seenBy: "media",
    breaks: /R01/,
    kind: "print",
    plant: style(".question{break-inside:auto!important}"),
  },
  {
    defect: "buttons on paper",
    seenBy: "media",
    breaks: /R04/,
    kind: "practice",
    plant: style(".actions{display:flex!important}"),
  },
  {
    defect: "pale bubbles",
    seenBy: "contrast",
    breaks: /1\.4\.11/,
    kind: "print",
    plant: style(".bubble{border-color:#bbb!important}"),
  },
  {
    defect: "a choice that forced colours hide",
    seenBy: "media",
    breaks: /1\.4\.1:.*looks like/,
    kind: "exam",
    plant: style(
      "@media (forced-colors:active){.option:has(:checked){outline:none!important;border:1px solid!important}}",
    ),
  },
  {
    defect: "a prompt that takes the focus with it",
    seenBy: "behaviour",
    breaks: /2\.4\.3.*resume/,
    kind: "practice",
    plant: focusing('if(this.tagName==="H3")return'),
  },
  {
    defect: "answers that a reload loses",
    seenBy: "behaviour",
    breaks: /N03/,
    kind: "exam",
    plant: script("Storage.prototype.setItem=()=>{}"),
  },
  {
    defect: "a result that hides from those who made no mistake",
    seenBy: "behaviour",
    breaks: /2\.4\.3.*all is right/,
    kind: "practice",
    plant: focusing('if(this.closest(".result")&&document.querySelector("[data-action=retry]").hidden)return'),
  },
  {
    defect: "a wrong gap that only its border tells of",
    seenBy: "behaviour",
    breaks: /1\.3\.1.*judged/,
    kind: "practice",
    plant: swapAll(/data-text-part-[a-z]+="[^"]*"/g, ""),
  },
  {
    defect: "a pair whose field does not say what it belongs to",
    seenBy: "structure",
    breaks: /2\.5\.3/,
    kind: "exam",
    plant: swapAll(/<label>(<bdi>[^<]*<\/bdi> )<select /g, '<label>$1<select aria-label="Letter" '),
  },
  {
    defect: "gaps of one name",
    seenBy: "structure",
    breaks: /1\.3\.1.*same name/,
    kind: "exam",
    plant: swapAll(/aria-label="Gap[^"]*"/g, 'aria-label="Gap 1"'),
  },
  {
    defect: "a heading of a number alone",
    seenBy: "structure",
    breaks: /2\.4\.6/,
    kind: "exam",
    plant: swap(/ <bdi class="unseen">[^<]*<\/bdi>/, ""),
  },
  {
    defect: "one title for every kind of page",
    seenBy: "structure",
    breaks: /2\.4\.2/,
    kind: "study",
    plant: swap(/<title>[^:]*: /, "<title>"),
  },
  {
    defect: "two columns on a phone",
    seenBy: "layout",
    breaks: /1\.4\.10.*broken/,
    kind: "print",
    plant: style(".questions{columns:2}"),
  },
  {
    defect: "a bar whose numbers stand nowhere",
    seenBy: "charts",
    breaks: /1\.1\.1/,
    kind: "report",
    plant: swapAll(/(?:<td><bdi>\d+<\/bdi><\/td>\n){3}(?=<td class="chart">.*tone1)/g, ""),
  },
  {
    defect: "a part of a bar as pale as the page",
    seenBy: "contrast",
    breaks: /1\.4\.11.*bar/,
    kind: "report",
    plant: style(".tone1{stroke:none!important;fill:#cde!important}"),
  },
  {
    defect: "half an answer that passes for a whole one",
    seenBy: "behaviour",
    breaks: /3\.3\.1.*half/,
    kind: "exam",
    plant: swap('data-extent="partly"', 'data-extent="none"'),
  },
  {
    defect: "an answer that nobody reads out",
    seenBy: "behaviour",
    breaks: /4\.1\.3.*reads it out/,
    kind: "study",
    plant: focusing('if(this.matches(".back"))return document.querySelector("[data-grade]").focus()'),
  },
  {
    defect: "flashcards without their answers on paper",
    seenBy: "media",
    breaks: /R01.*answer/,
    kind: "study",
    plant: style("@media print{.card::details-content{content-visibility:hidden!important}}"),
  },
  {
    defect: "options that paper leaves out",
    seenBy: "media",
    breaks: /R01.*option/,
    kind: "print",
    plant: style("@media print{.option{display:none!important}}"),
  },
  {
    defect: "a clock over what has the focus",
    seenBy: "behaviour",
    breaks: /2\.4\.11.*covered.*clock/,
    kind: "exam",
    blueprint: { minutes: 40 },
    plant: style(
      '.clock[data-running="true"]{position:sticky!important;inset-block-start:0;z-index:1;background:#fff;padding-block:120px}',
    ),
  },
  {
    defect: "a clock that nobody can stop",
    seenBy: "behaviour",
    breaks: /2\.2\.1/,
    kind: "exam",
    blueprint: { minutes: 40 },
    plant: style("[data-action=stop]{display:none}"),
  },
  {
    defect: "buttons that need a script",
    seenBy: "structure",
    breaks: /N01/,
    kind: "exam",
    plant: (html) => html.replace(/<script>[\s\S]*<\/script>/, "").replaceAll(" hidden>", ">"),
  },
  {
    defect: "answers that need a script",
    seenBy: "structure",
    breaks: /N01/,
    kind: "practice",
    plant: (html) => html.replace(/<script>[\s\S]*<\/script>/, "").replace("</style>", "summary{display:none}</style>"),
  },
];

export const mutants = { known, further };
