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
  const file = /^Unknown command: (\S+\.\w+)$/.exec(message)?.[1];
  if (file !== undefined)
    return `say what to do with ${file}: broadsheet check ${argument(file)}, or broadsheet build ${argument(file)}`;
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
