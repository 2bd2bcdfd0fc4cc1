/** What packages need of fflate: the rest of it stays out of a browser. */
export { Deflate } from "fflate";
