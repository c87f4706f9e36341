import "server-only";
import { printInterchange } from "../report/interchange";
import type { Report } from "../report/values";
import { officeRelations, type Part, relationsPart } from "./office-package";
import type { WriterInput } from "./writers";
import { xml, xmlText } from "./xml";

/** Names the part of a Word or Excel file that holds the interchange file, so that our own files come back without loss. */
export const embeddedNamespace = "urn:ogi-annual-report:1";

const schemas = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** How the main part refers to the first of `embeddedParts`. */
export const embeddedRelation = { type: `${officeRelations}/customXml`, target: "../customXml/item1.xml" };

/** The interchange file, less what the document does not print: a file for publication holds nothing unseen. */
export function embeddedReport({
  edition,
  report,
  figures,
}: Pick<WriterInput, "edition" | "report" | "figures">): object {
  return printInterchange(edition, { ...report, contact: printedContact(report) }, figures);
}

function printedContact({ contact, text }: Report): Report["contact"] {
  const printed = (value: string) => (text.preamble.includes(value) ? value : "");
  return {
    website: printed(contact.website),
    address: printed(contact.address),
    postcode: printed(contact.postcode),
    telephone: printed(contact.telephone),
    email: printed(contact.email),
  };
}

/** @returns the parts that carry `source` as a custom XML part in a Word or Excel package. */
export function embeddedParts(source: object): Part[] {
  const reference = xml("ds:schemaRefs", {}, xml("ds:schemaRef", { "ds:uri": embeddedNamespace }));
  const properties = xml(
    "ds:datastoreItem",
    { "xmlns:ds": schemas, "ds:itemID": "{0E1C8E2B-6C0B-4E0B-9B39-5A1F2B6D7C21}" },
    reference,
  );
  return [
    { path: "customXml/item1.xml", content: xml("report", { xmlns: embeddedNamespace }, xmlText(plainJson(source))) },
    { path: "customXml/itemProps1.xml", content: properties, contentType: propertiesType },
    relationsPart("customXml/_rels/item1.xml.rels", [
      { id: "rId1", type: `${officeRelations}/customXmlProps`, target: "itemProps1.xml" },
    ]),
  ];
}

/** JSON in which every character that XML would drop or change is an escape. */
const plainJson = (source: object) =>
  JSON.stringify(source).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
