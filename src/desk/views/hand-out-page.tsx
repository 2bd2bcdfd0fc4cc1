import { useEffect, useRef, useState } from "preact/hooks";
import type { HandedOut } from "../engine/hand-out.js";
import type { MadeFile } from "../../make/memory.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { giveBack } from "../ports/addresses.js";
import { download } from "../ports/files.js";
import { addressToShow } from "../ports/frames.js";
import { HAND_OUT_FORMATS, forKind, pathInArchive } from "../state/hand-outs.js";
import { isOfOne, unfinishedIn } from "../state/finished.js";
import { HAND_OUTS, type HandOutKind } from "../state/work.js";
import { useDesk } from "./context.js";
import { ForOthers } from "./for-others.js";
import { fileLabel } from "./file-label.js";
import { LeftOut } from "./left-out.js";
import { MadeFiles } from "./made-files.js";
import { Remarks } from "./remarks.js";
import { Settings } from "./settings.js";
import { useFinished } from "./use-finished.js";

type Made = (HandedOut & { readonly remarks: readonly Diagnostic[] }) | { readonly refused: readonly Diagnostic[] };

/** What the questions become: made while settings change, shown, printed, and taken away. */
export function HandOutPage() {
  const { desk, work, say, hands } = useDesk();
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
      ...all,
      { path: `teacher/${file}`, bytes: new TextEncoder().encode(bank) },
      // What is made is made of the finished ones; the others are not lost.
      ...(left.length > 0 ? [{ path: `teacher/unfinished-${file}`, bytes: new TextEncoder().encode(work.bank) }] : []),
      ...Object.entries(pictures).map(([path, base64]) => ({
        path: `teacher/${path}`,
        bytes: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
      })),
    ]);
    download(`${file.replace(/\.\w+$/, "")}.zip`, zip, "application/zip");
  };
  const pages = all.filter(({ path }) => path.endsWith(".html"));
  const shown = pages.find(({ path }) => path === previewed) ?? pages[0];
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
              <p class="quiet">{say(`${kind}_hint`)}</p>
              <MadeFiles
                files={filesOf(kind).filter(({ path }) => !path.endsWith("manifest.json"))}
                isShown={({ path }) => pathInArchive(kind, path) === shown?.path}
                onShow={({ path }) => setPreviewed(pathInArchive(kind, path))}
              />
            </section>
          ))}
          <ForOthers />
          <section aria-labelledby="what-bank">
            <h2 id="what-bank">{say("bank")}</h2>
            <p class="quiet">{say("bank_hint")}</p>
            <button type="button" onClick={() => download(file, work.bank, "text/yaml")}>
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
        <Preview file={shown} isWanted={previewed !== null} />
      </div>
    </div>
  );
}

const pointsOf = (papers: Made | undefined): number | null =>
  papers !== undefined && "files" in papers ? papers.points : null;

/** A page as it is, in a frame that can reach nothing of this one. */
function Preview({ file, isWanted }: { readonly file: MadeFile | undefined; readonly isWanted: boolean }) {
  const { say } = useDesk();
  const [address, setAddress] = useState("");
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    if (file === undefined) return;
    const made = addressToShow(file.bytes);
    setAddress(made);
    return () => giveBack(made);
  }, [file?.sha256]);
  // On a narrow page the frame stands below everything else.
  useEffect(() => {
    if (isWanted) here.current?.scrollIntoView({ block: "nearest" });
  }, [file?.path, isWanted]);
  if (file === undefined || address === "") return null;
  return (
    <section class="preview-of" ref={here} aria-label={say("preview")}>
      <p class="quiet">{say("preview_of", { file: fileLabel(file.path, say) })}</p>
      <iframe
        class="preview"
        title={`${say("preview")}: ${fileLabel(file.path, say)}`}
        sandbox="allow-scripts allow-modals"
        src={address}
      />
    </section>
  );
}
