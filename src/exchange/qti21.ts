import { rootsIn } from "./package.js";
import { readQti } from "./qti/read.js";
import type { Reader } from "./reader.js";

const isRoot = (root: string): boolean => /^assessment(?:Item|Test|Stimulus)$/.test(root);

/** IMS QTI 2.0 to 2.2: they differ in what no bank has. */
export const qti21: Reader = {
  name: "qti21",
  summary: "QTI 2.1 (and 2.0, 2.2), an item or a package, as TAO, OpenOlat and others write it",
  recognises: ({ bytes }) => [...rootsIn(bytes)].some(isRoot),
  read: (file) => readQti(file, isRoot),
};
