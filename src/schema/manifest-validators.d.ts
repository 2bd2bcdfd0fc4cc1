import type { Validate } from "./validators.js";

/** What stands before the papers of a manifest. */
export declare const head: Validate;
export declare const paper: Validate;
/** What stands after them. */
export declare const tail: Validate;
