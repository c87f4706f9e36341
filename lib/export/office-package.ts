import "server-only";
import JSZip from "jszip";
import { xml, xmlDeclaration, xmlText } from "./xml";

/** A part of an Office file; `relation` is what its owner calls it, for parts that the main part refers to. */
export type Part = { path: string; content: string; contentType?: string };
export type Relation = { id: string; type: string; target: string };

const packageSchemas = "http://schemas.openxmlformats.org/package/2006";
export const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Equal content must give equal bytes: no part bears the hour of its making. */
const partDate = new Date(Date.UTC(1980, 0, 1));

/** @returns a .rels part: what the part beside it refers to (ECMA-376 part 2). */
export function relationsPart(path: string, relations: Relation[]): Part {
  const entries = relations.map(({ id, type, target }) => xml("Relationship", { Id: id, Type: type, Target: target }));
  return { path, content: xml("Relationships", { xmlns: `${packageSchemas}/relationships` }, ...entries) };
}

/** Title and unit are all that the file says about itself: no author, no times, no program. */
function propertyParts(title: string, unit: string): Part[] {
  const core = xml(
    "cp:coreProperties",
    { "xmlns:cp": `${packageSchemas}/metadata/core-properties`, "xmlns:dc": "http://purl.org/dc/elements/1.1/" },
    xml("dc:title", {}, xmlText(title)),
  );
  const extended = xml(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    xml("Company", {}, xmlText(unit)),
  );
  return [
    {
      path: "docProps/core.xml",
      content: core,
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    },
    {
      path: "docProps/app.xml",
      content: extended,
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    },
  ];
}

function contentTypes(parts: Part[]): Part {
  const overrides = parts.flatMap(({ path, contentType }) =>
    contentType ? [xml("Override", { PartName: `/${path}`, ContentType: contentType })] : [],
  );
  const defaults = [
    xml("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    xml("Default", { Extension: "xml", ContentType: "application/xml" }),
  ];
  return {
    path: "[Content_Types].xml",
    content: xml("Types", { xmlns: `${packageSchemas}/content-types` }, ...defaults, ...overrides),
  };
}

/** Zips the parts of a Word or Excel file; the first part is the main one. */
export async function writePackage(about: { title: string; unit: string }, parts: Part[]): Promise<Uint8Array> {
  const properties = propertyParts(about.title, about.unit);
  const relations = relationsPart("_rels/.rels", [
    { id: "rId1", type: `${officeRelations}/officeDocument`, target: parts[0].path },
    { id: "rId2", type: `${packageSchemas}/relationships/metadata/core-properties`, target: properties[0].path },
    { id: "rId3", type: `${officeRelations}/extended-properties`, target: properties[1].path },
  ]);
  const all = [...parts, ...properties];
  const zip = new JSZip();
  // As bytes: JSZip encodes strings in pieces and may cut a pair of surrogates in two.
  const encoder = new TextEncoder();
  for (const { path, content } of [contentTypes(all), relations, ...all])
    zip.file(path, encoder.encode(xmlDeclaration + content), { date: partDate, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}
