/** A path as a shell takes it for one word: in quotation marks where it needs them. */
export const argument = (path: string): string =>
  /^[\p{L}\w./\\-]+$/u.test(path) ? path : `"${path.replace(/["$`]/g, "\\$&")}"`;
