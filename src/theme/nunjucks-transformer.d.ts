/** A part of nunjucks that its typings leave out. */
declare module "nunjucks/src/transformer.js" {
  const transformer: { readonly transform: (tree: object, asyncFilters: readonly string[]) => object };
  export default transformer;
}
