import type { Artefact } from "../../model/artefact.js";
import type { Paper } from "../../model/paper.js";
import { fileName } from "../file-name.js";
import { zipped } from "../zipped.js";
import type { ExportedQuestion } from "../exports/exported.js";
import type { Saying } from "../exports/kinds.js";
import { identifier, questionIdentifiers } from "../exports/identifiers.js";
import { pictureEntries, picturesOf } from "../exports/picture-files.js";
import type { PictureFile } from "../exports/pictures.js";
import { type Xml, block, element, xmlFile } from "../exports/xml.js";
import { canvasItem } from "./item.js";
import { metaFile } from "./meta.js";

/**
 * One quiz. The same identifier stands on the assessment, in its settings and in the manifest: where they differ, Canvas
 * imports nothing and says nothing.
 */
export function canvasPackage(questions: readonly ExportedQuestion[], paper: Paper, kit: Saying): Artefact {
  const quiz = identifier("quiz", paper.name);
  const pictures = picturesOf(questions);
  const names = questionIdentifiers(questions);
  // In a course an identifier is one question for ever: another paper must not replace the questions of this one.
  const items = questions.map((question, i) => canvasItem(question, `${names[i]!}_${quiz}`, kit));
  return {
    path: fileName("canvas", paper, "zip"),
    mediaType: "application/zip",
    content: zipped([
      ["imsmanifest.xml", manifest(quiz, pictures)],
      [`${quiz}/${quiz}.xml`, assessment(quiz, paper.title, items)],
      [`${quiz}/assessment_meta.xml`, metaFile(quiz, questions, paper)],
      ...pictureEntries(pictures, "images"),
    ]),
  };
}

const assessment = (ident: string, title: string, items: readonly Xml[]): string =>
  xmlFile(
    block(
      "questestinterop",
      {
        xmlns: "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
      },
      [
        block("assessment", { ident, title }, [
          block("qtimetadata", {}, [
            block("qtimetadatafield", {}, [
              element("fieldlabel", {}, "cc_maxattempts"),
              element("fieldentry", {}, "1"),
            ]),
          ]),
          block("section", { ident: "root_section" }, items),
        ]),
      ],
    ),
  );

/** It bears no day: a package of the same paper has the same bytes for ever. */
function manifest(quiz: string, pictures: readonly PictureFile[]): string {
  const meta = `${quiz}/assessment_meta.xml`;
  return xmlFile(
    block(
      "manifest",
      {
        identifier: `manifest_${quiz}`,
        xmlns: "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
      },
      [
        block("metadata", {}, [element("schema", {}, "IMS Content"), element("schemaversion", {}, "1.1.3")]),
        element("organizations"),
        block("resources", {}, [
          block("resource", { identifier: quiz, type: "imsqti_xmlv1p2" }, [
            element("file", { href: `${quiz}/${quiz}.xml` }),
            element("dependency", { identifierref: `meta_${quiz}` }),
          ]),
          block(
            "resource",
            {
              identifier: `meta_${quiz}`,
              type: "associatedcontent/imscc_xmlv1p1/learning-application-resource",
              href: meta,
            },
            [element("file", { href: meta })],
          ),
          ...pictures.map(({ name }) =>
            block("resource", { identifier: identifier("f", name), type: "webcontent", href: `images/${name}` }, [
              element("file", { href: `images/${name}` }),
            ]),
          ),
        ]),
      ],
    ),
  );
}
