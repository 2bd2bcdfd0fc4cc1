import type { Checked, Diagnostic } from "../model/diagnostic.js";
import { type Archive, isArchive, openArchive } from "./archive.js";
import { unescapedPath } from "./pictures.js";
import { readXml, type XmlElement } from "./xml.js";
import { attribute, childOf, textOf, withinOf, xmlHead } from "./xml-parts.js";

/** An XML file of a package, or one that stands by itself. */
export interface Document {
  /** Its path in the package. */
  readonly path: string;
  readonly root: XmlElement;
}

/** All files that questions may be in, and those that they show. */
export interface QuestionFiles {
  readonly documents: readonly Document[];
  /** Null where there is none. */
  readonly manifest: Document | null;
  /** Of the manifest. */
  readonly title: string | null;
  readonly isPackage: boolean;
  /** A file of the package, by its address in a document of it; null where there is none. */
  readonly find: (from: string, source: string) => Uint8Array | null;
  /** Complaints of files that could not be read. */
  readonly warnings: readonly Diagnostic[];
}

const MANIFEST = /(?:^|\/)imsmanifest\.xml$/i;

/** Types of resources (IMS Content Packaging), and the roots of their files. */
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/imsqti_xmlv1p2/, "questestinterop"],
  [/imsqti_(?:item|test)_xmlv2p/, "assessmentItem"],
  [/imsqti_(?:item|test)_xmlv3p/, "qti-assessment-item"],
];
const MOST_DOCUMENTS = 20_000;

/** The roots of the XML files in a package, or that of a single one, as far as its manifest or their beginnings tell. */
export function rootsIn(bytes: Uint8Array): ReadonlySet<string> {
  if (!isArchive(bytes)) return new Set([xmlHead(bytes)?.root ?? ""]);
  const opened = openArchive(bytes);
  const roots = new Set<string>();
  if (!opened.ok) return roots;
  const manifest = opened.value.names.find((name) => MANIFEST.test(name));
  const read = manifest === undefined ? null : opened.value.read(manifest);
  const said = read?.ok === true ? xmlHead(read.value)?.text : undefined;
  for (const [type, root] of ROOTS) if (said !== undefined && type.test(said)) roots.add(root);
  if (roots.size > 0) return roots;
  for (const name of documentNames(opened.value).slice(0, 200)) {
    const read = opened.value.read(name);
    const root = read.ok ? xmlHead(read.value)?.root : undefined;
    if (root !== undefined) roots.add(root);
  }
  return roots;
}

/**
 * Reads a single XML file, or those of a package whose root has one of some names, in the order of its manifest. A file of
 * a package that is broken is told, and the others are read.
 */
export function questionFiles(
  name: string,
  bytes: Uint8Array,
  isWanted: (root: string) => boolean,
): Checked<QuestionFiles> {
  if (!isArchive(bytes)) {
    const read = readXml(name, bytes);
    if (!read.ok) return read;
    const documents = [{ path: name, root: read.value }];
    return ok({ documents, manifest: null, title: null, isPackage: false, find: () => null, warnings: [] });
  }
  const opened = openArchive(bytes);
  if (!opened.ok) return { ok: false, diagnostics: opened.diagnostics.map((one) => inFile(one, name)) };
  return ok(filesOf(name, opened.value, isWanted));
}

