/** The banks have enough items, but not enough that may stand in one paper. */
export class UnmetBlueprint extends Error {
  override readonly name = "UnmetBlueprint";
}
