/** The shipped templates as compiled code, with the text each was made of. */
export declare const shipped: Readonly<Record<string, { readonly text: string; readonly code: object }>>;
