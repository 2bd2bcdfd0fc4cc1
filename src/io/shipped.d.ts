/** The shipped templates as compiled code, with the SHA-256 of the text each was made of. */
export declare const shipped: Readonly<Record<string, { readonly sha256: string; readonly code: object }>>;
