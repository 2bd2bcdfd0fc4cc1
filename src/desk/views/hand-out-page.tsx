import { useRef, useState } from "preact/hooks";
import type { HandedOut } from "../engine/hand-out.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { HAND_OUT_FORMATS, forKind, pathInArchive } from "../state/hand-outs.js";
import { isOfOne, unfinishedIn } from "../state/finished.js";
import { HAND_OUTS, type HandOutKind, UNNAMED } from "../state/work.js";
import { BusyButton } from "./busy-button.js";
import { useDesk } from "./context.js";
import { ForOthers } from "./for-others.js";
import { LeftOut } from "./left-out.js";
import { MadeFiles } from "./made-files.js";
import { Preview, useNarrow } from "./preview.js";
import { Remarks } from "./remarks.js";
import { Settings } from "./settings.js";
import { useTakeFile } from "./take-file.js";
import { useFinished } from "./use-finished.js";
import { useMade } from "./use-made.js";

type Made = (HandedOut & { readonly remarks: readonly Diagnostic[] }) | { readonly refused: readonly Diagnostic[] };

/** What the questions become: made while settings change, shown, printed, and taken away. */
export function HandOutPage() {
  const { desk, work, say, hands } = useDesk();
  const { takeAs, takeNamed } = useTakeFile();
  const isNarrow = useNarrow();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const { handOut, file, pictures } = work;
  const { bank, left } = useFinished();
  const { made, isMaking, whenMade } = useMade<HandOutKind, Made>(
    HAND_OUTS,
    bank !== "",
    async (kind) => {
      const order = { file, bank, pictures, to: HAND_OUT_FORMATS[kind], handOut: forKind(kind, handOut) };
      const said = await hands.core.handOut(order);
      return said.ok ? { ...said.value, remarks: said.warnings } : { refused: said.diagnostics };
    },
    [bank, file, handOut],
  );

  const count = desk.looked.questions.length - left.length;
  const filesOf = (kind: HandOutKind) => {
    const one = made[kind];
    return one !== undefined && "files" in one ? one.files : [];
  };
  const refusals = HAND_OUTS.flatMap((kind) => {
    const one = made[kind];
    return one !== undefined && "refused" in one ? [{ kind, refused: one.refused }] : [];
  });
  const all = HAND_OUTS.flatMap((kind) =>
    filesOf(kind).map(({ path, bytes, sha256 }) => ({ path: pathInArchive(kind, path), bytes, sha256 })),
  );
  const archive = async () => {
    const [title] = HAND_OUTS.flatMap((kind) => titleOf(made[kind]));
    if (title === undefined) return;
    const zip = await hands.core.zipped([
      { path: "read me.txt", bytes: new TextEncoder().encode(`${title}\n\n${say("read_me")}\n`) },
      ...all,
      { path: `teacher/${file}`, bytes: new TextEncoder().encode(bank) },
      // What is made is made of the finished ones; the others are not lost.
      ...(left.length > 0 ? [{ path: `teacher/unfinished-${file}`, bytes: new TextEncoder().encode(work.bank) }] : []),
      ...Object.entries(pictures).map(([path, base64]) => ({
        path: `teacher/${path}`,
        bytes: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
      })),
    ]);
    takeAs(".zip", zip, "application/zip", title);
  };
  const archiveOfNow = useRef(archive);
  archiveOfNow.current = archive;
  const pages = all.filter(({ path }) => path.endsWith(".html"));
  const asked = pages.find(({ path }) => path === previewed);
  const shown = asked ?? pages[0];
  // Where there is no room beside the files, one that was asked for stands below its own.
  const below = isNarrow ? asked : undefined;
  // A bank that was opened keeps its name; that of a new one says nothing.
  const takeBank = async () => {
    let now = work;
    await hands.change("", (latest) => (now = latest));
    if (file !== UNNAMED) return takeNamed(file, now.bank, "text/yaml");
    const { title } = await hands.core.look(now.file, now.bank);
    takeAs(".yaml", now.bank, "text/yaml", title);
  };
  if (desk.looked.questions.length === 0) return <p class="column">{say("need_questions")}</p>;
  return (
    <div class="column wide">
      <div class="row">
        <h1>{say("hand_out_title")}</h1>
        {all.length > 0 && (
          <BusyButton
            class="main push"
            text={say("everything")}
            onPress={() => whenMade().then(() => archiveOfNow.current())}
          />
        )}
      </div>
      <Settings count={count} points={pointsOf(made.papers)} />
      <p role="status" class="quiet">
        {isMaking ? say("making") : "\u00A0"}
      </p>
      {refusals.length > 0 && (
        <section class="card">
          <p>{say("cannot_make")}</p>
          <Remarks
            remarks={refusals[0]!.refused.filter(({ message }) => !isOfOne(desk.looked, message))}
            questions={desk.looked.questions}
          />
        </section>
      )}
      <LeftOut left={left.length > 0 || refusals.length === 0 ? left : unfinishedIn(desk.looked)} />
      <div class="making">
        <div class="choices">
          {HAND_OUTS.map((kind) => (
            <section key={kind} aria-labelledby={`what-${kind}`}>
              <h2 id={`what-${kind}`}>{say(kind)}</h2>
              <p class="quiet">
                {say(`${kind}_hint`)}
                {kind === "cards" &&
                  cardsOf(made.cards) > 0 &&
                  ` ${say("cards_count", { n: cardsOf(made.cards), m: count })}`}
              </p>
              <MadeFiles
                files={filesOf(kind).filter(({ path }) => !path.endsWith("manifest.json"))}
                isShown={({ path }) => pathInArchive(kind, path) === shown?.path}
                whenMade={async (path) => {
                  const { [kind]: one } = await whenMade();
                  if (one === undefined || !("files" in one)) return null;
                  const file = one.files.find((other) => other.path === path);
                  return file === undefined ? null : { file, title: one.title };
                }}
                onShow={({ path }) => setPreviewed(pathInArchive(kind, path))}
              />
              {filesOf(kind).some(({ sha256 }) => sha256 === below?.sha256) && <Preview file={below!} isBelow />}
            </section>
          ))}
          <ForOthers />
          <section aria-labelledby="what-bank">
            <h2 id="what-bank">{say("bank")}</h2>
            <p class="quiet">{say("bank_hint")}</p>
            <button type="button" onClick={() => void takeBank()}>
              {say("download_questions")}
            </button>
          </section>
          <section aria-labelledby="what-next">
            <h2 id="what-next">{say("next_work")}</h2>
            <p class="quiet">{say("next_work_hint")}</p>
            <button type="button" onClick={() => hands.nextWork(work)}>
              {say("next_work_begin")}
            </button>
          </section>
        </div>
        {below === undefined && shown !== undefined && <Preview file={shown} isBelow={false} />}
      </div>
    </div>
  );
}

const cardsOf = (cards: Made | undefined): number => (cards !== undefined && "files" in cards ? cards.cards : 0);

const pointsOf = (papers: Made | undefined): number | null =>
  papers !== undefined && "files" in papers ? papers.points : null;

const titleOf = (made: Made | undefined): readonly string[] =>
  made !== undefined && "files" in made ? [made.title] : [];
