import { editions } from "@/lib/editions/register";
import { interchangeSchema } from "@/lib/report/interchange";
import { describeInput, sectionSchema } from "@/lib/report/section-schema";
import { sectionIdsOf } from "@/lib/report/section-values";
import * as checks from "./check-shapes";
import { checkShape } from "./checked-body";
import * as imports from "./import-shapes";
import * as ledgers from "./ledger-shapes";
import * as offices from "./office-shapes";
import * as shapes from "./shapes";

export type JsonSchema = Record<string, unknown>;

export const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const interchangeName = (edition: string) => `Interchange${edition}`;
const valuesName = (edition: string, section: string) => `Values.${edition}.${section}`;
const interchange = { anyOf: editions.map(({ id }) => refTo(interchangeName(id))) };
const sections = editions.flatMap((edition) => sectionIdsOf(edition).map((id) => ({ edition, id })));

const described = {
  Health: shapes.healthShape,
  Editions: shapes.editionsShape,
  Fonts: shapes.fontsShape,
  Reports: shapes.listShape,
  Stamp: shapes.stampShape,
  Publication: shapes.publicationShape,
  Saved: shapes.savedShape,
  Problem: shapes.problemShape,
  Reason: checks.sentReasonShape,
  Reopening: checks.reopeningShape,
  Findings: checks.checkedShape,
  GivenReason: checks.storedReasonShape,
  Reasons: checks.reasonsShape,
  Version: checks.versionShape,
  Versions: checks.versionsShape,
  Reopened: checks.reopenedShape,
  Verdict: checks.verdictShape,
  FoundVersions: checks.foundVersionsShape,
  Proposal: checks.proposalShape,
  Opening: checks.openingShape,
  Target: imports.targetShape,
  Taken: imports.takenShape,
  Begun: imports.begunShape,
  LedgerReading: ledgers.ledgerReadingShape,
  OfficeOfReport: offices.officeOfReportShape,
  AnsweredOffice: offices.answeredOfficeShape,
  OfficeAnswer: offices.officeAnswerShape,
  Cases: ledgers.casesShape,
  CasesPage: ledgers.casesPageShape,
  TakenLedger: ledgers.takenLedgerShape,
  StoredLedgers: ledgers.storedLedgersShape,
};

/** The schema of a body with parts that are judged by schemas of their own. */
function withParts(schema: JsonSchema, parts: JsonSchema, required: string[]): JsonSchema {
  return { ...schema, required, properties: { ...(schema.properties as object), ...parts } };
}

/** Every named schema of the description. */
export const buildSchemas = (): Record<string, JsonSchema> => ({
  ...Object.fromEntries(Object.entries(described).map(([name, schema]) => [name, describeInput(schema)])),
  Interchange: interchange,
  NewReport: { ...interchange, properties: { example: { type: "boolean" }, imported: { type: "boolean" } } },
  StoredReport: { ...interchange, required: ["id", "revision", "status"] },
  Check: withParts(describeInput(checkShape), { report: refTo("Interchange"), lastYear: refTo("Interchange") }, [
    "report",
  ]),
  Save: withParts(
    describeInput(shapes.saveShape),
    { values: { anyOf: sections.map(({ edition, id }) => refTo(valuesName(edition.id, id))) } },
    ["baseRevision", "values"],
  ),
  Import: withParts(
    describeInput(imports.importShape),
    {
      sections: {
        type: "object",
        properties: Object.fromEntries(
          sections.map(({ id }) => [
            id,
            { anyOf: sections.filter((each) => each.id === id).map((each) => refTo(valuesName(each.edition.id, id))) },
          ]),
        ),
      },
    },
    ["baseRevision", "sections"],
  ),
  Begin: withParts(describeInput(imports.beginShape), { lastYear: refTo("Interchange") }, ["lastYear"]),
  ...Object.fromEntries(
    editions.map((edition) => [interchangeName(edition.id), describeInput(interchangeSchema(edition))]),
  ),
  ...Object.fromEntries(
    sections.map(({ edition, id }) => [valuesName(edition.id, id), describeInput(sectionSchema(edition, id))]),
  ),
});
