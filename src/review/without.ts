/** A group of fields without some of them. */
export const without = <T extends object, K extends keyof T>(fields: T, ...names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
