import type { Absent } from "../report/actor";

/** What somebody is in an office: the names that people read. One person may be several, in several offices. */
export const roles = {
  drafter: "编制人",
  contributor: "供数人",
  reviewer: "审核人",
  signer: "签发人",
  collector: "收报人",
  reader: "查看人",
} as const;

export type Role = keyof typeof roles;
export const roleIds = Object.keys(roles) as Role[];

/** A role in an office, by the office's id. */
export type Grant = { office: string; role: Role };

/** A role that somebody holds today: their own, or for some days that of whoever is away. */
export type HeldRole = Grant & { for?: Absent };
