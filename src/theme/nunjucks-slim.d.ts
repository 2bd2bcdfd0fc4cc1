declare module "nunjucks/browser/nunjucks-slim.js" {
  import type nunjucks from "nunjucks";
  /** Nunjucks for templates that are compiled already. */
  const slim: Pick<typeof nunjucks, "Environment" | "runtime">;
  export default slim;
}
