import { z } from "zod";
import { logKindIds } from "../access/log-kinds";
import { roleIds } from "../access/roles";
import { foldUsername, isUsername, usernameFault } from "../access/username";
import { wanted } from "../report/faults";
import { name } from "./named";
import { wholeNumber } from "./parameters";

const words = (what: string, most: number) =>
  z.string(`要写${what}`).trim().min(1, `要写${what}`).max(most, `${what}最多 ${most} 个字`);
/** Longer than any password that is taken, so that what is wrong with it is said in words. */
const password = z.string("要写密码").min(1, "要写密码").max(1000, "最多 128 个字符");
const username = z.string("要写登录名").transform(foldUsername).refine(isUsername, usernameFault);
const instant = z.iso.datetime();

export const signInShape = z.object(
  { username: z.string("要写登录名").max(200, "没有这么长的登录名"), password },
  wanted("要一个对象"),
);
export const signedInShape = name(
  "SignedIn",
  z.strictObject({ id: z.uuid(), name: z.string(), mustChange: z.boolean() }),
);
export const setUpShape = z.strictObject(
  {
    office: words("单位名称", 100),
    name: words("姓名", 40),
    username,
    password,
    token: z.string("要一段字").max(100, "太长").optional(),
  },
  wanted("要一个对象"),
);

const roleShape = z.enum(roleIds, `要 ${roleIds.join("、")} 之一`);
export const grantShape = z.strictObject({ office: z.uuid("要单位的编号"), role: roleShape }, wanted("要一个对象"));
const heldRoleShape = grantShape.extend({
  /** Whose seat it is, for some days. */
  for: z.strictObject({ id: z.uuid(), name: z.string() }).optional(),
});
export const accountShape = name(
  "Account",
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    username: z.string(),
    administrator: z.boolean(),
    roles: z.array(heldRoleShape),
    /** When the log-in ends for good, and when it ends if nothing is done. */
    endsAt: instant,
    idleAt: instant,
  }),
);
export const activityShape = z.strictObject({ endsAt: instant, idleAt: instant });
export const newPasswordShape = z.strictObject({ current: password, password }, wanted("要一个对象"));

export const ownSessionsShape = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      createdAt: instant,
      lastSeenAt: instant,
      address: z.string(),
      agent: z.string(),
      current: z.boolean(),
    }),
  ),
});

export const personShape = name(
  "Person",
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    username: z.string(),
    position: z.string(),
    administrator: z.boolean(),
    mustChange: z.boolean(),
    disabledAt: instant.nullable(),
    lastSignInAt: instant.nullable(),
    /** Until when the log-in is locked after too many failures. */
    lockedUntil: instant.nullable(),
    roles: z.array(grantShape),
  }),
);
export const peopleShape = z.strictObject({
  people: z.array(personShape),
  offices: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
});
export const newPersonShape = z.strictObject(
  {
    name: words("姓名", 40),
    username,
    position: z.string("要一段字").trim().max(60, "最多 60 个字").default(""),
    administrator: z.boolean("要是或不是").default(false),
    roles: z.array(grantShape, "要一组角色").max(500, "最多 500 个角色").default([]),
  },
  wanted("要一个对象"),
);
/** As many as are copied from a spreadsheet at once. */
const severalPeople = 500;
export const newPeopleShape = z.strictObject(
  {
    people: z
      .array(newPersonShape, "要一组人")
      .min(1, "要写一个人")
      .max(severalPeople, `一次最多 ${severalPeople} 个人`),
  },
  wanted("要一个对象"),
);
export const unusedPasswordsShape = z.strictObject(
  {
    people: z
      .array(z.uuid("要一个人的编号"), "要一组人")
      .min(1, "要写一个人")
      .max(severalPeople, `一次最多 ${severalPeople} 个人`),
  },
  wanted("要一个对象"),
);
/** Told this once: they are stored nowhere. */
export const givenPasswordsShape = z.strictObject({
  people: z.array(z.strictObject({ id: z.uuid(), name: z.string(), username: z.string(), password: z.string() })),
});
export const addedPersonShape = z.strictObject({ id: z.uuid(), password: z.string() });
export const personChangeShape = z.strictObject(
  {
    name: words("姓名", 40).optional(),
    position: z.string("要一段字").trim().max(60, "最多 60 个字").optional(),
    administrator: z.boolean("要是或不是").optional(),
    disabled: z.boolean("要是或不是").optional(),
    roles: z.array(grantShape, "要一组角色").max(500, "最多 500 个角色").optional(),
    /** The roles that the sender had seen: only what `roles` says otherwise is changed; left out, `roles` is all of them. */
    seenRoles: z.array(grantShape, "要一组角色").max(500, "最多 500 个角色").optional(),
  },
  wanted("要一个对象"),
);
export const resetPasswordShape = z.strictObject({ password: z.string() });
export const newOfficeShape = z.strictObject(
  {
    name: words("单位名称", 100),
    /** Though another office had this name before. */
    another: z.boolean(wanted("要 true 或 false")).default(false),
  },
  wanted("要一个对象"),
);
export const madeOfficeShape = z.strictObject({ id: z.uuid() });

export const logQueryShape = z.object({
  kind: z
    .enum(logKindIds, `要 ${logKindIds.join("、")} 之一`)
    .optional()
    .describe("哪一类"),
  person: z.uuid("要一个人的编号").optional().describe("谁"),
  from: z.iso.date("要 2027-01-01 这样的日期").optional().describe("从哪天起"),
  until: z.iso.date("要 2027-01-01 这样的日期").optional().describe("到哪天为止，连这一天"),
  q: z.string().max(60, "最多 60 个字").optional().describe("名字、对象或地址的一部分"),
  after: wholeNumber("要上一页答的 next").optional().describe("上一页答的 next"),
});
export const logShape = z.strictObject({
  lines: z.array(
    z.strictObject({
      number: z.int(),
      at: instant,
      kind: z.enum(logKindIds),
      by: z.string(),
      about: z.string(),
      address: z.string(),
    }),
  ),
  next: z.string().nullable(),
  /** How many lines there are, and the first that was altered or is missing. */
  chain: z.strictObject({ lines: z.int(), broken: z.int().nullable() }),
});
