import { error, type Finding } from "../reading/finding.js";

/** Whether a file is a draft: questions that nobody has agreed to. */
export const isDraft = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "draft" in value && !("bank" in value);

/** What is said wherever a draft is named in the place of a bank. */
export const draftRefused = (): Finding => ({
  ...error(
    NO_BANK,
    ["draft"],
    "This is a draft: nobody has agreed to its questions, so nothing is made of it.",
    "go through it with broadsheet review, and take what you accept into a bank: broadsheet draft --accept all DRAFT --into BANK",
  ),
  atKey: true,
});

export const NO_BANK = "draft/no-bank";
