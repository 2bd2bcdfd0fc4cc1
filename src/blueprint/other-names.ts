import { TYPE_NAMES, bared } from "../typing/words.js";
import type { Finding, Path } from "../reading/finding.js";
import { numberNamed, one } from "../reading/wrong-type.js";
import { isBankName } from "../text/bank-name.js";

/** What people call the fields of a blueprint, of its marking and of its sections, by what they are called here. */
const TOP: Readonly<Record<string, string>> = {
  blueprint: "id exam test paper quiz name",
  banks: "bank files questionbank sources",
  minutes: "time timelimit duration length",
  forms: "versions variants papers groups",
  date: "day on examdate",
  roster: "candidates students class classlist",
  sections: "parts questions",
  to: "formats format output outputs make",
};
const MARKING: Readonly<Record<string, string>> = {
  right: "correct points",
  wrong: "penalty negative minus incorrect",
  cutOff: "pass passmark passing threshold minimum",
};
const SECTION: Readonly<Record<string, string>> = {
  pick: "questions count number items take howmany",
  title: "name heading",
};
/** What a section says of its items within `where`. */
const WHERE = ["difficulties", "topics", "types", "tags", "sources"];

/**
 * What a schema says, with what to do where a field has another name or place, or says what is no mark.
 *
 * @param written the blueprint that it was said of
 */
export function withOtherNames(findings: readonly Finding[], written: unknown): Finding[] {
  const said = findings.map((one) => explained(one, written as Readonly<Record<string, unknown>>));
  // What stands there under another name is not missing.
  const named = new Set(
    said.flatMap(({ fix, path }) => (fix?.edits[0]?.kind === "rename" ? [at(path, fix.edits[0].text)] : [])),
  );
  return said.filter(({ code, message, path }) => {
    const missing = code === "blueprint/missing-field" ? /no field "(\w+)"/.exec(message)?.[1] : undefined;
    return missing === undefined || !named.has(at([...path, ""], missing));
  });
}

const at = (path: Path, name: string): string => JSON.stringify([...path.slice(0, -1), name]);

function explained(found: Finding, root: Readonly<Record<string, unknown>>): Finding {
  const { path, code } = found;
  if (path[0] === "roster" && code === "blueprint/wrong-type")
    return { ...found, hint: "write the list into a file, and name that: roster: candidates.csv" };
  if (path.at(-1) === "cutOff" && found.message.includes("%"))
    return { ...found, hint: "write points, not a share: of 20 points, 60% are 12" };
  const hint = hintInSection(path, root);
  if (hint !== null) return { ...found, hint, fix: undefined };
  const [top, , field] = path;
  const names =
    path.length === 1 ? TOP : top === "marking" ? MARKING : top === "sections" && path.length === 3 ? SECTION : null;
  if (code !== "blueprint/unknown-field" || names === null) return found;
  const written = bared(String(path.at(-1)));
  const name = Object.keys(names).find((own) => names[own]!.split(" ").includes(written));
  const value = root[String(path[0])];
  const named = typeof value === "string" ? value.replace(/^[\w-]+$/, "$&.yaml") : "";
  const file = isBankName(named) ? named : "my-bank.yaml";
  const minutes = /^\d+(?=\s*(?:m|$))/.exec(String(value))?.[0];
  const list =
    name === "banks"
      ? `: [${JSON.stringify(file)}]`
      : name === "sections"
        ? `: [{ pick: ${typeof value === "number" ? value : "5"} }]`
        : name === "minutes" && minutes !== undefined
          ? `: ${minutes}`
          : "";
  if (name !== undefined) return { ...found, hint: `write: ${name}${list}`, fix: one("rename", path, name) };
  const where = names === SECTION && WHERE.find((own) => own.startsWith(String(field).replace(/y?s?$/, "")));
  if (!where) return found;
  const section = (root["sections"] as readonly Readonly<Record<string, unknown>>[])[Number(path[1])]!;
  const wanted = [section[String(field)]]
    .flat()
    .map((one) => (where === "types" ? (TYPE_NAMES[bared(String(one))] ?? one) : one));
  const all = wanted.join(", ");
  const how = /\d|\[o/.test(all) ? "write quotas, each with where and count" : `write: where: { ${where}: [${all}] }`;
  return { ...found, hint: how, fix: undefined };
}

/** What is meant in a section by a value that needs the rest of it to be understood; null for any other. */
function hintInSection([top, at, field, name, own]: Path, root: Readonly<Record<string, unknown>>): string | null {
  if (top !== "sections") return null;
  const sections = root["sections"] as readonly Readonly<Record<string, unknown>>[];
  const section = sections[Number(at)];
  const value = section?.[String(field)];
  if (field === "pick" && typeof value === "string") {
    const number = numberNamed(value) ?? (/^(?:every|alle?|tou[ts]|tod[oa]s)/i.test(value) ? "all" : undefined);
    return number === undefined ? "write how many, such as 5, or: all" : `write: ${number}`;
  }
  if (field === "quotas" && own === "count") {
    const [quota, pick] = [(value as readonly Readonly<Record<string, unknown>>[])[Number(name)], section!["pick"]];
    const share = /^(\d{1,3}) ?%$/.exec(String(quota?.["count"]))?.[1];
    return share === undefined || typeof pick !== "number"
      ? null
      : `write: ${Math.round((pick * Number(share)) / 100)}`;
  }
  const list =
    field === "where"
      ? WHERE.find((one) => one !== name && one.startsWith(String(name).replace(/y?s?$/, "")))
      : undefined;
  const wanted = (value as Readonly<Record<string, unknown>> | undefined)?.[String(name)];
  if (list === undefined || typeof wanted !== "string" || own !== undefined) return null;
  return `write: ${list}: [${list === "types" ? (TYPE_NAMES[bared(wanted)] ?? wanted) : wanted}]`;
}
