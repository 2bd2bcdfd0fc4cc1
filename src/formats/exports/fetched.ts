import type { PaperFormat } from "../format.js";
import type { About } from "./about.js";

/** A format without its code: few builds need it, and all would wait for it. Nothing may be asked of it before `load`. */
export function fetched(about: About, fetch: () => Promise<PaperFormat>): PaperFormat {
  let there: PaperFormat | null = null;
  const whole = (): PaperFormat => {
    if (there === null) throw new Error(`await load() before asking anything of "${about.name}"`);
    return there;
  };
  return {
    ...about,
    from: "paper",
    audience: "teacher",
    forExam: false,
    async load() {
      there ??= await fetch();
      await there.load?.();
    },
    objections: (question, kit) => whole().objections?.(question, kit) ?? [],
    renderer: (kit) => whole().renderer(kit),
  };
}
