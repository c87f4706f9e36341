import "server-only";
import { randomUUID } from "node:crypto";
import { logWithin } from "@/app/_access/log";
import { tellAccessChanged } from "@/app/_access/signals";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { addDeputy, listDeputies, removeDeputy } from "@/db/deputies";
import { namesOfOffices } from "@/db/offices";
import { listPeople, type Person } from "@/db/people";
import { loadReviewSteps } from "@/db/review-events";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import { type Deputising, deputisedRoles, faultOfDeputising } from "@/lib/access/deputising";
import { dayInChina } from "@/lib/report/deadline";
import { printDaySpan } from "@/lib/report/print-date";

type Wanted = { absent: string; deputy: string; from: string; until: string };
type Named = { id: string; name: string };
type OfficeDeputies = {
  deputies: Deputising[];
  /** Who has a seat in the rounds of the office, and who could take it. */
  absentees: Named[];
  people: (Named & { position: string })[];
};

const today = () => dayInChina(new Date().toISOString());

async function nameOf(tx: Transaction, office: string): Promise<string> {
  const name = (await namesOfOffices(tx, [office])).get(office);
  if (name === undefined) throw new ReportError("notFound", "没有这个单位，可能刚刚改过。重新打开这一页看一下。");
  return name;
}

export const hasSeat = ({ roles }: Person, office: string) =>
  roles.some((grant) => grant.office === office && deputisedRoles.includes(grant.role));

/** Everybody is looked up once, for however many offices. */
async function deputiesOf(tx: Transaction, offices: string[]): Promise<Record<string, OfficeDeputies>> {
  const active = (await listPeople(tx)).filter(({ disabledAt }) => disabledAt === null);
  const deputies = await listDeputies(tx, today());
  const of = (office: string): OfficeDeputies => ({
    deputies: deputies.filter((each) => each.office === office),
    absentees: active.filter((person) => hasSeat(person, office)).map(({ id, name }) => ({ id, name })),
    people: active.map(({ id, name, position }) => ({ id, name, position })),
  });
  return Object.fromEntries(offices.map((office) => [office, of(office)]));
}

const deputiesIn = async (tx: Transaction, office: string): Promise<OfficeDeputies> =>
  (await deputiesOf(tx, [office]))[office];

/** Who is away, now or later, and who could be. @throws `notFound` */
export const officeDeputies = (office: string): Promise<OfficeDeputies> =>
  read(async (tx) => {
    await nameOf(tx, office);
    return deputiesIn(tx, office);
  });

export const everyOfficesDeputies = (offices: string[]): Promise<Record<string, OfficeDeputies>> =>
  read((tx) => deputiesOf(tx, offices));

const wordsOf = ({ absent, deputy, from, until }: Deputising) =>
  `${absent.name} ${printDaySpan(from, until)}，由${deputy.name}代`;

async function wantedIn(tx: Transaction, office: string, { absent, deputy, from, until }: Wanted): Promise<Deputising> {
  const { absentees, people } = await deputiesIn(tx, office);
  const [away, acting] = [absentees.find(({ id }) => id === absent), people.find(({ id }) => id === deputy)];
  if (!away) throw invalid([{ pointer: "/absent", detail: "这个人在这个单位不是审核人、签发人，不用人代。" }]);
  if (!acting) throw invalid([{ pointer: "/deputy", detail: "没有这个人，或者已停用。" }]);
  const { id, name } = acting;
  return { id: randomUUID(), office, absent: away, deputy: { id, name }, from, until };
}

/** The rights come with the first day and are gone after the last. @throws `notFound`, `invalid` */
export async function enterDeputy(
  office: string,
  wanted: Wanted,
  actor: Actor,
  request: Request,
): Promise<OfficeDeputies> {
  const entered = await write(async (tx) => {
    const unit = await nameOf(tx, office);
    const deputising = await wantedIn(tx, office, wanted);
    const steps = await loadReviewSteps(tx, office);
    const fault = faultOfDeputising(deputising, await listDeputies(tx, today()), steps, today());
    if (fault) throw invalid([{ pointer: "", detail: fault }]);
    await addDeputy(tx, deputising);
    await logWithin(tx, actor, request, { kind: "deputy", about: `${unit}：${wordsOf(deputising)}` });
    return deputiesIn(tx, office);
  });
  await tellAccessChanged();
  return entered;
}

/** From the next request on it holds no more; what was decided stays as it was recorded. @throws `notFound` */
export async function endDeputy(office: string, id: string, actor: Actor, request: Request): Promise<void> {
  await write(async (tx) => {
    const unit = await nameOf(tx, office);
    const deputising = (await listDeputies(tx, today())).find((each) => each.id === id && each.office === office);
    if (!deputising) throw new ReportError("notFound", "没有这一条，可能刚刚去掉了，或者已经过去了。");
    await removeDeputy(tx, id);
    await logWithin(tx, actor, request, { kind: "deputy", about: `${unit}：去掉 ${wordsOf(deputising)}` });
  });
  await tellAccessChanged();
}
