import "server-only";
import { isDeepStrictEqual } from "node:util";
import { logWithin } from "@/app/_access/log";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { roundOf } from "@/app/api/_http/round-of";
import { storedReport } from "@/app/api/_http/stored-report";
import { namesOfOffices } from "@/db/offices";
import { listOffices, listPeople, type Person } from "@/db/people";
import { loadAllReviewSteps, loadReviewSteps, setReviewSteps } from "@/db/review-events";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import type { ReviewStep } from "@/lib/review/steps";

/** An office with its steps, and who may be named in one: `signers` alone in the last. */
export type OfficeSteps = {
  id: string;
  name: string;
  steps: ReviewStep[];
  reviewers: string[];
  signers: string[];
};

const namesWith = (people: Person[], office: string, roles: Role[]): string[] => [
  ...new Set(
    people
      .filter(
        (person) =>
          !person.disabledAt && person.roles.some((grant) => grant.office === office && roles.includes(grant.role)),
      )
      .map(({ name }) => name),
  ),
];

const withPeople = (office: Pick<OfficeSteps, "id" | "name" | "steps">, people: Person[]): OfficeSteps => ({
  ...office,
  reviewers: namesWith(people, office.id, ["reviewer", "signer"]),
  signers: namesWith(people, office.id, ["signer"]),
});

/** The steps of every office in which somebody can be something. */
export const everyOfficesSteps = (): Promise<OfficeSteps[]> =>
  read(async (tx) => {
    const [people, stepsOf] = [await listPeople(tx), await loadAllReviewSteps(tx)];
    return (await listOffices(tx)).map((office) => withPeople({ ...office, steps: stepsOf(office.id) }, people));
  });

async function officeOf(tx: Transaction, id: string): Promise<OfficeSteps> {
  const name = (await namesOfOffices(tx, [id])).get(id);
  if (name === undefined) throw new ReportError("notFound", "没有这个单位，可能刚刚改过。重新打开这一页看一下。");
  return withPeople({ id, name, steps: await loadReviewSteps(tx, id) }, await listPeople(tx));
}

/** @throws `notFound` */
export const officeSteps = (id: string): Promise<OfficeSteps> => read((tx) => officeOf(tx, id));

/** A step in which nobody who is named may decide would hold every report for ever. */
function strangerIn({ reviewers, signers, name: office }: OfficeSteps, steps: ReviewStep[]): string | null {
  for (const [at, { name, people }] of steps.entries()) {
    const isLast = at === steps.length - 1;
    const stranger = people.find((person) => !(isLast ? signers : reviewers).includes(person));
    if (stranger)
      return `“${name}”这一步写了${stranger}，他在${office}不是${isLast ? "签发人" : "审核人、签发人"}，或者已停用。先给他角色。`;
  }
  return null;
}

/** As the log says it: 审核（周某某、李某） */
const printStep = ({ name, people }: ReviewStep) => (people.length > 0 ? `${name}（${people.join("、")}）` : name);

/** `seen`: the steps that whoever changes them had before them. */
type StepsChange = { steps: ReviewStep[]; seen?: ReviewStep[] };

/** @throws `notFound`, `invalid`, and `conflict` where the steps are not those any more that the sender had `seen` */
async function changeSteps(
  tx: Transaction,
  id: string,
  { steps, seen }: StepsChange,
  actor: Actor,
  request: Request,
): Promise<OfficeSteps> {
  const office = await officeOf(tx, id);
  if (seen && !isDeepStrictEqual(seen, office.steps))
    throw new ReportError("conflict", "步骤刚由别人改过，这里改的没有存。看一下现在的，再改。");
  // Where nobody logs in any name may be written.
  const fault = actor.kind === "local" ? null : strangerIn(office, steps);
  if (fault) throw invalid([{ pointer: "/steps", detail: fault }]);
  await setReviewSteps(tx, id, steps);
  const about = `${office.name}：${steps.map(printStep).join("、")}`;
  await logWithin(tx, actor, request, { kind: "steps", about });
  return { ...office, steps };
}

/** Rounds that have begun keep the steps that they began with. @throws as `changeSteps` */
export const changeOfficeSteps = (
  id: string,
  change: StepsChange,
  actor: Actor,
  request: Request,
): Promise<OfficeSteps> => write((tx) => changeSteps(tx, id, change, actor, request));

/** The same by a report of the office. @returns where the report stands. @throws as `changeSteps` */
export const changeStepsOfReport = (reportId: string, change: StepsChange, actor: Actor, request: Request) =>
  write(async (tx) => {
    const { officeId } = await storedReport(tx, reportId);
    await changeSteps(tx, officeId, change, actor, request);
    return roundOf(tx, reportId);
  });
