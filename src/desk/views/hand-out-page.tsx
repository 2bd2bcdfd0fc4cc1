import { useEffect, useState } from "preact/hooks";
import type { MadeFile } from "../../make/memory.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { download, openInTab, randomCode } from "../ports/files.js";
import { HAND_OUT_FORMATS, forKind, nameOf, pathInArchive } from "../state/hand-outs.js";
import { HAND_OUTS, type HandOut, type HandOutKind } from "../state/work.js";
import { CommittedInput } from "./committed-input.js";
import { useDesk } from "./context.js";
import { ForOthers } from "./for-others.js";
import { fileLabel } from "./file-label.js";
import { Remarks } from "./remarks.js";

type Made =
  | { readonly files: readonly MadeFile[]; readonly remarks: readonly Diagnostic[] }
  | { readonly refused: readonly Diagnostic[] };

export function HandOutPage() {
  const { desk, work, say, hands } = useDesk();
  const [made, setMade] = useState<Partial<Record<HandOutKind, Made>>>({});
  const [previewed, setPreviewed] = useState<string | null>(null);
  const { handOut, bank, file, pictures } = work;
  useEffect(() => {
    let isCurrent = true;
    setMade({});
    if (bank === "") return;
    for (const kind of HAND_OUTS)
      void hands.core
        .handOut({ file, bank, pictures, to: HAND_OUT_FORMATS[kind], handOut: forKind(kind, handOut) })
        .then((said) => {
          const one: Made = said.ok ? { files: said.value, remarks: said.warnings } : { refused: said.diagnostics };
          if (isCurrent) setMade((all) => ({ ...all, [kind]: one }));
        });
    return () => void (isCurrent = false);
  }, [bank, file, handOut]);

  const set = (part: Partial<HandOut>) =>
    void hands.change(say("hand_out"), (now) => ({ ...now, handOut: { ...now.handOut, ...part } }));
  const count = desk.looked.questions.length;
  if (count === 0) return <p class="column">{say("need_questions")}</p>;
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
      ...Object.entries(pictures).map(([path, base64]) => ({
        path: `teacher/${path}`,
        bytes: Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
      })),
    ]);
    download(`${file.replace(/\.\w+$/, "")}.zip`, zip, "application/zip");
  };
  return (
    <div class="column wide">
      <h1>{say("hand_out_title")}</h1>
      <div class="row fields">
        <p class="field">
          <label for="pick">{say("how_many")}</label>
          <select
            id="pick"
            value={handOut.pick ?? ""}
            onChange={({ currentTarget: { value } }) => set({ pick: value === "" ? null : Number(value) })}
          >
            <option value="">{say("how_many_all", { n: count })}</option>
            {Array.from({ length: Math.max(0, count - 1) }, (_, i) => (
              <option key={i + 1} value={i + 1}>
                {i + 1}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="forms">{say("forms")}</label>
          <select
            id="forms"
            value={handOut.forms}
            onChange={({ currentTarget: { value } }) => set({ forms: Number(value) as HandOut["forms"] })}
          >
            {([1, 2, 3, 4] as const).map((n) => (
              <option key={n} value={n}>
                {say(`forms_${n}`)}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="seed">{say("test_code")}</label>
          <span class="row">
            <CommittedInput id="seed" value={handOut.seed} onCommit={(seed) => set({ seed: seed.trim() })} />
            <button type="button" class="small" onClick={() => set({ seed: randomCode() })}>
              {say("new_code")}
            </button>
          </span>
        </p>
      </div>
      {isMaking && <p role="status">{say("making")}</p>}
      {refusals.length > 0 && (
        <section class="card">
          <p>{say("cannot_make")}</p>
          <Remarks remarks={refusals[0]!.refused} />
        </section>
      )}
      <div class="choices">
        {HAND_OUTS.map((kind) => (
          <section class="card" key={kind} aria-labelledby={`what-${kind}`}>
            <h2 id={`what-${kind}`}>{say(kind)}</h2>
            <p class="quiet">{say(`${kind}_hint`)}</p>
            <ul class="plain">
              {filesOf(kind)
                .filter(({ path }) => !path.endsWith("manifest.json"))
                .map((one) => (
                  <li key={one.path} class="row">
                    <span class="file">{fileLabel(one.path, say)}</span>
                    <button
                      type="button"
                      class="small"
                      aria-label={`${say("download")}: ${fileLabel(one.path, say)}`}
                      onClick={() => download(nameOf(one.path), one.bytes, typeOf(one.path))}
                    >
                      {say("download")}
                    </button>
                    {one.path.endsWith(".html") && (
                      <>
                        <button
                          type="button"
                          class="small"
                          aria-label={`${say("preview")}: ${fileLabel(one.path, say)}`}
                          aria-pressed={previewed === pathInArchive(kind, one.path)}
                          onClick={() => setPreviewed(pathInArchive(kind, one.path))}
                        >
                          {say("preview")}
                        </button>
                        <button
                          type="button"
                          class="small"
                          aria-label={`${say("open_in_tab")}: ${fileLabel(one.path, say)}`}
                          onClick={() => openInTab(one.bytes)}
                        >
                          {say("open_in_tab")}
                        </button>
                      </>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <ForOthers />
        <section class="card" aria-labelledby="what-bank">
          <h2 id="what-bank">{say("bank")}</h2>
          <p class="quiet">{say("bank_hint")}</p>
          <button type="button" onClick={() => download(file, bank, "text/yaml")}>
            {say("download")} <span class="path">{file}</span>
          </button>
        </section>
      </div>
      {!isMaking && all.length > 0 && (
        <p>
          <button type="button" class="main" onClick={() => void archive()}>
            {say("everything")}
          </button>
        </p>
      )}
      {previewed !== null && <Preview file={all.find(({ path }) => path === previewed)} />}
    </div>
  );
}

/** The page as it is, in a frame that can reach nothing of this one. */
function Preview({ file }: { readonly file: MadeFile | undefined }) {
  const { say } = useDesk();
  const [address, setAddress] = useState("");
  useEffect(() => {
    if (file === undefined) return;
    const made = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: "text/html" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file?.sha256]);
  if (file === undefined || address === "") return null;
  return (
    <section aria-label={say("preview")}>
      <iframe
        class="preview"
        title={`${say("preview")}: ${nameOf(file.path)}`}
        sandbox="allow-scripts allow-modals"
        src={address}
      />
    </section>
  );
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  apkg: "application/octet-stream",
  csv: "text/csv",
  txt: "text/plain",
};
const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
