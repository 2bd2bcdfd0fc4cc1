import { useEffect, useState } from "preact/hooks";
import type { HandedOut } from "../engine/hand-out.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { HAND_OUT_FORMATS, forKind, pathInArchive } from "../state/hand-outs.js";
import { isOfOne, unfinishedIn } from "../state/finished.js";
import { HAND_OUTS, type HandOutKind, UNNAMED } from "../state/work.js";
import { useDesk } from "./context.js";
import { ForOthers } from "./for-others.js";
import { LeftOut } from "./left-out.js";
import { MadeFiles } from "./made-files.js";
import { Preview, useNarrow } from "./preview.js";
import { Remarks } from "./remarks.js";
import { Settings } from "./settings.js";
import { useTakeFile } from "./take-file.js";
import { useFinished } from "./use-finished.js";

type Made = (HandedOut & { readonly remarks: readonly Diagnostic[] }) | { readonly refused: readonly Diagnostic[] };

/** What the questions become: made while settings change, shown, printed, and taken away. */
export function HandOutPage() {
  const { desk, work, say, hands } = useDesk();
  const { takeAs, takeNamed } = useTakeFile();
  const isNarrow = useNarrow();
  const [made, setMade] = useState<Partial<Record<HandOutKind, Made>>>({});
  const [previewed, setPreviewed] = useState<string | null>(null);
  const { handOut, file, pictures } = work;
  const { bank, left } = useFinished();
  useEffect(() => {
    let isCurrent = true;
    setMade({});
    if (bank === "") return;
    for (const kind of HAND_OUTS)
      void hands.core
        .handOut({ file, bank, pictures, to: HAND_OUT_FORMATS[kind], handOut: forKind(kind, handOut) })
        .then((said) => {
          const one: Made = said.ok ? { ...said.value, remarks: said.warnings } : { refused: said.diagnostics };
          if (isCurrent) setMade((all) => ({ ...all, [kind]: one }));
        });
    return () => void (isCurrent = false);
  }, [bank, file, handOut]);

  const count = desk.looked.questions.length - left.length;
  if (desk.looked.questions.length === 0) return <p class="column">{say("need_questions")}</p>;
  const filesOf = (kind: HandOutKind) => {
    const one = made[kind];
    return one !== undefined && "files" in one ? one.files : [];
  };
  const refusals = HAND_OUTS.flatMap((kind) => {
    const one = made[kind];
    return one !== undefined && "refused" in one ? [{ kind, refused: one.refused }] : [];
  });
  const isMaking = HAND_OUTS.some((kind) => made[kind] === undefined);
  const all = HAND_OUTS.flatMap((kind) =>
    filesOf(kind).map(({ path, bytes, sha256 }) => ({ path: pathInArchive(kind, path), bytes, sha256 })),
  );
  const archive = async () => {
    const zip = await hands.core.zipped([
      { path: "read me.txt", bytes: new TextEncoder().encode(`${desk.looked.title}\n\n${say("read_me")}\n`) },
      ...all,
      { path: `teacher/${file}`, bytes: new TextEncoder().encode(bank) },
      // What is made is made of the finished ones; the others are not lost.
      ...(left.length > 0 ? [{ path: `teacher/unfinished-${file}`, bytes: new TextEncoder().encode(work.bank) }] : []),
      ...Object.entries(pictures).map(([path, base64]) => ({
        path: `teacher/${path}`,
        bytes: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
      })),
    ]);
    takeAs(".zip", zip, "application/zip");
  };
  const pages = all.filter(({ path }) => path.endsWith(".html"));
  const asked = pages.find(({ path }) => path === previewed);
  const shown = asked ?? pages[0];
  // Where there is no room beside the files, one that was asked for stands below its own.
  const below = isNarrow ? asked : undefined;
  // A bank that was opened keeps its name; that of a new one says nothing.
  const takeBank = () =>
    file === UNNAMED ? takeAs(".yaml", work.bank, "text/yaml") : takeNamed(file, work.bank, "text/yaml");
  return (
    <div class="column wide">
      <div class="row">
        <h1>{say("hand_out_title")}</h1>
        {!isMaking && all.length > 0 && (
          <button type="button" class="main push" onClick={() => void archive()}>
            {say("everything")}
          </button>
        )}
      </div>
      <Settings count={count} points={pointsOf(made.papers)} />
      {isMaking && <p role="status">{say("making")}</p>}
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
                onShow={({ path }) => setPreviewed(pathInArchive(kind, path))}
              />
              {filesOf(kind).some(({ sha256 }) => sha256 === below?.sha256) && <Preview file={below!} isBelow />}
            </section>
          ))}
          <ForOthers />
          <section aria-labelledby="what-bank">
            <h2 id="what-bank">{say("bank")}</h2>
            <p class="quiet">{say("bank_hint")}</p>
            <button type="button" onClick={takeBank}>
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
