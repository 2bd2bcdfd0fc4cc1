/** A place of its own in the browser's storage; none where the browser keeps nothing for this page. */
export interface Shelf {
  /** Whether storage works here, as far as was tried. */
  readonly works: () => boolean;
  readonly read: () => string | null;
  readonly keep: (text: string) => void;
  readonly clear: () => void;
}

/** Storage may throw at any touch: in a sandboxed frame, when it is full, when it is switched off. */
export function shelf(name: string, storage: () => Storage): Shelf {
  let works = true;
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch {
      works = false;
      return null;
    }
  };
  return {
    works: () => works,
    read: () => attempt(() => storage().getItem(name)),
    keep: (text) => attempt(() => storage().setItem(name, text)),
    clear: () => attempt(() => storage().removeItem(name)),
  };
}
