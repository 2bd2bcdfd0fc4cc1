import { error, type Finding, type Path } from "../reading/finding.js";
import { capital } from "../reading/subject.js";
import { didYouMean } from "../reading/suggest.js";
import type { Item } from "../model/bank.js";
import type { Blueprint, Quota, Section } from "../model/blueprint.js";
import type { Constraints, Requirement } from "./constraints.js";
import type { Failure } from "./infeasible.js";
import { describeFilter, isCurrent, passesFilter } from "../blueprint/item-filter.js";

interface Circumstances {
  readonly constraints: Constraints;
  readonly items: readonly Item[];
  readonly blueprint: Blueprint;
  /** How many papers share no item and must all be filled. */
  readonly papers: number;
}

/** Says which part of a blueprint can't be met, what the bank has, and how much is missing. */
export function explainInfeasible(failure: Failure, of: Circumstances): Finding {
  const { requirement, wanted, possible, against, side } = failure;
  const { blueprint, constraints, papers } = of;
  const gap = Math.abs(wanted - possible);
  const named = (section: number) =>
    papers === 1
      ? capital(nameOf(blueprint, section))
      : `For ${papers} forms that share no item, ${nameOf(blueprint, section)}`;
  const others = against.filter((one) => !isSame(one, requirement));
  switch (requirement.of) {
    case "pick": {
      const { pick } = blueprint.sections[requirement.section]!;
      const members = constraints.members[requirement.section]!;
      const has = `the bank has ${members.length} that ${members.length === 1 ? "fits" : "fit"}${barred(of, requirement.section)}`;
      const shared =
        members.length < wanted
          ? ""
          : others.every((one) => one.of === "pick")
            ? ", but other sections need them"
            : `, but there is ${listOf(others, blueprint)}`;
      const message = `${named(requirement.section)} asks for ${pick === "all" ? "all items that fit" : count(wanted)}; ${has}${shared}: ${gap} too few.`;
      return error(
        "plan/too-few-items",
        pathOf(requirement),
        message,
        nearTopic(of, requirement.section) ?? "pick fewer, widen where, or add items",
      );
    }
    case "quota": {
      const section = blueprint.sections[requirement.section]!;
      const quota = section.quotas[requirement.quota]!;
      const have = constraints.members[requirement.section]!.filter((item) => passesFilter(item, quota.where)).length;
      const asks = `${named(requirement.section)} asks for ${numberOf(quota, papers)} of ${describeFilter(quota.where)}`;
      if (side === "most") {
        const message = `${asks}; with ${listOf(others, blueprint)} it takes ${possible} or more: ${gap} too many.`;
        return error("plan/quota-unmet", pathOf(requirement), message, "allow more of them, or add other items");
      }
      const found =
        have < wanted
          ? `the bank has ${have} for it`
          : `the bank has ${have}, but with ${listOf(others, blueprint)} at most ${possible} can stand there`;
      return error(
        "plan/quota-unmet",
        pathOf(requirement),
        `${asks}; ${found}: ${gap} too few.`,
        "ask for fewer, or add items",
      );
    }
    case "earlier": {
      const { manifest, atMost } = blueprint.earlier[requirement.at]!;
      const message = `At most ${count(atMost * papers)} of ${JSON.stringify(manifest)} may be asked again; it takes ${possible} to fill the paper: ${gap} too many.`;
      return error("plan/too-much-overlap", pathOf(requirement), message, "allow more of them, or add new items");
    }
    case "enemies":
    case "forms":
      throw new Error(`a constraints that is explained holds no ${requirement.of}`);
  }
}

const count = (number: number): string => (number === 1 ? "1 item" : `${number} items`);

function pathOf(requirement: Requirement): Path {
  switch (requirement.of) {
    case "pick":
      return ["sections", requirement.section];
    case "quota":
      return ["sections", requirement.section, "quotas", requirement.quota];
    default:
      return ["overlapWith"];
  }
}

function nameOf({ sections }: Blueprint, at: number): string {
  const { title }: Section = sections[at]!;
  if (sections.length === 1 && title === null) return "the paper";
  return `section ${at + 1}${title === null ? "" : ` ${JSON.stringify(title)}`}`;
}

function numberOf({ atLeast, atMost }: Quota, papers: number): string {
  if (atLeast === atMost) return `exactly ${atLeast * papers}`;
  const bounds = [
    ...(atLeast > 0 ? [`at least ${atLeast * papers}`] : []),
    ...(atMost === null ? [] : [`at most ${atMost * papers}`]),
  ];
  return bounds.join(" and ");
}

/** `section 2, quota 1 of section 1 (at most 2 of difficulty "hard")`. */
function listOf(requirements: readonly Requirement[], blueprint: Blueprint): string {
  const names = requirements.map((one) => {
    switch (one.of) {
      case "pick":
        return `the ${count(blueprint.sections[one.section]!.pick as number)} of section ${one.section + 1}`;
      case "quota": {
        const quota = blueprint.sections[one.section]!.quotas[one.quota]!;
        return `quota ${one.quota + 1} of section ${one.section + 1} (${numberOf(quota, 1)} of ${describeFilter(quota.where)})`;
      }
      default:
        return "the limit on what may be asked again";
    }
  });
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A topic that no item has is one that somebody mistyped. */
function nearTopic({ items, blueprint }: Circumstances, section: number): string | undefined {
  const known = items.flatMap(({ topics }) => topics.flatMap((one) => [one, one.split("/")[0]!]));
  const asked = blueprint.sections[section]!.where.topics.filter((one) => !known.includes(one));
  return asked.flatMap((one) => didYouMean(one, known) ?? [])[0];
}

const isSame = (a: Requirement, b: Requirement): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What would fit, had it not been asked before. */
function barred({ items, blueprint }: Circumstances, section: number): string {
  const { where } = blueprint.sections[section]!;
  const used = (item: Item) => blueprint.earlier.some((one) => one.atMost === 0 && (one.items ?? []).includes(item.id));
  const number = items.filter((item) => isCurrent(item) && used(item) && passesFilter(item, where)).length;
  return number === 0 ? "" : ` (and ${number} that ${number === 1 ? "was" : "were"} asked before)`;
}
