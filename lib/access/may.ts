import type { Absent } from "../report/actor";
import type { Actor } from "./actor";
import type { Right } from "./rights";
import { type HeldRole, type Role, roles } from "./roles";

/** What an operation is about: the office whose report or collection it is; nothing where it is about no stored work. */
export type Subject = { office: string } | null;

/** `sees: false` is answered as if it were not there, otherwise the reason is said. */
export type Verdict = { may: true } | { may: false; sees: boolean; because: string };

/** Who has a right in an office: the one table that all is judged by. */
export const holders = {
  nothing: "everybody",
  program: "people",
  "account.own": "people",
  "reports.list": ["drafter", "reviewer", "signer", "reader"],
  "reports.create": ["drafter"],
  "report.read": ["drafter", "reviewer", "signer", "reader"],
  "report.write": ["drafter"],
  "report.comment": ["drafter", "reviewer", "signer"],
  "assignments.fill": ["contributor"],
  "report.discard": ["drafter"],
  "report.review": ["reviewer", "signer"],
  "report.sign": ["signer"],
  "report.finalise": ["signer"],
  "report.reopen": ["drafter", "signer"],
  "report.handIn": ["drafter", "signer"],
  "collections.read": ["collector"],
  "collections.write": ["collector"],
  "people.manage": "administrator",
} satisfies Record<Right, Role[] | "everybody" | "people" | "administrator">;

/** What whoever stands in for somebody may do of what they may: take their part in a round, and read what it is about. */
const deputised: readonly Right[] = ["reports.list", "report.read", "report.comment", "report.review", "report.sign"];

/** What has to be seen of a thing before anything else about it is said. */
const sight = (right: Right): Right | null => {
  if (right.startsWith("report")) return "report.read";
  if (right === "assignments.fill") return right;
  return right.startsWith("collections.") ? "collections.read" : null;
};

const named = (right: Right): string => {
  const who: string | readonly Role[] = holders[right];
  return typeof who === "string" ? "管理员" : who.map((role) => roles[role]).join("、");
};

type Person = Extract<Actor, { kind: "person" }>;

/** The roles by which somebody has a right, where roles give it. */
const givenBy = (actor: Person, right: Right): HeldRole[] => {
  const who: string | readonly Role[] = holders[right];
  if (typeof who === "string") return [];
  return actor.roles.filter((held) => who.includes(held.role) && (!held.for || deputised.includes(right)));
};

const holds = (actor: Person, right: Right, office: string | null): boolean => {
  const who: string | readonly Role[] = holders[right];
  if (who === "everybody" || who === "people") return true;
  if (who === "administrator") return actor.administrator;
  return givenBy(actor, right).some((held) => office === null || held.office === office);
};

/**
 * Judges by the table alone: no clock, no database. Without a subject it is asked whether somebody has the right in any
 * office; what they see of which is then said by `officesOf`.
 */
export function may(actor: Actor, right: Right, subject: Subject): Verdict {
  if (actor.kind === "local") return { may: true };
  const office = subject?.office ?? null;
  if (holds(actor, right, office)) return { may: true };
  const seen = sight(right);
  const sees = office === null || (seen !== null && holds(actor, seen, office));
  return { may: false, sees, because: refusalWords(actor, right, office) };
}

/** 审核人, 代吕某某的审核人 */
export const roleWords = ({ role, for: absent }: Pick<HeldRole, "role" | "for">): string =>
  absent ? `代${absent.name}的${roles[role]}` : roles[role];

/** Roles elsewhere would read as if they were not enough here. */
const refusalWords = ({ roles: held }: Person, right: Right, office: string | null): string => {
  const here = office === null ? held : held.filter((each) => each.office === office);
  const none = held.length === 0 ? "您现在还没有角色" : "您在这个单位没有角色";
  const own = here.length === 0 ? none : `您的角色是${[...new Set(here.map(roleWords))].join("、")}`;
  return `这一步要这个单位的${named(right)}来做，${own}。需要的话，请管理员给您加上。`;
};

/** @returns the offices in which somebody has a right; null for every office there is */
export function officesOf(actor: Actor, right: Right): string[] | null {
  if (actor.kind === "local") return null;
  return [...new Set(givenBy(actor, right).map(({ office }) => office))];
}

/** In whose seats somebody has a right in an office: null is their own, which comes first. */
export function seatsIn(actor: Person, right: Right, office: string): (Absent | null)[] {
  const held = givenBy(actor, right).filter((each) => each.office === office);
  const absent = new Map(held.flatMap((each) => (each.for ? [[each.for.id, each.for] as const] : [])));
  return [...(held.some((each) => !each.for) ? [null] : []), ...absent.values()];
}

/** The rights that a person has in an office, for what its page shows. */
export const rightsIn = (actor: Actor, office: string): Right[] =>
  (Object.keys(holders) as Right[]).filter((right) => may(actor, right, { office }).may);
