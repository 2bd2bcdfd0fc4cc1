import { type Xml, xmlFile } from "../exports/xml.js";
import { block, element } from "../exports/xml.js";
import type { Dialect } from "./dialect.js";
import { namespaces } from "./namespaces.js";

/** A file of the package, or some that belong together, as the manifest tells it. */
export interface Resource {
  readonly identifier: string;
  readonly kind: "test" | "item" | "stimulus" | "picture";
  readonly href: string;
  /** Identifiers of the resources that it needs. */
  readonly needs: readonly string[];
  /** What it is about; null where nothing is said. */
  readonly about: Xml | null;
}

const TYPES: Readonly<Record<Dialect["version"], Readonly<Record<Resource["kind"], string>>>> = {
  "2.1": {
    test: "imsqti_test_xmlv2p1",
    item: "imsqti_item_xmlv2p1",
    stimulus: "webcontent",
    picture: "webcontent",
  },
  "3.0": {
    test: "imsqti_test_xmlv3p0",
    item: "imsqti_item_xmlv3p0",
    stimulus: "imsqti_stimulus_xmlv3p0",
    picture: "webcontent",
  },
};

const SCHEMA = { "2.1": ["QTIv2.1 Package", "1.0.0"], "3.0": ["QTI Package", "3.0.0"] } as const;

/** The list of what a package holds, at its root. It says nothing of when it was made. */
export function manifestFile(identifier: string, resources: readonly Resource[], qti: Dialect): string {
  const [schema, version] = SCHEMA[qti.version];
  return xmlFile(
    block("manifest", { ...namespaces("manifest", qti), identifier }, [
      block("metadata", {}, [element("schema", {}, schema), element("schemaversion", {}, version)]),
      element("organizations"),
      block(
        "resources",
        {},
        resources.map((one) => resource(one, qti)),
      ),
    ]),
  );
}

const resource = ({ identifier, kind, href, needs, about }: Resource, { version }: Dialect): Xml =>
  block("resource", { identifier, type: TYPES[version][kind], href }, [
    about,
    element("file", { href }),
    ...needs.map((identifierref) => element("dependency", { identifierref })),
  ]);
