/** Something that can't be done as it was asked, with a sentence for the person who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
