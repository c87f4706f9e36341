import "server-only";
import { listDeputies } from "@/db/deputies";
import { type Person as Listed, listPeople } from "@/db/people";
import type { Transaction } from "@/db/transaction";
import { reportsAtWork, roundsOf } from "@/db/waiting-reports";
import type { Actor } from "@/lib/access/actor";
import { type Deputising, deputisedRoles } from "@/lib/access/deputising";
import { may } from "@/lib/access/may";
import { dayInChina } from "@/lib/report/deadline";
import type { ReviewEvent } from "@/lib/review/event";
import { hasAgreed, type ReviewState, seatOf, stateAfter, stepNow } from "@/lib/review/state";
import { ownParts } from "./own-part";
import { type Seat, seatInStep } from "./seat";

type Person = Extract<Actor, { kind: "person" }>;
type InRound = { id: string; officeId: string; state: ReviewState; events: ReviewEvent[] };

/** Who is active and who takes whose seat today, in all offices. */
type Staff = { active: Listed[]; away: Deputising[] };

/** Everybody with a part in an office's rounds, in their own seat or in that of somebody who is away today. */
function seatedIn({ active, away }: Staff, office: string): Person[] {
  const rolesIn = (id: string) =>
    (active.find((each) => each.id === id)?.roles ?? []).filter((grant) => grant.office === office);
  return active
    .map(({ id, name, administrator }): Person => {
      const taken = away
        .filter((each) => each.office === office && each.deputy.id === id)
        .flatMap(({ absent }) =>
          rolesIn(absent.id)
            .filter(({ role }) => deputisedRoles.includes(role))
            .map((grant) => ({ ...grant, for: absent })),
        );
      return { kind: "person", id, name, administrator, roles: [...rolesIn(id), ...taken] };
    })
    .filter(({ roles }) => roles.length > 0);
}

type Seated = { round: InRound; person: Person; seat: Seat };

/** Who has a seat in the step whose turn it is and has not agreed yet. */
function seatsTaken(staff: Staff, round: InRound): Seated[] {
  const { officeId, state } = round;
  const right = state.phase === "signing" ? "report.sign" : "report.review";
  return seatedIn(staff, officeId).flatMap((person) => {
    const seat = may(person, right, { office: officeId }).may ? seatInStep(person, officeId, state) : null;
    const given = seat && hasAgreed(state, { by: person.name, for: seat.for ?? undefined });
    return seat && !given ? [{ round, person, seat }] : [];
  });
}

const nameOf = ({ person, seat }: Seated) => seatOf({ by: person.name, for: seat.for ?? undefined });

/**
 * Why nobody can decide in the step whose turn it is, and what to do; null where somebody can, and while no round runs.
 * @param own those of the seats whose report is partly their own
 */
function nobodyIn(state: ReviewState, seated: Seated[], own: Seated[]): string | null {
  const step = stepNow(state);
  if (!step) return null;
  const free = seated.filter((each) => !own.includes(each)).map(nameOf);
  const agreed = state.agreed.map(seatOf);
  const wanted = step.all ? step.people.filter((name) => !agreed.includes(name)) : [];
  const missing = wanted.filter((name) => !free.includes(name));
  if (step.all && step.people.length > 0 ? missing.length === 0 : free.length > 0) return null;
  const writers = [...new Set(own.map(({ person }) => person.name))];
  const role = state.phase === "signing" ? "签发人" : "审核人";
  const why =
    writers.length > 0
      ? `${writers.join("、")}写过、送过这份报告，自己写的不能自己审`
      : step.people.length > 0
        ? `${(missing.length > 0 ? missing : step.people).join("、")}已停用，或者不再是这个单位的${role}`
        : `这个单位还没有${role}`;
  const what =
    step.people.length > 0
      ? "编制人撤回送审，管理员在“审核步骤”里换一个没有写过它的人，再送审。"
      : `管理员在“成员和角色”里给一个没有写过它的人加上${role}。`;
  return `“${step.name}”这一步现在没有人能办：${why}。${what}`;
}

/** @returns why nobody can decide, by the reports of which that is so; none where nobody logs in. All are looked up at once. */
export async function stuckAmong(tx: Transaction, rounds: InRound[]): Promise<Map<string, string>> {
  const running = rounds.filter(({ state }) => stepNow(state) !== null);
  const people = running.length > 0 ? await listPeople(tx) : [];
  if (people.length === 0) return new Map();
  const today = dayInChina(new Date().toISOString());
  const staff = {
    active: people.filter(({ disabledAt }) => disabledAt === null),
    away: (await listDeputies(tx, today)).filter(({ from }) => from <= today),
  };
  const seated = running.flatMap((round) => seatsTaken(staff, round));
  const parts = await ownParts(
    tx,
    seated.map(({ round: { id, events }, person, seat }) => ({ person, reportId: id, events, seat })),
  );
  const own = seated.filter((_, index) => parts[index] !== null);
  return new Map(
    running.flatMap((round) => {
      const isIn = (each: Seated) => each.round === round;
      const why = nobodyIn(round.state, seated.filter(isIn), own.filter(isIn));
      return why === null ? [] : [[round.id, why] as const];
    }),
  );
}

/** The same for one report; null where somebody can decide. */
export const stuckBecause = async (tx: Transaction, round: InRound): Promise<string | null> =>
  (await stuckAmong(tx, [round])).get(round.id) ?? null;

/** A report that waits for nobody, for whoever names the people of its office's steps. */
export type Stuck = { id: string; office: string; name: string; why: string };

export async function stuckIn(tx: Transaction, offices: string[]): Promise<Stuck[]> {
  const today = dayInChina(new Date().toISOString());
  const running = (await reportsAtWork(tx, offices, today)).filter(({ review }) => review !== null);
  const events = await roundsOf(
    tx,
    running.map(({ id }) => id),
  );
  const rounds = running.map(({ id, officeId }) => {
    const own = events.get(id) ?? [];
    return { id, officeId, events: own, state: stateAfter(own) };
  });
  const stuck = await stuckAmong(tx, rounds);
  return running.flatMap(({ id, officeId: office, year }) => {
    const why = stuck.get(id);
    return why === undefined ? [] : [{ id, office, name: `${year} 年度报告`, why }];
  });
}
