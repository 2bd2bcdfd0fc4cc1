import { render } from "preact";
import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { type Given, given, randomCode } from "./ports/files.js";
import { ownFileSaver } from "./ports/own-file.js";
import { saverOf } from "./ports/saver.js";
import { type ServedBank, saveServed, servedBank } from "./ports/server.js";
import { type Model, findModels } from "./ports/models.js";
import { openStorage, type Storage } from "./ports/storage.js";
import { addressOfOwnScript } from "./ports/trusted.js";
import { startCore } from "./ports/worker.js";
import { type Long, opened } from "./ports/opening.js";
import { type Saving, after, fileStanding, newDesk } from "./state/desk.js";
import { Refusal } from "./state/refusal.js";
import { type Work, isEmpty, newWork, nextWork, ownSource } from "./state/work.js";
import { App } from "./views/app.js";
import { type Hands, Room } from "./views/context.js";
import { useWindow } from "./views/window.js";
import { rememberedLanguage, speak } from "./ports/language.js";
import { sayIn } from "./words/say.js";

/** The model that is asked just now. */
let asked: { readonly model: Model; readonly signal: AbortSignal } | null = null;
const core = startCore(addressOfOwnScript("worker"), (ask) =>
  asked === null || asked.signal.aborted
    ? Promise.resolve({ ok: false, why: "It was stopped." })
    : asked.model.ask(ask, asked.signal),
);
const AUTOSAVE_MS = 400;

interface DeskProps {
  readonly storage: Storage | null;
  readonly served: ServedBank | null;
}

