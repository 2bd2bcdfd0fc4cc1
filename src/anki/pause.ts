/**
 * What readers of large files wait for again and again: others get their turn meanwhile, and a person who has had enough
 * is heard, which it says by throwing.
 */
export type Pause = () => Promise<void>;

/** For who waits for nobody. */
export const atOnce: Pause = () => Promise.resolve();
