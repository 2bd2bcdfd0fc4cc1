/** What an answer about two statements, or an assertion and a reason, says of both. */
interface Verdict {
  readonly first: boolean;
  readonly second: boolean;
  readonly explains: boolean;
}

const EXPLAINS = /expla|reason for/;
const FALSE = /\b(?:false|incorrect|wrong|not)\b/;

/** Null for what is no such answer. */
export function verdictIn(option: string): Verdict | null {
  const text = option.toLowerCase();
  if (EXPLAINS.test(text)) return { first: true, second: true, explains: !/\bnot\b|n['’]t\b|\bno\b/.test(text) };
  if (/^\W*(?:neither|none)\b/.test(text) || (/\bboth\b/.test(text) && FALSE.test(text)))
    return { first: false, second: false, explains: false };
  const [one = "", other = ""] = text.split(/\bbut\b|,|;|\band\b|\bwhile\b/).filter((part) => part.trim() !== "");
  if (one === "" || other === "" || FALSE.test(one) === FALSE.test(other)) return null;
  const isSecond = /statement[ \-–]*(?:ii|2)|\br\b|reason/.test(one);
  return { first: FALSE.test(one) === isSecond, second: FALSE.test(one) !== isSecond, explains: false };
}
