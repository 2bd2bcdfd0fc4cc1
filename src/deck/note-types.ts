import type { BasicNote, ClozeNote, Note } from "../model/deck.js";

/**
 * Our note types. FROZEN: Anki knows a note type, its fields and its templates by these ids, and a note type with
 * another field is another note type, whose notes it doesn't update. What may come one day has spare fields.
 */
export interface NoteType<N extends Note> {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly NoteField<N>[];
}

interface NoteField<N extends Note> {
  readonly id: number;
  readonly name: string;
  /** What a note has to say there. */
  readonly of: (note: N) => string;
}

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
};

/** The fields of a note, in the order of its note type. */
export const fieldsOf = (note: Note): string[] =>
  note.kind === "basic" ? BASIC.fields.map((one) => one.of(note)) : CLOZE.fields.map((one) => one.of(note));
