import type { Numbering } from "../model/bank.js";
import type { Blueprint, PrintSettings } from "../model/blueprint.js";
import type { DeckOptions } from "../model/deck.js";
import type { WrittenMarking } from "./marking.js";
import type { ProfileName } from "./profiles.js";
import type { WrittenCompose, WrittenSection } from "./sections.js";

export interface WrittenBlueprint {
  readonly blueprint: string;
  readonly title: string;
  readonly banks: readonly string[];
  readonly seed?: string;
  readonly date?: string;
  readonly minutes?: number;
  readonly forms?: number | readonly string[];
  readonly roster?: string;
  readonly overlap?: "same-items" | "any" | "disjoint" | { readonly atMost: number };
  readonly notIn?: string | readonly string[];
  readonly overlapWith?: readonly { readonly manifest: string; readonly atMost: number }[];
  readonly compose?: readonly WrittenCompose[];
  readonly sections: readonly WrittenSection[];
  readonly shuffle?: { readonly items?: boolean; readonly options?: boolean; readonly there?: boolean };
  readonly balance?: Blueprint["balance"];
  readonly profile?: ProfileName;
  readonly numbering?: Numbering;
  readonly marking?: WrittenMarking;
  readonly seating?: string;
  readonly print?: Partial<PrintSettings>;
  readonly cards?: Partial<DeckOptions>;
  readonly to?: readonly string[];
}
