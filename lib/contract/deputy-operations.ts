import { z } from "zod";
import type { Deputising } from "../access/deputising";
import { wanted } from "../report/faults";
import { name } from "./named";
import type { Operation } from "./operation";

const person = z.strictObject({ id: z.uuid(), name: z.string() });
const day = z.iso.date("要 2027-01-25 这样的日期");
const who = z.uuid("要一个人的编号");

const deputising = z.strictObject({
  ...{ id: z.uuid(), office: z.uuid(), absent: person, deputy: person },
  ...{ from: z.iso.date(), until: z.iso.date() },
}) satisfies z.ZodType<Deputising>;

/** Who is away now or later and who takes their seat; who has a seat in the office's rounds, and who could take it. */
const officeDeputiesShape = name(
  "OfficeDeputies",
  z.strictObject({
    deputies: z.array(deputising),
    absentees: z.array(person),
    people: z.array(person.extend({ position: z.string() })),
  }),
);

const newDeputyShape = z.strictObject({ absent: who, deputy: who, from: day, until: day }, wanted("要一个对象"));

/** Who takes one's own seat, and, by office, who could. */
const ownDeputiesShape = name(
  "OwnDeputies",
  z.strictObject({
    deputies: z.array(deputising),
    offices: z.array(person.extend({ people: z.array(person.extend({ position: z.string() })) })),
  }),
);

const ownDeputyShape = z.strictObject(
  { office: z.uuid("要一个单位的编号"), deputy: who, from: day, until: day },
  wanted("要一个对象"),
);

/** 代: who takes whose seat in the rounds of an office while they are away. */
export const deputyOperations = {
  "GET /api/offices/{officeId}/deputies": {
    summary: "一个单位里谁请假、由谁代",
    needs: "people.manage",
    answer: officeDeputiesShape,
    problems: ["notFound"],
  },
  "POST /api/offices/{officeId}/deputies": {
    summary: "写下谁请假、由谁代，从哪天到哪天",
    needs: "people.manage",
    body: newDeputyShape,
    answer: officeDeputiesShape,
    status: 201,
    problems: ["notFound", "invalid"],
  },
  "DELETE /api/offices/{officeId}/deputies/{deputyId}": {
    summary: "不再由他代",
    needs: "people.manage",
    answer: "nothing",
    problems: ["notFound"],
  },
  "GET /api/account/deputies": {
    summary: "自己请假由谁代，能请谁代",
    needs: "program",
    answer: ownDeputiesShape,
    problems: ["notFound"],
  },
  "POST /api/account/deputies": {
    summary: "写下自己请假由谁代，从哪天到哪天",
    needs: "program",
    body: ownDeputyShape,
    answer: ownDeputiesShape,
    status: 201,
    problems: ["notFound", "invalid"],
  },
  "DELETE /api/account/deputies/{deputyId}": {
    summary: "自己请的人不再代",
    needs: "program",
    answer: "nothing",
    problems: ["notFound"],
  },
} satisfies Record<string, Operation>;
