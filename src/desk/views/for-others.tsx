import { useEffect, useState } from "preact/hooks";
import type { MadeFile } from "../../make/memory.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { downloadName } from "../state/file-names.js";
import { BusyButton } from "./busy-button.js";
import { useDesk } from "./context.js";
import { Remarks } from "./remarks.js";
import { useTakeFile } from "./take-file.js";
import { useFinished } from "./use-finished.js";
import { useMade } from "./use-made.js";

interface Made {
  /** The tool that it is for: files of another one are none of what is asked for. */
  readonly tool: string;
  readonly files: readonly MadeFile[];
  readonly title: string;
  readonly said: readonly Diagnostic[];
}

/** Files for other tools: what each of them can't carry is said first, and nothing is left out unless it is wanted. */
export function ForOthers() {
  const { desk, work, say, hands } = useDesk();
  const { take } = useTakeFile();
  const [names, setNames] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const [leaveOut, setLeaveOut] = useState(false);
  const { file, pictures, handOut } = work;
  const { bank } = useFinished();
  useEffect(() => void hands.core.exportNames().then(setNames), []);
  const all = useMade<"other", Made>(
    ["other"],
    name !== "" && bank !== "",
    async () => {
      const done = await hands.core.handOut({ file, bank, pictures, to: [name], handOut, leaveOut });
      return done.ok
        ? { tool: name, files: done.value.files, title: done.value.title, said: done.warnings }
        : { tool: name, files: [], title: "", said: done.diagnostics };
    },
    [name, leaveOut, bank, file, handOut],
  );
  const made = all.made.other?.tool === name ? all.made.other : null;
  const files = (made?.files ?? []).filter(({ path }) => !path.endsWith("manifest.json"));
  const isRefused = leaveOut || made?.said.some(({ code }) => code === "export/refused") === true;
  return (
    <section aria-labelledby="what-others">
      <h2 id="what-others">{say("for_others")}</h2>
      <p class="quiet">{say("for_others_hint")}</p>
      <p class="field">
        <label for="other-tool">{say("other_tool")}</label>
        <select id="other-tool" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          <option value="" />
          {names.map((one) => (
            <option key={one} value={one}>
              {TOOLS[one] ?? one}
            </option>
          ))}
        </select>
      </p>
      <p role="status" class="quiet">
        {name !== "" && all.isMaking ? say("making") : "\u00A0"}
      </p>
      {made !== null && (
        <Remarks
          remarks={made.said.filter(({ code }) => code.startsWith("export/"))}
          questions={desk.looked.questions}
        />
      )}
      {isRefused && (
        <label>
          <input
            type="checkbox"
            checked={leaveOut}
            onChange={({ currentTarget }) => setLeaveOut(currentTarget.checked)}
          />{" "}
          {say("leave_out")}
        </label>
      )}
      <ul class="plain">
        {files.map(({ path }) => {
          const name = downloadName(path, made!.title);
          return (
            <li key={path} class="row">
              <span class="file">{name}</span>
              <BusyButton
                class="small"
                label={`${say("download")}: ${name}`}
                text={say("download")}
                onPress={async () => {
                  const { other } = await all.whenMade();
                  const found = other?.files.find((file) => file.path === path);
                  if (found !== undefined) take(path, found.bytes, "application/octet-stream", other!.title);
                  else hands.dispatch({ do: "tell", notice: say("made_no_more", { file: name }) });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** As their makers call them. */
const TOOLS: Readonly<Record<string, string>> = {
  "moodle-xml": "Moodle (XML)",
  gift: "Moodle (GIFT)",
  aiken: "Aiken",
  canvas: "Canvas",
  qti21: "QTI 2.1",
  qti3: "QTI 3.0",
  "google-forms": "Google Forms",
  kahoot: "Kahoot!",
  wayground: "Wayground (Quizizz)",
  blooket: "Blooket",
  sheet: "Excel, LibreOffice",
  docx: "Word, LibreOffice",
};
