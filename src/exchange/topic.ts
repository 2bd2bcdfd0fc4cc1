/** A name as a tag or a part of a topic: lower case, without accents; null where no letter of it can stand there. */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64)
    .replace(/-$/, "");
  return slug === "" ? null : slug;
}

/** A path of categories as a topic with sub-topics; null where it says nothing, or nothing that a topic can say. */
export function topicOf(path: readonly string[]): string | null {
  const parts = path.map(slugOf);
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  const topic = parts.join("/");
  return topic.length > 100 ? null : topic;
}

/** As a paper of ours is called where it stands among categories: its title, and its code. */
const PAPER = /^(.+) \([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\)$/s;

/** The title of a paper of ours that questions stand under, which is no topic of theirs; null where there is none. */
export const paperIn = (path: readonly string[]): string | null => PAPER.exec(path.at(-1) ?? "")?.[1] ?? null;
