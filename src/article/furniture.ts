import type { LeftOutKind } from "../model/article.js";
import { type PageElement, holds } from "./document.js";
import { oneLine } from "./joined.js";

/** Elements and roles (WAI-ARIA 1.2) that say by themselves that they hold no paragraph of the article. */
const BY_NAME: ReadonlyMap<string, LeftOutKind> = new Map(
  Object.entries<LeftOutKind>({
    h1: "heading",
    h2: "heading",
    h3: "heading",
    h4: "heading",
    h5: "heading",
    h6: "heading",
    figcaption: "caption",
    nav: "menu",
    menu: "menu",
    aside: "surroundings",
    button: "form",
    datalist: "form",
    dialog: "form",
    fieldset: "form",
    form: "form",
    label: "form",
    legend: "form",
    progress: "form",
    select: "form",
    textarea: "form",
    "amp-consent": "notice",
    "amp-ad": "advertisement",
    "amp-embed": "related",
  }),
);
const BY_ROLE: ReadonlyMap<string, LeftOutKind> = new Map(
  Object.entries<LeftOutKind>({
    alertdialog: "notice",
    button: "form",
    complementary: "surroundings",
    contentinfo: "surroundings",
    dialog: "notice",
    form: "form",
    heading: "heading",
    menu: "menu",
    menubar: "menu",
    navigation: "menu",
    search: "form",
    tablist: "menu",
    toolbar: "sharing",
    tooltip: "hidden",
  }),
);

/** What authors of pages call such parts, as the words of a class or an id, in the order in which they are asked. */
const BY_CLASS: readonly (readonly [LeftOutKind, RegExp])[] = [
  ["notice", / (?:cookies?|consent|gdpr|ccpa|onetrust|didomi|usercentrics|privacy (?:banner|notice|manager)) /],
  [
    "hidden",
    / (?:(?:visually|screen ?reader|a11y) (?:hidden|only|text)|sr only|visuallyhidden|screenreader|offscreen) /,
  ],
  [
    "paywall",
    / (?:pay ?walls?|reg ?wall|meter(?:ed)? (?:wall|banner|message)|subscri(?:be|ption)s?|subscriber (?:wall|prompt)|piano) /,
  ],
  [
    "post",
    / (?:twitter (?:tweet|video)|tweet|tweets|instagram media|fb post|tiktok embed|bluesky embed|mastodon embed|reddit embed) /,
  ],
  [
    "note",
    / (?:(?:bottom|end|foot) of (?:article|story)|(?:article|story) (?:bottom|end|footer)|end ?notes?|endmark) /,
  ],
  [
    "caption",
    / (?:slideshow|gallery|(?:fig|wp)? ?captions?(?: text)?|video (?:title|player|container)|(?:embedded )?video ?(?:container|title)|(?:photo|image|img|picture|media|video) (?:credits?|desc(?:ription)?|info|legend)|credits?|legend|legende|bildunterschrift|bildunterzeile|copyright) /,
  ],
  [
    "advertisement",
    / (?:ads?|adverts?|advertisement|advertising|dfp|sponsored|werbung|publicite|publicidad|commercial promo) /,
  ],
  ["sharing", / (?:share|sharing|shares|socials?|sharedaddy|newsletters?|sign ?up|follow|opt ?in|email signup) /],
  [
    "author",
    / (?:authors? (?:box|bio|card|info|profile|details|description)|about (?:the )?authors?|bio|biography|tagline|contributors?|bylines?) /,
  ],
  [
    "related",
    / (?:related(?: \w+)?|recirc(?:ulation)?|recommend(?:ed|ations?)|read ?(?:more|next|also)(?! content)|see ?(?:more|also)|more (?:on|from|stories|news|links)|most (?:read|popular)|trending|outbrain|taboola|teasers?|promos?|topics?|tags?|tag ?list|keywords|lire aussi|lea tambien|mehr zum thema|story links?|inline links?|interstitial(?: link)?|rich ?links?|breadcrumbs?) /,
  ],
  [
    "surroundings",
    / (?:comments?|disqus|pull ?quotes?|factbox|infobox|navbox|toc|print only|noprint|correction link|report (?:a )?(?:mistake|error)) /,
  ],
];

/**
 * What each element of a page says of the text in it: by what it is, by its role, by its classes, by not being shown.
 * What holds the headline or paragraphs is the page itself, whatever its class: `paywall` is the wall on one page, and
 * what lies behind it on the next.
 */
export function furnitureOf(root: PageElement): (element: PageElement) => LeftOutKind | null {
  const all = proseOf(root);
  return (element) => {
    const kind = kindOf(element);
    if (kind === null) return null;
    switch (kind) {
      case "heading":
        return kind;
      case "menu":
      case "notice":
      case "surroundings":
        return holds(element, "h1, main") ? null : kind;
      case "hidden":
      case "form":
        return holds(element, "h1, main") || proseOf(element) * 2 > all ? null : kind;
      default:
        return holds(element, "h1, main") || proseOf(element) >= MANY ? null : kind;
    }
  };
}

/** So many paragraphs are no caption, advertisement, or box about an author. */
const MANY = 3;
const LONG = 80;

/** How many paragraphs an element holds that are long and not mainly links. */
function proseOf(element: PageElement): number {
  let count = 0;
  for (const paragraph of element.querySelectorAll("p")) {
    let linked = 0;
    for (const link of paragraph.querySelectorAll("a")) linked += oneLine(link.textContent ?? "").length;
    const { length } = oneLine(paragraph.textContent ?? "");
    if (length >= LONG && linked * 2 < length) count += 1;
  }
  return count;
}

function kindOf(element: PageElement): LeftOutKind | null {
  const { localName } = element;
  if (localName === "figure") return holds(element, "blockquote, pre, table") ? null : "caption";
  const said = BY_NAME.get(localName) ?? BY_ROLE.get(element.getAttribute("role") ?? "");
  if (said !== undefined) return said;
  if (isHidden(element)) return "hidden";
  if (WHOLE.has(localName)) return null;
  const words = wordsOf(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`);
  if (words === "  ") return null;
  const called = BY_CLASS.find(([, name]) => name.test(words))?.[0];
  return called ?? (PICTURE.test(words) && holds(element, "img") ? "caption" : null);
}

/** What may hold a picture, and then words about it. */
const PICTURE = / (?:image|photo|picture) /;

const WHOLE = new Set(["html", "body", "main", "article"]);

/** `relatedBox story__caption--wide` is ` related box story caption wide `. */
const wordsOf = (name: string): string =>
  ` ${name
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .toLowerCase()
    .trim()} `;

export const isHidden = (element: PageElement): boolean =>
  element.getAttribute("hidden") !== null ||
  element.getAttribute("aria-hidden") === "true" ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(element.getAttribute("style") ?? "");
