import "server-only";
import { invalid } from "@/app/api/_http/body";
import { ReportError } from "@/app/api/_http/problem";
import { listDeputies } from "@/db/deputies";
import { namesOfOffices } from "@/db/offices";
import { listPeople, type Person } from "@/db/people";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { Deputising } from "@/lib/access/deputising";
import { dayInChina } from "@/lib/report/deadline";
import { endDeputy, enterDeputy, hasSeat } from "./office-deputies";

type Named = { id: string; name: string };
/** Where somebody has a seat of their own in the rounds, and who of that office could take it. */
type OwnOffice = Named & { people: (Named & { position: string })[] };
export type OwnDeputies = { deputies: Deputising[]; offices: OwnOffice[] };

/** @throws `notFound` where nobody logs in */
function personIn(actor: Actor): string {
  if (actor.kind === "person") return actor.id;
  throw new ReportError("notFound", "这里没有账号，不用登录，也没有请假由人代。");
}

const isIn = ({ roles }: Person, office: string) => roles.some((grant) => grant.office === office);

export async function ownDeputiesIn(tx: Transaction, id: string): Promise<OwnDeputies> {
  const active = (await listPeople(tx)).filter(({ disabledAt }) => disabledAt === null);
  const self = active.find((person) => person.id === id);
  const seats = self ? [...new Set(self.roles.map(({ office }) => office))].filter((each) => hasSeat(self, each)) : [];
  const names = await namesOfOffices(tx, seats);
  const others = (office: string) => active.filter((person) => person.id !== id && isIn(person, office));
  return {
    deputies: (await listDeputies(tx, dayInChina(new Date().toISOString()))).filter(({ absent }) => absent.id === id),
    offices: seats.map((office) => ({
      ...{ id: office, name: names.get(office) ?? "" },
      people: others(office).map(({ id, name, position }) => ({ id, name, position })),
    })),
  };
}

/** Who takes one's own seat, now or later, and where one has any. @throws `notFound` */
export async function ownDeputies(actor: Actor): Promise<OwnDeputies> {
  const id = personIn(actor);
  return read((tx) => ownDeputiesIn(tx, id));
}

type Wanted = { office: string; deputy: string; from: string; until: string };

/** Whoever goes away names somebody of the same office; the administrator can name anybody. @throws `notFound`, `invalid` */
export async function enterOwnDeputy(wanted: Wanted, actor: Actor, request: Request): Promise<OwnDeputies> {
  const absent = personIn(actor);
  const { office, deputy, from, until } = wanted;
  const own = (await ownDeputies(actor)).offices.find(({ id }) => id === office);
  if (!own) throw invalid([{ pointer: "/office", detail: "您在这个单位不是审核人、签发人，不用人代。" }]);
  if (deputy !== absent && !own.people.some(({ id }) => id === deputy))
    throw invalid([{ pointer: "/deputy", detail: "这个单位没有这个人，或者已停用。要别的单位的人代，请管理员来写。" }]);
  await enterDeputy(office, { absent, deputy, from, until }, actor, request);
  return ownDeputies(actor);
}

/** @throws `notFound` also for somebody else's */
export async function endOwnDeputy(id: string, actor: Actor, request: Request): Promise<void> {
  const { deputies } = await ownDeputies(actor);
  const own = deputies.find((each) => each.id === id);
  if (!own) throw new ReportError("notFound", "没有这一条，可能刚刚去掉了，或者已经过去了。");
  await endDeputy(own.office, id, actor, request);
}
