import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Note {
  readonly noteId: number;
  readonly modelName: string;
  readonly deckName: string;
  tags: string[];
  fields: Record<string, string>;
}

interface Request {
  readonly action: string;
  readonly version?: number;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly key?: string;
}

interface Proposed {
  readonly deckName: string;
  readonly modelName: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly options?: { readonly allowDuplicate?: boolean };
}

export interface FakeAnki {
  readonly url: URL;
  readonly notes: Map<number, Note>;
  readonly models: Map<string, { readonly fields: readonly string[]; readonly isCloze: boolean; readonly css: string }>;
  readonly decks: Set<string>;
  readonly media: Map<string, string>;
  /** What was asked for, in order; those within `multi`, too. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

interface FakeSetting {
  readonly key?: string;
  readonly isProfileOpen?: boolean;
  readonly permission?: "granted" | "denied";
  /** Answers in the add-on's place. */
  readonly behave?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Anki with AnkiConnect, as far as a push asks: what it answers, refuses and leaves alone follows the add-on's source. It closes
 * every connection behind its answer, as the add-on does.
 */
export async function fakeAnki({
  key,
  isProfileOpen = true,
  permission = "granted",
  behave,
}: FakeSetting = {}): Promise<FakeAnki> {
  const notes = new Map<number, Note>();
  const models: FakeAnki["models"] = new Map([["Basic", { fields: ["Front", "Back"], isCloze: false, css: "" }]]);
  const decks = new Set(["Default"]);
  const media = new Map<string, string>();
  const asked: string[] = [];
  let nextId = 1_700_000_000_000;

  const noteOf = (id: unknown): Note => {
    const note = notes.get(id as number);
    if (note === undefined) throw new Error(`Note was not found: ${String(id)}`);
    return note;
  };
  const checked = ({ deckName, modelName, fields, options }: Proposed): void => {
    const model = models.get(modelName);
    if (model === undefined) throw new Error(`model was not found: ${modelName}`);
    if (!decks.has(deckName)) throw new Error(`deck was not found: ${deckName}`);
    const first = fields[model.fields[0]!] ?? "";
    if (first === "") throw new Error("cannot create note because it is empty");
    const isDuplicate = [...notes.values()].some(
      (one) => one.modelName === modelName && one.fields[model.fields[0]!] === first,
    );
    if (isDuplicate && options?.allowDuplicate !== true)
      throw new Error("cannot create note because it is a duplicate");
  };
  const retag = (
    params: Readonly<Record<string, unknown>>,
    change: (tags: string[], tag: string) => string[],
  ): null => {
    for (const id of params["notes"] as number[])
      for (const tag of String(params["tags"]).split(" ")) noteOf(id).tags = change(noteOf(id).tags, tag).toSorted();
    return null;
  };

  const actions: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => unknown>> = {
    modelNames: () => [...models.keys()],
    modelFieldNames: ({ modelName }) => models.get(String(modelName))?.fields,
    createModel: ({ modelName, inOrderFields, isCloze, css }) => {
      if (models.has(String(modelName))) throw new Error("Model name already exists");
      models.set(String(modelName), {
        fields: inOrderFields as string[],
        isCloze: isCloze === true,
        css: String(css),
      });
      return {};
    },
    createDeck: ({ deck }) => {
      decks.add(String(deck));
      return 1;
    },
    /** Knows the one search that a push makes: `"ItemId:a/*" OR "ItemId:b/c"`. */
    findNotes: ({ query }) => {
      const names = [...String(query).matchAll(/"ItemId:([^"]*)"/g)].map(([, name]) => name!);
      const isFound = (id: string | undefined): boolean =>
        id !== undefined && names.some((one) => (one.endsWith("*") ? id.startsWith(one.slice(0, -1)) : id === one));
      return [...notes.values()].filter(({ fields }) => isFound(fields["ItemId"])).map(({ noteId }) => noteId);
    },
    notesInfo: ({ notes: ids }) =>
      (ids as number[]).map((id) => {
        const note = notes.get(id);
        if (note === undefined) return {};
        const { noteId, modelName, tags } = note;
        const order = models.get(modelName)!.fields;
        const fields = Object.fromEntries(order.map((name, i) => [name, { value: note.fields[name] ?? "", order: i }]));
        return { noteId, modelName, tags, fields, cards: [noteId + 1] };
      }),
    canAddNotes: ({ notes: some }) =>
      (some as Proposed[]).map((one) => {
        try {
          checked(one);
          return true;
        } catch {
          return false;
        }
      }),
    addNotes: ({ notes: some }) =>
      (some as Proposed[]).map((one) => {
        try {
          checked(one);
        } catch {
          return null;
        }
        const { modelName, deckName, fields, tags } = one;
        nextId += 10;
        notes.set(nextId, { noteId: nextId, modelName, deckName, tags: [...tags].toSorted(), fields: { ...fields } });
        return nextId;
      }),
    updateNoteFields: ({ note }) => {
      const { id, fields } = note as { readonly id: number; readonly fields: Readonly<Record<string, string>> };
      const known = noteOf(id);
      for (const [name, value] of Object.entries(fields))
        if (models.get(known.modelName)!.fields.includes(name)) known.fields[name] = value;
      return null;
    },
    addTags: (params) => retag(params, (tags, tag) => [...new Set([...tags, tag])]),
    removeTags: (params) => retag(params, (tags, tag) => tags.filter((one) => one !== tag)),
    getMediaFilesNames: ({ pattern }) => {
      const start = String(pattern).replace(/\*$/, "");
      return [...media.keys()].filter((name) => name.startsWith(start));
    },
    storeMediaFile: ({ filename, data }) => {
      media.set(String(filename), String(data));
      return filename;
    },
    retrieveMediaFile: ({ filename }) => media.get(String(filename)) ?? false,
    multi: ({ actions: some }) => (some as Request[]).map(handled),
  };

  function handled(request: Request): unknown {
    asked.push(request.action);
    const failed = (error: string): object => ({ result: null, error });
    if (request.action === "requestPermission") {
      const granted = { permission, requireApikey: key !== undefined, version: 6 };
      return { result: permission === "granted" ? granted : { permission }, error: null };
    }
    if (key !== undefined && request.key !== key) return failed("valid api key must be provided");
    const action = Object.hasOwn(actions, request.action) ? actions[request.action] : undefined;
    if (action === undefined) return failed("unsupported action");
    if (!isProfileOpen) return failed("collection is not available");
    try {
      const result = action(request.params ?? {});
      return (request.version ?? 4) <= 4 ? result : { result, error: null };
    } catch (cause) {
      return failed((cause as Error).message);
    }
  }

  const server = createServer((request, response) => {
    if (behave?.(request, response) === true) return;
    void text(request).then((body) => {
      response.writeHead(200, { "content-type": "application/json", connection: "close" });
      response.end(JSON.stringify(handled(JSON.parse(body) as Request)));
    });
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    notes,
    models,
    decks,
    media,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}
