/** Between answers that are accepted, and before one that is a number: characters that no text has. */
export const APART = "\uFDD3";
export const NUMBER = "\uFDD4";

const NUMERIC = /^([+−-]?[\d., ’']*\d)(?: ± ([\d.,]+))?(?: (.+))?$/;
/** As wide as papers make each gap. */
const GAP = /_{16}/g;

type Fields = Readonly<Record<string, unknown>>;

/** The answers of a key that Broadsheet wrote, taken apart: several that are accepted, numbers, and what belongs in gaps. */
export function withOwnAnswers(fields: Fields): Fields {
  const { keys, stem, ...rest } = fields;
  const [written] = Array.isArray(keys) ? (keys as readonly unknown[]) : [];
  if (typeof written !== "string" || typeof stem !== "string") return fields;
  const [first = "", ...others] = written.split(APART).map((one) => one.trim());
  if (first.startsWith(NUMBER)) {
    const [, shown, tolerance, unit] = NUMERIC.exec(first.slice(1)) ?? [];
    if (shown === undefined) return { ...fields, keys: [first.slice(1), ...others] };
    return {
      ...rest,
      type: "numeric",
      stem,
      key: String(Number(shown)) === shown ? Number(shown) : shown,
      ...(tolerance !== undefined && { tolerance: Number(tolerance.replace(",", ".")) }),
      ...(unit !== undefined && { unit }),
      ...(others.length > 0 && { accept: others }),
    };
  }
  const answers = [first, ...others];
  if (answers.length === (stem.match(GAP)?.length ?? 0) && answers.every((one) => !/[{}]|::/.test(one))) {
    const { type: _, ...more } = rest as { type?: unknown };
    let place = 0;
    return { ...more, text: stem.replace(GAP, () => `{{c${place + 1}::${answers[place++]!}}}`) };
  }
  return others.length === 0 ? fields : { ...fields, keys: answers };
}
