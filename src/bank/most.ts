import { bankSchema } from "#generated/bank-schema.js";

const { choice, common, matching, multiple, ordering, short } = bankSchema.$defs;

/** How many of each one question may have. */
export const MOST = {
  /** Options that a paper shows: it has letters for no more. */
  shown: choice.properties.shows.maximum,
  rightOptions: multiple.properties.keys.maxItems,
  typedKeys: short.properties.keys.maxItems,
  pairs: matching.properties.pairs.maxItems,
  extras: matching.properties.extras.maxItems,
  steps: ordering.properties.sequence.maxItems,
  topics: common.properties.topics.maxItems,
  tags: common.properties.tags.maxItems,
};
