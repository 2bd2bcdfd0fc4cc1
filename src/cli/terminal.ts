import { createInterface, emitKeypressEvents } from "node:readline";
import type { Key } from "node:readline";
import type { World } from "./world.js";

/** A screen and a keyboard. */
export interface Terminal {
  readonly columns: number;
  readonly isColoured: boolean;
  /** Shows a screen in the place of the one before. */
  readonly show: (screen: string) => void;
  /** The next key: a letter as it was typed, or a name such as `up`, `return`, `ctrl+c`. */
  readonly key: () => Promise<string>;
  /** Asks for a line, with one to change; null where it was given up. */
  readonly ask: (question: string, before: string) => Promise<string | null>;
  /** Opens a text in the person's editor; null where they have none. */
  readonly edit: ((text: string) => Promise<string>) | null;
  readonly close: () => void;
}

/** Where there are both of a person's: null in a pipe. */
export function openTerminal({ stdin, stdout, env, signal }: World): Terminal | null {
  if (stdin?.isTTY !== true || stdout.isTTY !== true) return null;
  const waiting: ((key: string) => void)[] = [];
  const early: string[] = [];
  const onKey = (typed: string | undefined, key: Key) => take(nameOf(typed, key));
  const take = (name: string) => {
    const next = waiting.shift();
    if (next === undefined) early.push(name);
    else next(name);
  };
  emitKeypressEvents(stdin);
  // Whoever stops the program, or closes the window, stops as with a key: all is saved.
  const stop = () => take("q");
  stdin.once("end", stop);
  signal.addEventListener("abort", stop, { once: true });
  const listen = () => {
    stdin.setRawMode(true);
    stdin.on("keypress", onKey);
    stdin.resume();
  };
  const rest = () => {
    stdin.off("keypress", onKey);
    stdin.setRawMode(false);
    stdin.pause();
  };
  stdout.write("\u001B[?1049h");
  listen();
  const editor = env["VISUAL"] || env["EDITOR"];
  const aside = async <T>(work: () => Promise<T>): Promise<T> => {
    rest();
    try {
      return await work();
    } finally {
      listen();
    }
  };
  return {
    columns: stdout.columns || 80,
    isColoured: !env["NO_COLOR"],
    show: (screen) => void stdout.write(`\u001B[2J\u001B[H${screen.replaceAll("\n", "\r\n")}`),
    key: () => {
      const first = early.shift();
      return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
    },
    ask: (question, before) => aside(() => askedLine(stdin, stdout, question, before)),
    edit: editor ? (text) => aside(async () => (await import("./editor.js")).edited(editor, text)) : null,
    close: () => {
      rest();
      stdin.off("end", stop);
      signal.removeEventListener("abort", stop);
      stdout.write("\u001B[?1049l");
    },
  };
}

function nameOf(typed: string | undefined, { name, ctrl }: Key): string {
  if (ctrl === true && name !== undefined) return `ctrl+${name}`;
  const isLetter = typed !== undefined && typed.length === 1 && typed > " ";
  return isLetter ? typed : (name ?? typed ?? "");
}

const askedLine = (
  input: NonNullable<World["stdin"]>,
  output: World["stdout"],
  question: string,
  before: string,
): Promise<string | null> =>
  new Promise((resolve) => {
    const lines = createInterface({ input, output: output as NodeJS.WritableStream, terminal: true });
    lines.once("SIGINT", () => {
      lines.close();
      resolve(null);
    });
    lines.once("close", () => resolve(null));
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
    lines.write(before);
  });
