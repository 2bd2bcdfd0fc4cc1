import type { PrintSize } from "../model/roster.js";

/** Type sizes that papers are printed in, in points. */
export const PRINT_SIZES = [11, 18, 24] as const satisfies readonly PrintSize[];

/** All of them, as a message names them. */
export const ALLOWED_SIZES = `${PRINT_SIZES.slice(0, -1).join(", ")} or ${PRINT_SIZES.at(-1)} (points)`;
