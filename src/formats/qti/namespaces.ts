import type { Attributes } from "../exports/xml.js";
import type { Dialect } from "./dialect.js";

const SCHEMAS = {
  "2.1": {
    item: ["http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"],
    manifest: [
      "http://www.imsglobal.org/xsd/imscp_v1p1",
      "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
    ],
  },
  "3.0": {
    item: [
      "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
      "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
    ],
    manifest: [
      "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
      "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd",
    ],
  },
} as const;

/** The attributes by which a file says which schema it keeps to. */
export function namespaces(file: "item" | "manifest", { version }: Dialect): Attributes {
  const [namespace, schema] = SCHEMAS[version][file];
  return {
    xmlns: namespace,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": `${namespace} ${schema}`,
  };
}
