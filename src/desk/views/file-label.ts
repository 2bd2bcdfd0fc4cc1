import type { Say } from "../words/say.js";

/** What a file is, in words: its name is for folders. */
export function fileLabel(path: string, say: Say): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const label = pageLabel(name, say);
  return name.endsWith(".csv") ? say("file_table", { file: label }) : label;
}

function pageLabel(name: string, say: Say): string {
  const [, size] = /^print-(\d+)pt\b/.exec(name) ?? [];
  if (size !== undefined) return say("file_large", { file: pageLabel(name.replace(`-${size}pt`, ""), say), n: size });
  const [, kind, form] = /^(practice|print|key)(?:-([A-Z]|all-forms))?\./.exec(name) ?? [];
  if (form === "all-forms") return say("file_key-all");
  switch (kind) {
    case "practice":
      return say("file_practice");
    case "print":
      return form === undefined ? say("file_print") : say("file_print-form", { form });
    case "key":
      return form === undefined ? say("file_key") : say("file_key-form", { form });
    default:
      break;
  }
  if (name.endsWith(".apkg")) return say("file_apkg");
  if (name.endsWith(".quizlet.txt")) return say("file_quizlet");
  return name.endsWith(".study.html") ? say("file_study") : name;
}
