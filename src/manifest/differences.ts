import type { ItemRecord, ManifestHead, ManifestTail, PaperRecord } from "../model/manifest.js";
import type { Both } from "./compare.js";

/** One input or setting that is not what it was: `bank sochi-2019`, `setting balance`. */
export interface InputDifference {
  readonly input: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What two manifests were made of, where it differs. */
export function inputDifferences(old: ManifestHead, now: ManifestHead): InputDifference[] {
  const digests = (entries: ManifestHead["banks"]) => Object.fromEntries(entries.map(({ id, sha256 }) => [id, sha256]));
  const { settings: oldSettings, changes: oldChanges } = old;
  return [
    ...fields("", pick(old), pick(now)),
    ...fields("blueprint ", digests([old.blueprint]), digests([now.blueprint])),
    ...fields("bank ", digests(old.banks), digests(now.banks)),
    ...fields("", { roster: old.roster?.sha256 ?? null }, { roster: now.roster?.sha256 ?? null }),
    ...fields("lock ", old.locks, now.locks),
    ...fields("templates ", old.templates, now.templates),
    ...fields("option ", { embed: old.embed }, { embed: now.embed }),
    ...fields("option ", oldChanges, now.changes),
    ...fields("", { amendments: old.amendments }, { amendments: now.amendments }),
    ...fields("setting ", oldSettings, now.settings),
  ];
}

const pick = ({ broadsheet, contract, seed, language }: ManifestHead) => ({ broadsheet, contract, seed, language });

function fields(kind: string, old: object, now: object): InputDifference[] {
  const [from, to] = [new Map(Object.entries(old)), new Map(Object.entries(now))];
  const show = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((name) => {
    const pair = { input: `${kind}${name}`, from: show(from.get(name)), to: show(to.get(name)) };
    return pair.from === pair.to ? [] : [pair];
  });
}

export type ItemPart = "wording" | "key" | "points" | "notes";

/** What has changed of an item that both use; `notes` is what no candidate sees and no key holds. */
export function changedParts(old: ItemRecord, now: ItemRecord): ItemPart[] {
  const parts = (["wording", "key", "points"] as const).filter((part) => old[part] !== now[part]);
  return parts.length === 0 && old.sha256 !== now.sha256 ? ["notes"] : parts;
}

/** Changed items that both manifests use, by id. */
export function itemDifferences(
  old: ReadonlyMap<string, ItemRecord>,
  now: ReadonlyMap<string, ItemRecord>,
): ReadonlyMap<string, readonly ItemPart[]> {
  return new Map(
    [...old].flatMap(([id, record]) => {
      const other = now.get(id);
      const parts = other === undefined ? [] : changedParts(record, other);
      return parts.length === 0 ? [] : [[id, parts] as const];
    }),
  );
}

/** The same of two manifests, by what stands behind their papers. */
export const changedItems = ({ recorded, rebuilt }: Both<ManifestTail>): ReadonlyMap<string, readonly ItemPart[]> =>
  itemDifferences(new Map(Object.entries(recorded.items)), new Map(Object.entries(rebuilt.items)));

/** What one paper asks that another doesn't, or asks elsewhere. */
export interface PaperDifference {
  readonly in: readonly string[];
  readonly out: readonly string[];
  /** Where both ask it, under other numbers. */
  readonly moved: readonly { readonly item: string; readonly from: number; readonly to: number }[];
  /** Options in another order. */
  readonly reordered: readonly string[];
  /** Other statements, or other wordings of them. */
  readonly restated: readonly string[];
  /** Other right letters. */
  readonly key: readonly { readonly item: string; readonly from: string; readonly to: string }[];
}

type Asked = Pick<PaperRecord, "sections">;

export function paperDifference(old: Asked, now: Asked): PaperDifference {
  const [from, to] = [placesIn(old), placesIn(now)];
  const both = [...from.values()].flatMap((was) => {
    const is = to.get(was.item);
    return is === undefined ? [] : [{ item: was.item, was, is }];
  });
  return {
    in: [...to.keys()].filter((item) => !from.has(item)),
    out: [...from.keys()].filter((item) => !to.has(item)),
    moved: both.flatMap(({ item, was, is }) =>
      was.number === is.number ? [] : [{ item, from: was.number, to: is.number }],
    ),
    reordered: both.flatMap(({ item, was, is }) => (was.order === is.order ? [] : [item])),
    restated: both.flatMap(({ item, was, is }) =>
      JSON.stringify(was.statements) === JSON.stringify(is.statements) ? [] : [item],
    ),
    key: both.flatMap(({ item, was, is }) => (was.key === is.key ? [] : [{ item, from: was.key, to: is.key }])),
  };
}

export const isSame = (found: PaperDifference): boolean => Object.values(found).every((list) => list.length === 0);

/** Every question of a paper by its item, with its number. */
const placesIn = ({ sections }: Asked) =>
  new Map(sections.flat().map((question, i) => [question.item, { ...question, number: i + 1 }]));
