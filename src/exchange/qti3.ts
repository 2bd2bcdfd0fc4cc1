import { rootsIn } from "./package.js";
import { readQti } from "./qti/read.js";
import type { Reader } from "./reader.js";

const isRoot = (root: string): boolean => /^qti-assessment-(?:item|test|stimulus)$/.test(root);

/** 1EdTech QTI 3.0: 2.1 with other names, but for what no bank has. */
export const qti3: Reader = {
  name: "qti3",
  summary: "QTI 3.0, an item or a package",
  recognises: ({ bytes }) => [...rootsIn(bytes)].some(isRoot),
  read: (file) => readQti(file, isRoot),
};
