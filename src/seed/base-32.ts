/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and copied by hand. */
export const BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What somebody typed, without spaces and hyphens, and with the digits that letters look like in their place. */
export const typedBase32 = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
