/** One file that pages are made with. */
export interface ThemeFile {
  /** `exam.njk`, `strings/fr.json`; ours are also called `default/exam.njk`. */
  readonly name: string;
  readonly file: string;
  /** Line ends are `\n`. */
  readonly text: string;
  /** Whether it is the theme's, and not ours. */
  readonly isOwn: boolean;
}

/** The files of a theme, with those that Broadsheet ships behind them: on a disk, or in memory. */
export interface ThemeFiles {
  /** The theme's file of that name, or else ours; ours alone for `default/…`. */
  readonly find: (name: string) => ThemeFile | undefined;
  /** Ours, and then the theme's: for what is added to ours instead of replacing it. */
  readonly both: (name: string) => readonly ThemeFile[];
  /** Names of the theme's own files, by code unit. */
  readonly own: readonly string[];
  /** Names of the files that Broadsheet ships, by code unit. */
  readonly shipped: readonly string[];
}
