/** Styles and scripts that are shipped, by name. */
export declare const texts: Readonly<Record<string, string>>;
/** SHA-256 of all that is shipped, templates and messages too, as manifests have it. */
export declare const digest: string;
