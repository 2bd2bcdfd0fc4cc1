/** Licences (SPDX names and common ones) under which words of a text may be repeated in what is published. */
const OPEN = /^(?:cc0|cc-by|public-domain|pddl|pdm|ogl|odc-by|gfdl|mit|apache|open)(?:[-. ]|$)/i;

/** Whether quotes of a source may stand in artefacts. All that is not known to be open is taken as closed. */
export const mayQuote = (licence: string): boolean => OPEN.test(licence.trim());
