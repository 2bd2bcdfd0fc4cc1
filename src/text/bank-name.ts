import { INPUTS } from "../model/input.js";

const ENDINGS: readonly string[] = Object.values(INPUTS.bank).flat();

/** Whether a file is called as banks are, in capitals or not. */
export const isBankName = (file: string): boolean => ENDINGS.some((ending) => file.toLowerCase().endsWith(ending));
