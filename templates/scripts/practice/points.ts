/** Points as they are shown: at most one decimal. */
export const points = (number: number): number => Math.round(number * 10) / 10;
