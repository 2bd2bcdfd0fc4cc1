/** Points as they are shown: at most one decimal. */
export const points = (number: number): string => String(Math.round(number * 10) / 10);
