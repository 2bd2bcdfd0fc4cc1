import { type TaxonomyName, taxonomies } from "#generated/topics.js";
import { withWider } from "../../text/topics.js";
import { primaryOf } from "../../text/direction.js";

/** What readers call a topic; its own steps below those of the list follow as they are written. Null where it is in none. */
export function topicName(lists: readonly TaxonomyName[], topic: string, language: string): string | null {
  for (const list of lists) {
    const known = withWider(topic).findLast((one) => Object.hasOwn(taxonomies[list], one));
    if (known === undefined) continue;
    const { names } = taxonomies[list][known]!;
    const name = names[language] ?? names[primaryOf(language)] ?? names["en"]!;
    return [name, ...topic.slice(known.length).split("/").filter(Boolean)].join(" › ");
  }
  return null;
}