function filesOf(name: string, archive: Archive, isWanted: (root: string) => boolean): QuestionFiles {
  const documents: Document[] = [];
  const warnings: Diagnostic[] = [];
  const read = (path: string): XmlElement | null => {
    const unpacked = archive.read(path);
    if (!unpacked.ok) {
      warnings.push(...unpacked.diagnostics.map((one) => inFile(one, name)));
      return null;
    }
    const root = xmlHead(unpacked.value)?.root;
    if (!MANIFEST.test(path) && (root === undefined || !isWanted(root))) return null;
    const parsed = readXml(`${name}: ${path}`, unpacked.value);
    if (!parsed.ok) warnings.push(...parsed.diagnostics.map((one): Diagnostic => ({ ...one, severity: "warning" })));
    return parsed.ok ? parsed.value : null;
  };
  const manifest = archive.names.find((path) => MANIFEST.test(path));
  const list = manifest === undefined ? null : read(manifest);
  const order = list === null ? [] : hrefsIn(list, folderOf(manifest!));
  for (const path of inOrder(documentNames(archive), order)) {
    const root = read(path);
    if (root !== null) documents.push({ path, root });
  }
  const there = new Set(archive.names);
  const find = (from: string, source: string): Uint8Array | null => {
    const path = placesOf(from, source, manifest).find((one) => there.has(one));
    const found = path === undefined ? null : archive.read(path);
    return found?.ok === true ? found.value : null;
  };
  return {
    documents,
    manifest: list === null ? null : { path: manifest!, root: list },
    title: list === null ? null : titleOf(list),
    isPackage: true,
    find,
    warnings: warnings.map((one) => ({ ...one, severity: "warning" })),
  };
}

/** All that may hold questions. What Canvas says with more in a second file is not taken twice. */
function documentNames({ names }: Archive): readonly string[] {
  const found = names.filter((name) => /\.(?:xml|qti)$/i.test(name) && !MANIFEST.test(name));
  const fuller = new Set(
    found.flatMap((name) => /(?:^|\/)non_cc_assessments\/([^/]+)\.xml\.qti$/.exec(name)?.slice(1, 2) ?? []),
  );
  return found
    .filter((name) => !fuller.has(/(?:^|\/)([^/]+)\/assessment_qti\.xml$/.exec(name)?.[1] ?? ""))
    .slice(0, MOST_DOCUMENTS);
}

function hrefsIn(manifest: XmlElement, folder: string): string[] {
  return withinOf(manifest, "resource").flatMap((resource) => {
    const files = withinOf(resource, "file").map((file) => attribute(file, "href"));
    return [attribute(resource, "href"), ...files].flatMap((href) => (href === null ? [] : [joined(folder, href)]));
  });
}

function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const places = new Map(order.toReversed().map((name, i) => [name, order.length - i]));
  const place = (name: string): number => places.get(name) ?? order.length + 1;
  return names
    .map((name, i) => ({ name, i }))
    .toSorted((a, b) => place(a.name) - place(b.name) || a.i - b.i)
    .map(({ name }) => name);
}

const titleOf = (manifest: XmlElement): string | null => {
  const [title] = withinOf(childOf(manifest, "metadata") ?? manifest, "title");
  const text = title === undefined ? "" : textOf(title).replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
};

/** Where a picture may lie: beside the document, at the root, or in the folder that Canvas calls by a name of its own. */
function placesOf(from: string, source: string, manifest: string | undefined): string[] {
  const root = manifest === undefined ? "" : folderOf(manifest);
  const path = unescapedPath(source);
  const canvas = /^\$?%?(?:24)?IMS[-_]CC[-_]FILE_?BASE\$?(?:%24)?\/*(.*)$/is.exec(path)?.[1];
  if (canvas !== undefined)
    return [joined(`${root}web_resources/`, canvas), joined(root, canvas), joined(folderOf(from), canvas)];
  return [joined(folderOf(from), path), joined(root, path)];
}

/** The path that an address in a document leads to. */
export const resolvedPath = (from: string, href: string): string => joined(folderOf(from), href);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** A path from a folder, with its dots resolved; what leads out of the package leads nowhere. */
function joined(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${path.startsWith("/") ? "" : folder}${unescapedPath(path)}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

const inFile = (one: Diagnostic, file: string): Diagnostic => ({ ...one, place: { file, line: 1, column: 1 } });

const ok = (value: QuestionFiles): Checked<QuestionFiles> => ({ ok: true, value, warnings: value.warnings });
