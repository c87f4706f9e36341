import { type LedgerCase, type LedgerKind, pending } from "../report/ledger-cases";
import type { LeftOutReason } from "../report/left-out";
import { readLedgerDate } from "./dates";
import type { LedgerFieldId } from "./fields";

/** What stands in a line, field by field; `kind` and `outcome` are official ids, "" for a word that means none, null for no word. */
export type LineWords = {
  row: number;
  kind: string | null;
  outcome: string | null;
  at: (field: LedgerFieldId) => string;
};

/** A line as a case, or why it cannot be one; `doubt` says what must be asked before it counts. */
export type CaseReading =
  | { read: LedgerCase; doubt?: { reason: LeftOutReason; message: string } }
  | { read: null; reason: LeftOutReason; message: string };

const saysYes = (text: string) => /^(?:是|有|√|✓|y|yes|1|上年结转|结转)$/i.test(text);
const saysNo = (text: string) => /^(?:否|无|不是|×|n|no|0)$/i.test(text);

const fieldsOf = {
  requests: { kind: "applicant", outcome: "outcome" },
  remedies: { kind: "procedure", outcome: "result" },
} as const;

/** A case is answered within 40 working days: before the year's last quarter a line without any outcome was forgotten. */
const lastQuarter = "10-01";

const isOpen = (outcome: string | null) => outcome === null || outcome === pending;

/** Reads one line of the ledger. What contradicts itself is never guessed. */
export function readCase(kindOfLedger: LedgerKind, year: number, { row, kind, outcome, at }: LineWords): CaseReading {
  const fields = fieldsOf[kindOfLedger];
  const [receivedText, closedText, carriedText] = [at("receivedOn"), at("closedOn"), at("carriedOver")];
  const receivedOn = readLedgerDate(receivedText) ?? null;
  const closedOn = readLedgerDate(closedText) ?? null;
  const fault = (reason: LeftOutReason, message: string): CaseReading => ({ read: null, reason, message });
  if (kind === null) return fault("noKind", "没有写申请人或案件的类型");
  if (kind === "") return fault("unknownKind", `“${at(fields.kind)}”还没有对上官方的列`);
  if (outcome === "") return fault("unknownOutcome", `“${at(fields.outcome)}”还没有对上官方的行`);
  if (receivedText === "" && !saysYes(carriedText)) return fault("noReceived", "没有写收到日期");
  if (receivedText !== "" && !receivedOn) return fault("unreadReceived", `收到日期“${receivedText}”读不出来`);
  if (closedText !== "" && !closedOn && !isOpen(outcome))
    return fault("unreadClosed", `办结日期“${closedText}”读不出来`);
  if (outcome === null && closedOn) return fault("closedWithoutOutcome", "有办结日期，没有写结果");
  const read: LedgerCase = {
    row,
    receivedOn,
    closedOn: outcome === pending ? null : closedOn,
    carriedOver: saysYes(carriedText) && !(receivedOn && receivedOn >= `${year}-01-01`),
    kind,
    outcome: isOpen(outcome) ? null : outcome,
  };
  const doubt = doubtOf(kindOfLedger, year, { receivedOn, closedOn, outcome, carriedText });
  return { read, ...(doubt ? { doubt: { reason: doubt[0], message: doubt[1] } } : {}) };
}

type Dates = { receivedOn: string | null; closedOn: string | null; outcome: string | null; carriedText: string };

/** What is out of the year anyway needs no answer. */
function doubtOf(
  kind: LedgerKind,
  year: number,
  { receivedOn, closedOn, outcome, carriedText }: Dates,
): [LeftOutReason, string] | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (receivedOn && closedOn && closedOn < receivedOn)
    return ["closedBeforeReceived", `${receivedOn} 才收到，${closedOn} 就办结了`];
  if (outcome === pending && closedOn && closedOn <= last)
    return ["openButClosed", `写着还在办理，又写 ${closedOn} 办结`];
  if (closedOn && closedOn > `${year + 1}-12-31`) return ["dateFarOff", `办结日期是 ${closedOn}`];
  if (receivedOn && receivedOn > last) return undefined;
  if (closedOn && closedOn < first) return undefined;
  if (!isOpen(outcome) && closedOn === null) return ["outcomeWithoutDate", "写了结果，没有写办结日期"];
  if (kind !== "requests") return undefined;
  if (receivedOn && receivedOn < `${year - 1}-01-01`) return ["dateFarOff", `收到日期是 ${receivedOn}`];
  if (receivedOn && saysYes(carriedText) && receivedOn >= first)
    return ["carriedOverInDoubt", `写着上年结转，收到日期是 ${receivedOn}`];
  if (receivedOn && saysNo(carriedText) && receivedOn < first)
    return ["carriedOverInDoubt", `写着不是上年结转，收到日期是 ${receivedOn}`];
  if (outcome === null && receivedOn && receivedOn < `${year}-${lastQuarter}`)
    return ["longOpen", `${receivedOn} 收到，没有写结果`];
  return undefined;
}
