import type { Marking } from "../model/marking.js";
import { NOTHING, ONE } from "../text/fraction.js";

/** What is done where nothing else was agreed: wrong and missing answers earn nothing and cost nothing. */
export const DEFAULT_MARKING: Marking = {
  right: ONE,
  wrong: NOTHING,
  blank: NOTHING,
  byType: {},
  multiple: "all-or-nothing",
  credit: "whole",
  cutOff: null,
  notAttempted: false,
  void: "drop",
};
