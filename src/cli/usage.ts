import { help } from "#generated/help.js";
import { closest } from "../reading/suggest.js";
import { argument } from "../reading/argument.js";

/** Options by the names that other programs have for them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  format: "to",
  formats: "to",
  output: "out",
  o: "out",
  count: "pick",
  number: "pick",
  questions: "pick",
  versions: "forms",
  variants: "forms",
  time: "minutes",
  duration: "minutes",
  "large-print": "sizes",
  "print-sizes": "sizes",
  candidates: "roster",
  students: "roster",
  lang: "language",
  article: "source",
  ignore: "off",
  disable: "off",
  date: "today",
};

/** Commands by the names that other programs have for them. */
const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  make: "build",
  create: "init",
  new: "init",
  start: "init",
  generate: "build",
  export: "build",
  quiz: "build",
  exam: "build",
  validate: "check",
  lint: "check",
  test: "check",
  convert: "import",
  show: "preview",
  view: "preview",
  open: "desk",
  edit: "desk",
};

const MARKING =
  "papers are marked with the key beside them (teacher/key-….html), or on a practice page; amend changes what counts as right";

/** What other programs have a command for, and what is done here instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  mark: MARKING,
  grade: MARKING,
  score: MARKING,
  help: "write: broadsheet --help, or broadsheet build --help",
  anki: "broadsheet build BANK --to apkg makes a package for Anki; broadsheet import takes one in",
  print: "broadsheet build BANK --to print makes pages to print; a browser saves them as PDF",
  install: "write: npm install; README says how to install it",
  add: "write the question into the bank's file, or broadsheet import FILE --into BANK",
};

/** Options that nothing needs, and why. */
const NEEDLESS: Readonly<Record<string, string>> = {
  shuffle: "papers are shuffled by themselves; a blueprint says what is not, as shuffle",
  random: "papers are shuffled by themselves; a blueprint says what is not, as shuffle",
  copies: "a paper each: --roster FILE for people, or --forms 30",
  papers: "a paper each: --roster FILE for people, or --forms 30",
  accommodations: "they are columns of the roster: size, extra time, language (--roster FILE)",
  penalty: "a blueprint says it: marking: { wrong: -1/3 }",
  negative: "a blueprint says it: marking: { wrong: -1/3 }",
  pdf: "--to print makes pages that a browser saves as PDF",
  html: "--to exam or --to practice make pages",
};

/** What the parser of arguments says, as somebody would who knows what was typed. */
export function inPlainWords(message: string, argv: readonly string[], options: readonly string[]): string {
  const [command = ""] = argv;
  const single = argv.find((one) => /^-[A-Za-z]/.test(one));
  if (/^Unknown arguments?: /.test(message) && single !== undefined) {
    const name = single.slice(1).split("=")[0]!;
    const meant = meantOption(name, options);
    return meant === undefined
      ? `${single} is no option; options begin with two hyphens`
      : `${single} is no option; write --${meant}`;
  }
  const unknown = /^Unknown argument: (\S+)$/.exec(message)?.[1];
  if (unknown !== undefined && argv.some((one) => one.split("=")[0] === `--${unknown}`)) {
    const meant = meantOption(unknown, options);
    if (Object.hasOwn(NEEDLESS, unknown) && !options.includes(unknown))
      return `${command} has no option --${unknown}: ${NEEDLESS[unknown]!}`;
    return meant === undefined
      ? `${command} has no option --${unknown}`
      : `${command} has no option --${unknown}; did you mean --${meant}?`;
  }
  const several = /^Unknown arguments: (.+)$/.exec(message)?.[1]?.split(", ");
  if (several?.every((name) => argv.some((one) => one.split("=")[0] === `--${name}`)) === true) {
    const each = several.map((name) => {
      const meant = meantOption(name, options);
      return meant === undefined ? `--${name}` : `--${name} (did you mean --${meant}?)`;
    });
    return `${command} has no options ${each.join(" and ")}`;
  }
  const other = Object.hasOwn(OTHER_COMMANDS, command) ? OTHER_COMMANDS[command]! : undefined;
  if (other !== undefined && /^(?:Unknown command|Did you mean)/.test(message))
    return `there is no command ${command}; did you mean ${other}?`;
  if (Object.hasOwn(ELSEWHERE, command) && /^(?:Unknown command|Did you mean)/.test(message))
    return `there is no command ${command}: ${ELSEWHERE[command]!}`;
  const file = /^Unknown command: (\S+\.\w+)$/.exec(message)?.[1];
  if (file !== undefined)
    return `say what to do with ${file}: broadsheet check ${argument(file)}, or broadsheet build ${argument(file)}`;
  const behind = /^Unknown command: (\S+)$/.exec(message)?.[1];
  if (behind !== undefined && behind !== command) return `${command} does not know what to do with ${behind}`;
  const lacking = /^Not enough arguments following: (\S+)$/.exec(message)?.[1];
  if (lacking !== undefined) return `--${lacking} needs a value`;
  if (message.startsWith("Not enough non-option arguments")) return `${command} needs more: ${usageOf(command)}`;
  return message;
}

/** What lists the options that could have been meant. */
export const helpOf = ([command = ""]: readonly string[]): string =>
  lineOf(command) === undefined ? "broadsheet --help" : `broadsheet ${command} --help`;

/** `broadsheet check <files..>`, as the help has it. */
const usageOf = (command: string): string => lineOf(command)?.split(/\s{2,}/)[0] ?? `broadsheet ${command} --help`;

/** What the help says of a command. */
const lineOf = (command: string): string | undefined =>
  help
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.startsWith(`broadsheet ${command} `));

function meantOption(name: string, options: readonly string[]): string | undefined {
  if (options.includes(name)) return name;
  const other = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name]! : undefined;
  return other !== undefined && options.includes(other) ? other : closest(name, options);
}
