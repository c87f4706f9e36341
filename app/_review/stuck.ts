import "server-only";
import { listDeputies } from "@/db/deputies";
import { listPeople } from "@/db/people";
import type { Transaction } from "@/db/transaction";
import { reportsAtWork, roundsOf } from "@/db/waiting-reports";
import type { Actor } from "@/lib/access/actor";
import { deputisedRoles } from "@/lib/access/deputising";
import { may } from "@/lib/access/may";
import { dayInChina } from "@/lib/report/deadline";
import type { ReviewEvent } from "@/lib/review/event";
import { hasAgreed, type ReviewState, seatOf, stateAfter, stepNow } from "@/lib/review/state";
import { ownPartIn } from "./own-part";
import { type Seat, seatInStep } from "./seat";

type Person = Extract<Actor, { kind: "person" }>;
type InRound = { id: string; officeId: string; state: ReviewState; events: ReviewEvent[] };

/** Everybody active with a part in an office's rounds, in their own seat or in that of somebody who is away today. */
async function seatedIn(tx: Transaction, office: string): Promise<Person[]> {
  const today = dayInChina(new Date().toISOString());
  const away = (await listDeputies(tx, today)).filter((each) => each.office === office && each.from <= today);
  const active = (await listPeople(tx)).filter(({ disabledAt }) => disabledAt === null);
  const rolesIn = (id: string) =>
    (active.find((each) => each.id === id)?.roles ?? []).filter((grant) => grant.office === office);
  return active
    .map(({ id, name, administrator }): Person => {
      const taken = away
        .filter(({ deputy }) => deputy.id === id)
        .flatMap(({ absent }) =>
          rolesIn(absent.id)
            .filter(({ role }) => deputisedRoles.includes(role))
            .map((grant) => ({ ...grant, for: absent })),
        );
      return { kind: "person", id, name, administrator, roles: [...rolesIn(id), ...taken] };
    })
    .filter(({ roles }) => roles.length > 0);
}

type Seated = { person: Person; seat: Seat; own: boolean };

/** Who has a seat in the step whose turn it is and has not agreed yet; `own`: what they look at is partly theirs. */
async function seatsTaken(tx: Transaction, { id, officeId, state, events }: InRound): Promise<Seated[]> {
  const right = state.phase === "signing" ? "report.sign" : "report.review";
  const seated: Seated[] = [];
  for (const person of await seatedIn(tx, officeId)) {
    const seat = may(person, right, { office: officeId }).may ? seatInStep(person, officeId, state) : null;
    if (!seat || hasAgreed(state, { by: person.name, for: seat.for ?? undefined })) continue;
    seated.push({ person, seat, own: (await ownPartIn(tx, person, id, events, seat)) !== null });
  }
  return seated;
}

const nameOf = ({ person, seat }: Seated) => seatOf({ by: person.name, for: seat.for ?? undefined });

/**
 * Why nobody can decide in the step whose turn it is, and what to do; null where somebody can, while no round runs, and where
 * nobody logs in.
 */
export async function stuckBecause(tx: Transaction, round: InRound): Promise<string | null> {
  const { state } = round;
  const step = stepNow(state);
  if (!step || (await listPeople(tx)).length === 0) return null;
  const seated = await seatsTaken(tx, round);
  const free = seated.filter(({ own }) => !own).map(nameOf);
  const agreed = state.agreed.map(seatOf);
  const wanted = step.all ? step.people.filter((name) => !agreed.includes(name)) : [];
  const missing = wanted.filter((name) => !free.includes(name));
  if (step.all && step.people.length > 0 ? missing.length === 0 : free.length > 0) return null;
  const own = [...new Set(seated.filter((each) => each.own).map(({ person }) => person.name))];
  const role = state.phase === "signing" ? "签发人" : "审核人";
  const why =
    own.length > 0
      ? `${own.join("、")}写过、送过这份报告，自己写的不能自己审`
      : step.people.length > 0
        ? `${(missing.length > 0 ? missing : step.people).join("、")}已停用，或者不再是这个单位的${role}`
        : `这个单位还没有${role}`;
  const what =
    step.people.length > 0
      ? "编制人撤回送审，管理员在“审核步骤”里换一个没有写过它的人，再送审。"
      : `管理员在“成员和角色”里给一个没有写过它的人加上${role}。`;
  return `“${step.name}”这一步现在没有人能办：${why}。${what}`;
}

/** A report of an office that waits for nobody, for whoever names the people of its steps. */
export type Stuck = { id: string; name: string; why: string };

export async function stuckIn(tx: Transaction, office: string): Promise<Stuck[]> {
  const today = dayInChina(new Date().toISOString());
  const running = (await reportsAtWork(tx, [office], today)).filter(({ review }) => review !== null);
  const rounds = await roundsOf(
    tx,
    running.map(({ id }) => id),
  );
  const stuck: Stuck[] = [];
  for (const { id, officeId, year } of running) {
    const events = rounds.get(id) ?? [];
    const why = await stuckBecause(tx, { id, officeId, events, state: stateAfter(events) });
    if (why) stuck.push({ id, name: `${year} 年度报告`, why });
  }
  return stuck;
}
