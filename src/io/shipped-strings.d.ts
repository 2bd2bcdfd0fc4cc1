/** The messages that are shipped, by the name of their file. */
export declare const strings: Readonly<Record<string, string>>;
