import type { WrittenEvidence, WrittenStatement, WrittenReason, WrittenItem } from "./written.js";

type Completed<Written> = Written extends WrittenItem
  ? Omit<Written, "id" | "type" | "paragraph" | "evidence" | "statements" | "statement" | "reasons"> &
      (Written extends { readonly statements: unknown }
        ? { readonly statements: readonly CompleteStatement[] }
        : unknown) &
      (Written extends { readonly reasons: unknown }
        ? { readonly statement: CompleteStatement; readonly reasons: readonly CompleteReason[] }
        : unknown) & {
        readonly id: string;
        readonly type: NonNullable<Written["type"]>;
        readonly evidence?: readonly (WrittenEvidence & { readonly source: string })[];
      }
  : never;

/** A statement with all that is left to its item and bank. */
export type CompleteStatement = Omit<WrittenStatement, "paragraph" | "evidence"> & {
  readonly id: string;
  readonly evidence?: readonly (WrittenEvidence & { readonly source: string })[];
};

type CompleteReason = CompleteStatement & Pick<WrittenReason, "explains">;

/** An item with all that is left to its bank: what is still absent was said by nobody. */
export type CompleteItem = Completed<WrittenItem>;
