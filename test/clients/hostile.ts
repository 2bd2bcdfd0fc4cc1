export interface HostileText {
  readonly text: string;
  readonly shown: string;
  /** What a gap shows of it, which is no Markdown. */
  readonly inGap?: string;
}

/** What has gone wrong in imports into Anki, as a question or an answer may hold it, and as a card must show it. */
export const hostileTexts: readonly (string | HostileText)[] = [
  "#MeToo began when?",
  "#deck:Evil",
  "tags: what are they?",
  "Talks at 9:00, Sochi",
  "https://example.org/a?b=c&d=e",
  "a; b",
  "A|B",
  { text: "tab\there", shown: "tab here" },
  `"Dacha" summit`,
  `"Dacha summit`,
  `he said "hi"`,
  String.raw`a \"b\" c`,
  `a, "b, c"`,
  "two\nlines",
  "a line\n#and one that looks like a comment",
  { text: "carriage\r\nreturn", shown: "carriage\nreturn" },
  { text: "lone\rreturn", shown: "lone\nreturn" },
  "AT&T, AT&ampT",
  "a < b and c > d",
  "<p8{N2>",
  "<US>",
  "<b>x</b>",
  "&amp; already escaped",
  `it's "x"`,
  { text: "bell\u0007, null\0, tab\u000B", shown: "bell, null, tab" },
  { text: "unit\u001Fseparator", shown: "unitseparator" },
  { text: "\uFEFFbyte order mark", shown: "byte order mark", inGap: "\uFEFFbyte order mark" },
  "\u0338a combining mark, and é",
  "{{c1::in a field}}",
  "{{Front}} {{FrontSide}} {{#Question}}",
  "{{C1::x}} {{c1::unclosed",
  "}} closes and {{ opens",
  String.raw`\(a<b\)`,
  // Markdown's own escape of a backslash, so that the card shows one.
  { text: String.raw`\\[c\\]`, shown: String.raw`\[c\]`, inGap: String.raw`\\[c\\]` },
  "[sound:x.mp3]",
  "[latex]x[/latex]",
  "[$]5bn[/$] [$$]6bn[/$$]",
  "[anki:tts lang=en_US]words[/anki:tts]",
  "[[type:Front]] [[type:cloze:Text]]",
  `<img src="img/a.jpg">`,
  "<script>alert(1)</script>",
  "<!-- comment --> --> <![CDATA[x]]>",
  "=1+1",
  "+x",
  "-x",
  "@x",
  { text: "next\u0085line\u2028separators\u2029", shown: "next line separators", inGap: "next line separators " },
  "question,answer",
  "مرحبا بالعالم \u202Babc\u202C",
  "परीक्षा 🎲 👩‍👩‍👧‍👦 Ελλάδα 日本",
  "ends with \\",
  'ends with a quote"',
  "=; begins and ends ;=",
  "a == b ;; c ==",
  "ends with }",
  "std::vector and a::b",
  `long ${"x".repeat(100_000)}`,
];

/** Tags and deck names that Anki would split, trim, take for its own or for an id. */
export const hostileTags = [
  "Middle East",
  "a, b",
  "wide\u3000space",
  "::x",
  "x::",
  "marked",
  "leech",
  "*",
  "a/b",
  "e\u0301",
];
export const hostileTitles = ["News::", ": News", " News ", "1234", "a::::b", "::", 'Talks "in" Sochi\\', "_*%"];
