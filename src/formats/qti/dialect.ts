import { type Attributes, type Xml, type XmlContent, block, element } from "../exports/xml.js";

/** How a version of QTI names its elements: 2.1 as `choiceInteraction`, 3.0 as `qti-choice-interaction`. */
export interface Dialect {
  readonly version: "2.1" | "3.0";
  /** An element in one line, by its name in QTI 2.1. */
  readonly element: (name: string, attributes?: Attributes, ...content: readonly XmlContent[]) => Xml;
  /** The same with each of its parts in a line of its own. */
  readonly block: (name: string, attributes: Attributes, content: Iterable<XmlContent>) => Xml;
  /** The address of a file of the standard's response processing: `match_correct`. */
  readonly template: (name: string) => string;
}

export const QTI_21: Dialect = {
  version: "2.1",
  element,
  block,
  template: (name) => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
};

/** Names of other standards, such as `xsi:schemaLocation`, are theirs. */
const kebab = (name: string): string =>
  name.includes(":") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const kebabKeys = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [kebab(name), value]));

export const QTI_30: Dialect = {
  version: "3.0",
  element: (name, attributes = {}, ...content) => element(`qti-${kebab(name)}`, kebabKeys(attributes), ...content),
  block: (name, attributes, content) => block(`qti-${kebab(name)}`, kebabKeys(attributes), content),
  template: (name) => `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml`,
};
