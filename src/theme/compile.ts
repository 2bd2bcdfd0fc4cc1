import nunjucks from "nunjucks";
import transformer from "nunjucks/src/transformer.js";
import { type Node, parse } from "./syntax-tree.js";

/** What the compiled code of a template tells while it runs. Lines and columns count from 0. */
export interface Trace {
  /** The code has got here, with this value. */
  readonly at: <T>(template: string, line: number, column: number, value: T) => T;
  /** A field is read of something; undefined is no field's owner. */
  readonly owner: (template: string, line: number, column: number, name: string, value: unknown) => unknown;
}

/** nunjucks 3.2.4, src/compiler.js: one method for each kind of node. */
interface Compiler {
  readonly templateName: string;
  compile(node: object, frame?: object): void;
  getCode(): string;
  _emit(code: string): void;
  _compileExpression(node: unknown, frame: object): void;
  _compileAggregate(node: unknown, frame: object, start: string, end: string): void;
  _compileGetTemplate(node: Node, frame: object, eager: boolean, ignoreMissing: boolean): string;
  _getNodeName(node: unknown): string;
}

const { compiler } = nunjucks as unknown as {
  compiler: { readonly Compiler: new (template: string, throwOnUndefined: boolean) => Compiler };
};

/**
 * Says where it is at every look-up, call, filter and template, so that whatever goes wrong has its file, line and
 * column. Nunjucks' own errors name another file after an include, count lines from 0 or 1, and often have none.
 */
class TracingCompiler extends compiler.Compiler {
  #place({ lineno, colno }: Node): string {
    return `${JSON.stringify(this.templateName)},${lineno},${colno}`;
  }
  compileLookupVal(node: Node & { readonly target: Node; readonly val: Node }, frame: object): void {
    this._emit(
      `runtime.memberLookup(env.owner(${this.#place(node.target)},${JSON.stringify(this._getNodeName(node.target))},`,
    );
    this._compileExpression(node.target, frame);
    this._emit(`),env.at(${this.#place(node.val)},`);
    this._compileExpression(node.val, frame);
    this._emit("))");
  }
  compileFunCall(node: Node & { readonly args: Node }, frame: object): void {
    this._emit("runtime.callWrap(");
    this._compileExpression(node.name, frame);
    this._emit(`,${JSON.stringify(this._getNodeName(node.name))},context,env.at(${this.#place(node)},`);
    this._compileAggregate(node.args, frame, "[", "]))");
  }
  compileFilter(node: Node & { readonly name: Node; readonly args: Node }, frame: object): void {
    this._emit(`env.getFilter(${JSON.stringify(node.name.value)}).call(context,...env.at(${this.#place(node)},`);
    this._compileAggregate(node.args, frame, "[", "]))");
  }
  override _compileGetTemplate(
    node: Node & { readonly template?: Node },
    frame: object,
    eager: boolean,
    ignoreMissing: boolean,
  ): string {
    this._emit(`env.at(${this.#place(node.template ?? node)},0);`);
    return super._compileGetTemplate(node, frame, eager, ignoreMissing);
  }
}

/** A template as code for nunjucks, that tells `env.at` and `env.owner` where it is. Templates are trusted. */
export function compile(name: string, text: string): { type: "code"; obj: object } {
  const tracing = new TracingCompiler(name, true);
  tracing.compile(transformer.transform(parse(text), []));
  return { type: "code", obj: new Function(tracing.getCode())() as object };
}
