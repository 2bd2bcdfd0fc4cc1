/** The version in package.json; a test holds the two together. It is part of the output's bytes. */
export const VERSION = "0.1.0";
