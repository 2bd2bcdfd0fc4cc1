import type { Diagnostic } from "../model/diagnostic.js";
import { VERSION } from "../version.js";
import type { FINDING_FORMATS } from "./choices.js";
import { printable, printableJson } from "./printable.js";
import { report } from "./report.js";
import type { World } from "./world.js";

type FindingFormat = (typeof FINDING_FORMATS)[number];

/** Prints findings: for people on standard error, for programs on standard output. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  format: FindingFormat,
  result: Readonly<Record<string, unknown>>,
  world: World,
): void {
  switch (format) {
    case "text":
      return report(diagnostics, world);
    case "json":
      return void world.stdout.write(`${printableJson({ ...result, diagnostics })}\n`);
    case "sarif":
      return void world.stdout.write(`${printableJson(sarif(diagnostics))}\n`);
    case "github":
      for (const one of diagnostics) world.stdout.write(`${annotation(one)}\n`);
  }
}

const sentence = ({ message, hint }: Diagnostic): string =>
  hint === undefined ? message : `${message} Hint: ${hint}${/[.!?…]$/.test(hint) ? "" : "."}`;

/** A workflow command of GitHub Actions ("Workflow commands", section "Setting an error message"). */
function annotation(diagnostic: Diagnostic): string {
  const { severity, code, place } = diagnostic;
  const data = (text: string) => printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const at = place === undefined ? "" : `file=${property(place.file)},line=${place.line},col=${place.column},`;
  const level = { error: "error", warning: "warning", info: "notice" }[severity];
  return `::${level} ${at}title=${property(code)}::${data(sentence(diagnostic))}`;
}

/** Static Analysis Results Interchange Format 2.1.0 (OASIS). */
function sarif(diagnostics: readonly Diagnostic[]): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted((a, b) => (a < b ? -1 : 1));
  const level = { error: "error", warning: "warning", info: "note" } as const;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Broadsheet", version: VERSION, rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: level[diagnostic.severity],
          message: { text: sentence(diagnostic) },
          ...(diagnostic.place !== undefined && {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(diagnostic.place.file) },
                  region: { startLine: diagnostic.place.line, startColumn: diagnostic.place.column },
                },
              },
            ],
          }),
        })),
      },
    ],
  };
}

const uriOf = (file: string): string => file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