/** Holds the desk's state, and joins it to the device: storage, files, the worker. */
function Desk({ storage, served }: DeskProps) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const say = useMemo(() => sayIn(language), [language]);
  useEffect(() => speak(language), [language]);
  const [desk, dispatch] = useReducer(after, null, () => newDesk(randomCode(12), randomCode()));
  const work = desk.work.now;
  const latest = useRef(work);
  latest.current = work;
  const [queue] = useState({ last: Promise.resolve(true) });
  const stop = useRef(new AbortController());
  const [keeper] = useState({ isBusy: false });
  const [saveInFile] = useState(() => ownFileSaver());
  const [servedId] = useState(() => randomCode(12));
  const [save] = useState(() =>
    saverOf(storage, served === null ? null : { work: servedId, bank: served.text }, saveServed),
  );

  const hands = useMemo<Hands>(() => {
    const notice = (text: string) => dispatch({ do: "show", part: { notice: text } });
    const long: Long = async (file, make) => {
      stop.current = new AbortController();
      dispatch({ do: "show", part: { reading: file } });
      try {
        return await make(stop.current.signal);
      } finally {
        dispatch({ do: "show", part: { reading: null } });
      }
    };
    const openWork = async (next: Work) => {
      const before = latest.current;
      // What was done last is kept before the page goes on; where nothing is kept, the person decides.
      if (!isEmpty(before) && !(await save(before)).isKept && !confirm(say("leave_unsaved"))) return;
      latest.current = next;
      dispatch({ do: "open", work: next });
    };
    const change: Hands["change"] = (did, make, closes) => {
      queue.last = queue.last.then(async () => {
        try {
          const next = await make(latest.current);
          if (next !== latest.current || closes !== undefined)
            dispatch({ do: "change", did, work: (latest.current = next), closes: closes !== undefined });
          return true;
        } catch (cause) {
          const message = cause instanceof Error ? cause.message : String(cause);
          notice(cause instanceof Refusal ? message : say("internal", { message }));
          return false;
        }
      });
      return queue.last;
    };
    return {
      core,
      dispatch,
      openWork,
      change,
      async open(files: readonly Given[]) {
        for (const file of files)
          await change(file.isPasted === true ? say("pasted") : `${say("open_file")}: ${file.name}`, async (now) => {
            const { work: next, brought } = await opened(now, file, core, say, long);
            if (brought !== null) dispatch({ do: "show", part: { brought } });
            if (brought !== null || (now.bank === "" && next.bank !== ""))
              dispatch({ do: "show", part: { page: "questions" } });
            if (next.id === now.id) return next;
            await openWork(next);
            return latest.current;
          });
      },
      async saveWork() {
        const work = latest.current;
        const saved = await saveInFile(work);
        if (saved.is === "left") return;
        dispatch({ do: "show", part: { inFile: saved.is === "written" ? { file: saved.file, work } : null } });
        if (saved.is === "downloaded" && saved.instead !== null) notice(say("not_written", { file: saved.instead }));
      },
      stopReading: () => stop.current.abort(),
      async openExample() {
        const text = document.getElementById("example")!.textContent;
        await openWork({
          ...newWork(randomCode(12), randomCode()),
          file: "sochi-2019.yaml",
          bank: JSON.parse(text) as string,
        });
      },
      async takePicture(file) {
        const { name, bytes } = await given(file);
        let path: string | null = null;
        await change(`${say("field_picture")}: ${name}`, async (now) => {
          const taken = await core.takePicture(name, bytes, now.pictures);
          if (!taken.ok) throw new Refusal(taken.diagnostics.map(({ message }) => message).join(" "));
          const { image, base64 } = taken.value;
          path = image;
          return { ...now, pictures: { ...now.pictures, [image]: base64 } };
        });
        return path;
      },
      findModels,
      async askModel(model, article, signal) {
        asked = { model, signal };
        const taken = await core.askModel(article, model.name);
        return signal.aborted ? null : taken;
      },
      newWork: () => openWork(newWork(randomCode(12), randomCode())),
      nextWork: (before) => openWork(nextWork(randomCode(12), randomCode(), before)),
      writeOwn: () =>
        void change(say("write_own"), (now) => ({
          ...now,
          articles: [...now.articles, ownSource(`own-${randomCode()}`, language)],
        })),
      earlier: async () =>
        storage === null ? [] : (await storage.all()).filter((one) => one.work.id !== latest.current.id),
      forget: async (id) => storage?.forget(id),
    };
  }, [storage, say, language]);

  useEffect(() => {
    let isCurrent = true;
    void core.look(work.file, work.bank).then((looked) => {
      if (isCurrent) dispatch({ do: "looked", looked });
    });
    return () => void (isCurrent = false);
  }, [work.bank, work.file]);

  useEffect(() => {
    if (served === null) return;
    const { file, text, pictures } = served;
    void hands.openWork({ ...newWork(servedId, randomCode()), file, bank: text, pictures });
  }, [served]);

  useEffect(() => {
    if (isEmpty(work)) return;
    const saving = (saving: Saving) => dispatch({ do: "show", part: { saving } });
    if (storage === null && served === null) return saving("impossible");
    saving("saving");
    if (keeper.isBusy) return;
    keeper.isBusy = true;
    void (async () => {
      let kept: Work;
      // Somebody who never pauses is not waited for; and one saving waits for the other.
      do {
        await new Promise((done) => setTimeout(done, AUTOSAVE_MS));
        kept = latest.current;
        // Nothing to lose is as good as saved.
        const { isKept, refusal } = isEmpty(kept) ? { isKept: true, refusal: null } : await save(kept);
        if (refusal !== null) dispatch({ do: "show", part: { notice: refusal } });
        saving(!isKept ? "impossible" : kept === latest.current ? "saved" : "saving");
      } while (kept !== latest.current);
      keeper.isBusy = false;
    })();
  }, [work, storage, served]);

  useWindow(hands, fileStanding(desk) === "whole" ? "saved" : desk.saving, latest);

  return (
    <Room.Provider value={{ desk, work, say, hands, language, setLanguage }}>
      <App />
    </Room.Provider>
  );
}

const page = document.getElementById("desk")!;
void Promise.all([openStorage(), servedBank()]).then(
  ([storage, served]) => render(<Desk storage={storage} served={served} />, page),
  // The bank that the command was given can't be read: nothing is written in its place.
  (cause: Error) => render(<p role="alert">{cause.message}</p>, page),
);
