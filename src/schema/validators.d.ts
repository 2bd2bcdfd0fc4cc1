import type { ItemType } from "../model/bank.js";

/** One complaint of a compiled JSON Schema, as ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the name of a property is wrong, not its value. */
  readonly propertyName?: string;
  /** The schema that holds the broken keyword. */
  readonly parentSchema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly allOf?: readonly unknown[];
    readonly description?: string;
    readonly pattern?: string;
  };
}

/** `true`, or `false` and the reasons in `errors`. Nothing is coerced and no default is filled in. */
export interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** The bank without its items: they are checked one by one. */
export declare const bank: Validate;
export declare const blueprint: Validate;
/** One validator per item type. */
export declare const items: Readonly<Record<ItemType, Validate>>;
