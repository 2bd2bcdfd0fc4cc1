import type { BasicNote, ClozeNote, Note } from "../model/deck.js";

/**
 * Our note types. FROZEN: Anki knows a note type, its fields and its templates by these ids, and a note type with
 * another field is another note type, whose notes it doesn't update. What may come one day has spare fields.
 */
export interface NoteType<N extends Note> {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly NoteField<N>[];
  readonly templates: readonly Template[];
}

interface NoteField<N extends Note> {
  readonly id: number;
  readonly name: string;
  /** What a note has to say there. */
  readonly of: (note: N) => string;
}

/** How a card is put together from the fields, in Anki's own mustache. The words of a card are in its fields: no template has any. */
interface Template {
  readonly id: number;
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

/** A field that takes no room where it is empty. */
const part = (name: string, field: string = name, tag = "div"): string =>
  `{{#${field}}}<${tag} class="${name.toLowerCase()}" dir="auto">{{${field}}}</${tag}>{{/${field}}}\n`;
const sheet = (html: string): string => `<div class="sheet">\n${html}</div>`;

const HINT = `{{#Hint}}<details class="hint" dir="auto"><summary>?</summary>{{Hint}}</details>{{/Hint}}\n`;
const ANSWER = `<hr id="answer">\n`;
const AFTER = `${part("Explanation")}${part("Notice")}<div class="fine" dir="auto">{{AsOf}}
{{#Source}}<br>{{#SourceLink}}<a href="{{SourceLink}}">{{Source}}</a>{{/SourceLink}}{{^SourceLink}}{{Source}}{{/SourceLink}}{{/Source}}
{{#Credit}}<br>{{Credit}}{{/Credit}}</div>
`;
const QUESTION = `<div class="question" dir="auto">{{Question}}</div>\n`;
const TYPED = "{{#Typed}}{{type:Typed}}{{/Typed}}\n";
const TEXT = `<div class="question" dir="auto">{{cloze:Text}}</div>\n`;
const TYPED_GAP = "{{#Typed}}{{type:cloze:Text}}{{/Typed}}\n";

const blank = (): string => "";

export const BASIC: NoteType<BasicNote> = {
  id: 1557878400001,
  name: "Broadsheet Basic",
  fields: [
    { id: 557878400001, name: "Question", of: ({ question }) => question },
    { id: 557878400002, name: "Answer", of: ({ answer }) => answer },
    { id: 557878400003, name: "Detail", of: ({ detail }) => detail },
    { id: 557878400004, name: "Context", of: ({ context }) => context },
    { id: 557878400005, name: "Passage", of: ({ passage }) => passage },
    { id: 557878400006, name: "Picture", of: ({ picture }) => picture },
    { id: 557878400007, name: "Options", of: ({ options }) => options },
    { id: 557878400008, name: "Hint", of: ({ hint }) => hint },
    { id: 557878400009, name: "Explanation", of: ({ explanation }) => explanation },
    { id: 557878400010, name: "Notice", of: ({ notice }) => notice },
    { id: 557878400011, name: "AsOf", of: ({ asOf }) => asOf },
    { id: 557878400012, name: "Source", of: ({ source }) => source },
    { id: 557878400013, name: "SourceLink", of: ({ sourceLink }) => sourceLink },
    { id: 557878400014, name: "Credit", of: ({ credit }) => credit },
    { id: 557878400015, name: "Reverse", of: ({ reverse }) => (reverse === null ? "" : "y") },
    { id: 557878400016, name: "Typed", of: ({ typed }) => typed },
    { id: 557878400017, name: "ItemId", of: ({ bank, item }) => `${bank}/${item}` },
    { id: 557878400018, name: "Spare1", of: blank },
    { id: 557878400019, name: "Spare2", of: blank },
    { id: 557878400020, name: "Spare3", of: blank },
    { id: 557878400021, name: "Spare4", of: blank },
  ],
  templates: [
    {
      id: 557878400201,
      name: "Question",
      front: sheet(
        `${part("Context")}${part("Passage")}${QUESTION}${part("Picture")}${part("Options")}${HINT}${TYPED}`,
      ),
      back: sheet(
        `${part("Context")}${QUESTION}${part("Picture")}${part("Options")}${ANSWER}${TYPED}${part("Answer")}${part("Detail")}${AFTER}`,
      ),
    },
    {
      id: 557878400202,
      name: "Reverse",
      front: `{{#Reverse}}${sheet(`${part("Context")}${part("Answer")}`)}{{/Reverse}}`,
      back: sheet(`${part("Context")}${part("Answer")}${ANSWER}${QUESTION}${part("Picture")}${part("Detail")}${AFTER}`),
    },
  ],
};

export const CLOZE: NoteType<ClozeNote> = {
  id: 1557878400002,
  name: "Broadsheet Cloze",
  fields: [
    { id: 557878400101, name: "Text", of: ({ text }) => text },
    { id: 557878400102, name: "Extra", of: ({ extra }) => extra },
    { id: 557878400103, name: "Context", of: ({ context }) => context },
    { id: 557878400104, name: "Passage", of: ({ passage }) => passage },
    { id: 557878400105, name: "Picture", of: ({ picture }) => picture },
    { id: 557878400106, name: "Hint", of: ({ hint }) => hint },
    { id: 557878400107, name: "Explanation", of: ({ explanation }) => explanation },
    { id: 557878400108, name: "Notice", of: ({ notice }) => notice },
    { id: 557878400109, name: "AsOf", of: ({ asOf }) => asOf },
    { id: 557878400110, name: "Source", of: ({ source }) => source },
    { id: 557878400111, name: "SourceLink", of: ({ sourceLink }) => sourceLink },
    { id: 557878400112, name: "Credit", of: ({ credit }) => credit },
    { id: 557878400113, name: "Typed", of: ({ typed }) => (typed ? "y" : "") },
    { id: 557878400114, name: "ItemId", of: ({ bank, item }) => `${bank}/${item}` },
    { id: 557878400115, name: "Spare1", of: blank },
    { id: 557878400116, name: "Spare2", of: blank },
    { id: 557878400117, name: "Spare3", of: blank },
    { id: 557878400118, name: "Spare4", of: blank },
  ],
  templates: [
    {
      id: 557878400203,
      name: "Cloze",
      front: sheet(`${part("Context")}${part("Passage")}${TEXT}${part("Picture")}${HINT}${TYPED_GAP}`),
      back: sheet(`${part("Context")}${TEXT}${part("Picture")}${TYPED_GAP}${ANSWER}${part("Detail", "Extra")}${AFTER}`),
    },
  ],
};

/** When templates or style last changed, as Anki counts: one that is later takes the place of a learner's. */
export const NOTE_TYPES_CHANGED = "2026-11-24";

/** The fields of a note, in the order of its note type. */
export const fieldsOf = (note: Note): string[] =>
  note.kind === "basic" ? BASIC.fields.map((one) => one.of(note)) : CLOZE.fields.map((one) => one.of(note));
