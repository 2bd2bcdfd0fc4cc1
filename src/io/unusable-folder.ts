/** The out folder can't be used as asked; the reason is the user's to mend. */
export class UnusableFolder extends Error {
  override readonly name = "UnusableFolder";
}
