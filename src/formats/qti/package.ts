import type { Artefact } from "../../model/artefact.js";
import type { Paper } from "../../model/paper.js";
import { fileName } from "../file-name.js";
import { zipped } from "../zipped.js";
import type { ExportedQuestion } from "../exports/exported.js";
import type { Saying } from "../exports/kinds.js";
import { identifier, questionIdentifiers } from "../exports/identifiers.js";
import { pictureEntries, picturesOf } from "../exports/picture-files.js";
import { pictureFile } from "../exports/pictures.js";
import type { Dialect } from "./dialect.js";
import { itemFile } from "./item.js";
import { type Resource, manifestFile } from "./manifest.js";
import { aboutQuestion } from "./metadata.js";
import { stimuliOf, stimulusFile } from "./stimulus.js";
import { testFile } from "./test.js";

/** A paper as a package: its test, an item for each question, the texts that they are about where a file may hold them. */
export function packageOf(
  questions: readonly ExportedQuestion[],
  paper: Paper,
  kit: Saying,
  qti: Dialect,
  stem: string,
): Artefact {
  const identifiers = questionIdentifiers(questions);
  const stimuli = stimuliOf(questions, qti);
  const pictures = picturesOf(questions);
  const items = questions.map((question, i) => ({
    question,
    identifier: identifiers[i]!,
    href: `items/${identifiers[i]!}.xml`,
    stimulus: stimuli.find(({ passage }) => passage === question.passage) ?? null,
  }));
  const test = identifier("test", paper.name);
  const resources: Resource[] = [
    { identifier: test, kind: "test", href: "test.xml", needs: identifiers, about: null },
    ...items.map(({ question, identifier, href, stimulus }): Resource => {
      const picture = pictureFile(question.picture);
      return {
        identifier,
        kind: "item",
        href,
        needs: [
          ...(stimulus === null ? [] : [stimulus.identifier]),
          ...(picture === null ? [] : [pictureIdentifier(picture.name)]),
        ],
        about: aboutQuestion(question),
      };
    }),
    ...stimuli.map(({ identifier, href }): Resource => ({
      identifier,
      kind: "stimulus",
      href,
      needs: [],
      about: null,
    })),
    ...pictures.map(({ name }): Resource => ({
      identifier: pictureIdentifier(name),
      kind: "picture",
      href: `images/${name}`,
      needs: [],
      about: null,
    })),
  ];
  return {
    path: fileName(stem, paper, "zip"),
    mediaType: "application/zip",
    content: zipped([
      ["imsmanifest.xml", manifestFile(identifier("manifest", paper.name), resources, qti)],
      ["test.xml", testFile(items, test, paper, qti)],
      ...items.map(({ question, identifier, href, stimulus }): [string, string] => [
        href,
        itemFile(
          question,
          {
            identifier,
            language: paper.language,
            stimulus: stimulus === null ? null : { identifier: stimulus.identifier, href: `../${stimulus.href}` },
            pictures: "../images",
          },
          kit,
          qti,
        ),
      ]),
      ...stimuli.map((one): [string, string] => [one.href, stimulusFile(one, paper.language, qti)]),
      ...pictureEntries(pictures, "images"),
    ]),
  };
}

const pictureIdentifier = (name: string): string => identifier("f", name);
