import { z } from "zod";
import { standingIds } from "../assignments/assignment";
import type { FigureGiver } from "../assignments/giver";
import type { AskedView, AssignmentsView, WithdrawnView } from "../assignments/views";
import { wanted } from "../report/faults";
import { longestComment, longestLine, longestText } from "../report/text-limits";
import { name } from "./named";
import { instant } from "./report-shapes";

const way = z.enum(["account", "sheet"]);
const asked = { section: z.string(), person: z.string(), personId: z.string().nullable() };
const noted = z.strictObject({ by: z.string(), at: instant, text: z.string() });
const fault = z.strictObject({ cell: z.string(), detail: z.string() });

const answer = z.strictObject({
  ...{ place: z.string(), name: z.string(), value: z.string(), fault: z.string().nullable() },
  ...{ now: z.string(), lastYear: z.string(), reason: z.string(), by: z.string(), at: instant, way },
  ...{ waits: z.boolean(), safe: z.boolean() },
});

const assignment = z.strictObject({
  ...asked,
  ...{ id: z.uuid(), parts: z.array(z.string()), due: z.string(), at: instant, by: z.string() },
  standing: z.enum(standingIds),
  ...{ late: z.int(), filled: z.int(), asked: z.int(), waiting: z.int(), handedInAt: instant.nullable() },
  reopened: noted.nullable(),
  reminded: z.strictObject({ times: z.int(), at: instant }).nullable(),
  sheet: z.strictObject({ name: z.string(), by: z.string(), at: instant, faults: z.array(fault) }).nullable(),
  answers: z.array(answer),
});

/** All that was given out of a report: to whom, how far it is, what nobody is asked for. */
export const assignmentsShape = name(
  "Assignments",
  z.strictObject({
    ...{ revision: z.int(), closed: z.string().nullable(), edition: z.string(), unit: z.string(), year: z.int() },
    today: z.string(),
    assignments: z.array(assignment),
    unowned: z.array(z.string()),
    people: z.array(z.strictObject({ id: z.string(), name: z.string(), position: z.string() })),
    lastYear: z.array(z.strictObject({ ...asked, parts: z.array(z.string()), due: z.string() })),
  }) satisfies z.ZodType<AssignmentsView>,
);

export const giversShape = name(
  "FigureGivers",
  z.strictObject({
    givers: z.array(
      z.strictObject({ address: z.string(), value: z.string(), by: z.string(), way, at: instant }),
    ) satisfies z.ZodType<FigureGiver[]>,
  }),
);

const longestName = 40;
const mostParts = 200;
const line = (what: string) =>
  z
    .string(wanted(`要${what}`))
    .trim()
    .max(longestName, `${what}最多 ${longestName} 个字`);
const parts = z
  .array(z.string(wanted("要一项的编号")), wanted("要一列要填的项"))
  .min(1, "还没有选要填什么")
  .max(mostParts, `一次最多 ${mostParts} 项`);
const due = z.iso.date("到期日写成 2027-01-15 这样");

const given = z.strictObject(
  {
    section: line("科室").min(1, "科室还没有写"),
    person: line("姓名").default(""),
    /** The account of whoever is asked; they have it on a page of their own then. */
    personId: z.string(wanted("要一个人的编号")).nullable().default(null),
    parts,
    due,
  },
  wanted("要一个对象"),
);

export const givingShape = z.strictObject(
  {
    items: z.array(given, wanted("要一列分工")).min(1, "还没有写分给谁").max(mostParts, `一次最多分 ${mostParts} 项`),
  },
  wanted("要一个对象"),
);

export const changedAssignmentShape = z
  .strictObject(
    {
      ...{ section: line("科室").min(1, "科室还没有写"), person: line("姓名"), parts, due },
      /** The rows that the sender had seen: only what `parts` says otherwise is changed; left out, `parts` is all of them. */
      seenParts: parts,
    },
    wanted("要一个对象"),
  )
  .partial()
  .refine((change) => Object.keys(change).length > 0, "要写改什么");

const text = z.string(wanted("要一段文字")).trim().max(longestComment, `最多 ${longestComment} 个字`).default("");

export const assignmentEventShape = z.strictObject(
  { kind: z.enum(["reopened", "reminded", "withdrawn"], wanted("要 reopened、reminded 或 withdrawn")), text },
  wanted("要一个对象"),
);

const places = z.array(z.string(wanted("要一格的编号")), wanted("要一列格")).max(1000, "一次最多 1000 格");

export const takingShape = z.strictObject(
  {
    baseRevision: z.int(wanted("要看到的是第几版")).min(1, "要看到的是第几版"),
    places,
    /** What the report keeps its own of. */
    left: places.default([]),
    /** What lay at these places as whoever decides saw it: what came since is not taken for that. */
    seen: z.record(z.string(), z.string(wanted("要一行文字")), wanted("要一个对象")).optional(),
  },
  wanted("要一个对象"),
);

/** What became of a sheet that came: what could not be taken, each at its cell, and whose it is. */
export const cameShape = name(
  "SheetCame",
  z.strictObject({
    file: z.string(),
    section: z.string(),
    signed: z.string(),
    taken: z.int(),
    blank: z.int(),
    faults: z.array(fault),
  }),
);

const row = z.strictObject({
  ...{ key: z.string(), name: z.string(), help: z.string() },
  fields: z.array(
    z.strictObject({
      ...{ place: z.string(), label: z.string(), kind: z.enum(["count", "amount", "change", "text"]) },
      ...{ lastYear: z.string(), value: z.string(), reason: z.string(), fault: z.string().nullable() },
    }),
  ),
});

const askedView = z.strictObject({
  ...{ id: z.uuid(), unit: z.string(), year: z.int(), drafter: z.string(), section: z.string(), due: z.string() },
  ...{ late: z.int(), closed: z.string().nullable(), handedInAt: instant.nullable(), reopened: noted.nullable() },
  groups: z.array(z.strictObject({ title: z.string(), rows: z.array(row) })),
}) satisfies z.ZodType<AskedView>;

const withdrawn = z.strictObject({
  ...{ id: z.uuid(), unit: z.string(), year: z.int(), by: z.string(), at: instant },
}) satisfies z.ZodType<WithdrawnView>;

export const askedListShape = name(
  "AskedOfMe",
  z.strictObject({ assignments: z.array(askedView), withdrawn: z.array(withdrawn) }),
);
export const askedShape = name("Asked", askedView);

export const answersShape = z.strictObject(
  {
    answers: z
      .record(
        z.string(),
        z.string(wanted("要一行文字")).max(longestText, `最多 ${longestText} 个字`),
        wanted("要一个对象"),
      )
      .refine((answers) => Object.keys(answers).length <= 1000, "一次最多 1000 格"),
    /** Why what lies at a place now is right though it is far from last year's; empty takes it back. */
    reasons: z
      .record(
        z.string(),
        z.string(wanted("要一行文字")).trim().max(longestLine, `最多 ${longestLine} 个字`),
        wanted("要一个对象"),
      )
      .refine((reasons) => Object.keys(reasons).length <= 1000, "一次最多 1000 格")
      .default({}),
  },
  wanted("要一个对象"),
);
