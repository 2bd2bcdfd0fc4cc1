/** How templates are read: written here once, and in `.build/templates.mjs`. */
export const SYNTAX = { trimBlocks: true, lstripBlocks: true } as const;
