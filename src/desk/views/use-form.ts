import { useRef, useState } from "preact/hooks";
import type { ItemType } from "../../model/bank.js";
import type { Fields } from "../state/question.js";
import { linesIn } from "../state/shapes.js";
import { type InForm, opened, turned } from "../state/turned.js";
import type { Unfinished, Work } from "../state/work.js";
import { useDesk } from "./context.js";

/** What a form holds. All of it stands in the work, so that each bit of writing can be undone and none is lost. */
export function useForm(at: string, type: ItemType, fields: Fields) {
  const { work, say, hands } = useDesk();
  const begun = begunIn(work, at, fields);
  const [start] = useState(() => opened(type, fields));
  const now: InForm = begun ?? start;
  const latest = useRef(now);
  latest.current = now;
  const write = (field: string, next: InForm): void => {
    latest.current = next;
    const unfinished: Unfinished = { key: at, of: fields, ...next };
    hands.dispatch({ do: "typed", did: say("written_in_form"), field, unfinished });
  };
  return {
    now,
    isChanged: begun !== null,
    set: (name: string, value: unknown) => {
      // What is taken away is a step of its own: undoing it undoes no typing.
      const count = linesIn(value);
      const field = count < linesIn(latest.current.fields[name]) ? `${name} ${count}` : name;
      write(field, { ...latest.current, fields: withField(latest.current.fields, name, value) });
    },
    turn: (to: ItemType) => write("type", turned(latest.current, to)),
    latest: (): InForm => latest.current,
  };
}

/** What was begun in this form, where the question still says what it said then. */
function begunIn({ unfinished }: Work, key: string, fields: Fields): InForm | null {
  if (unfinished?.key !== key || JSON.stringify(unfinished.of) !== JSON.stringify(fields)) return null;
  const { type, fields: typed, aside } = unfinished;
  return { type, fields: typed, aside };
}

/** An empty field is one that nobody has written. */
function withField(fields: Fields, name: string, value: unknown): Fields {
  const { [name]: _, ...others } = fields;
  const isEmpty = value === "" || value === undefined || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return others;
  return Object.hasOwn(fields, name) ? { ...fields, [name]: value } : { ...others, [name]: value };
}
