import { Markup } from "../formats/pages/markup.js";

/** A template read a field that its view does not have. */
export class UnknownField extends Error {
  override readonly name = "UnknownField";
  constructor(
    readonly path: string,
    readonly field: string,
    readonly fields: readonly string[],
  ) {
    super(`${path}.${field} does not exist`);
  }
}

/**
 * A view in which a misspelt field is an error. Nunjucks itself lets `{% for q in quiz.questoins %}` and
 * `{% if a.b %}` pass in silence: an empty quiz.
 *
 * @param SafeString what templates print as it is
 * @param raise throws the mistake
 */
export function strictView(
  view: object,
  SafeString: new (html: string) => object,
  raise: (mistake: UnknownField) => never,
): object {
  const wrap = (value: unknown, path: string): unknown => {
    if (value instanceof Markup) return new SafeString(value.html);
    if (typeof value !== "object" || value === null) return value;
    return new Proxy(value, {
      get(target, name) {
        if (typeof name === "symbol" || (Array.isArray(target) && name in Array.prototype))
          return Reflect.get(target, name) as unknown;
        if (!Object.hasOwn(target, name)) return raise(new UnknownField(path, name, Object.keys(target)));
        return wrap(Reflect.get(target, name), `${path}.${name}`);
      },
    });
  };
  // Nunjucks copies the top level; unknown names there are found by the template lint.
  return Object.fromEntries(Object.entries(view).map(([name, value]) => [name, wrap(value, name)]));
}
