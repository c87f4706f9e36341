import { createReport, listBin, listReports, type StoredReport } from "@/db/reports";
import { read, write } from "@/db/store";
import { createImported } from "@/db/take-import";
import { contradictions, nameFaults, readInterchange } from "@/lib/report/interchange";
import { invalid, judged, readJson } from "../_http/body";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";
import { createdFromShape } from "../_http/shapes";
import { alreadyThere } from "../_http/stored-report";

const listed = ({ id, status, updatedAt, report: { unit, year, edition } }: StoredReport) => {
  return { id, unit, year, edition, status, updatedAt };
};

export const GET = handle(async (request) => {
  const inBin = new URL(request.url).searchParams.get("bin") === "true";
  const stored = await read(inBin ? listBin : listReports);
  return answer({ reports: stored.map(listed) });
});

export const POST = handle(async (request) => {
  const { example, imported, ...file } = judged(createdFromShape, await readJson(request));
  const read = readInterchange(file);
  if (!read.ok) throw invalid(read.faults);
  const { edition, report, printed } = read;
  const faults = [...nameFaults(report), ...contradictions(edition, report, printed)];
  if (faults.length > 0) throw invalid(faults);
  const created = await write((tx) => (imported ? createImported(tx, report) : createReport(tx, report, { example })));
  if (!created.ok) throw alreadyThere(report, created.id);
  const { id, revision } = created;
  return answer({ id, revision }, 201);
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods("GET", "POST");
