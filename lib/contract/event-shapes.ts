import { z } from "zod";
import { type Right, rights } from "../access/rights";
import { wanted } from "../report/faults";
import { name } from "./named";

/** A page that has a report open says so, every twenty seconds and when it writes at another place. */
export const presenceShape = name(
  "Presence",
  z.strictObject(
    {
      session: z.string(wanted("要一行文字")).min(1, wanted("不能空着")).max(100, wanted("最多 100 个字符")),
      /** The printed place where it writes. */
      place: z.string(wanted("要一行文字")).max(200, wanted("最多 200 个字符")).nullable(),
      /** The mark of what others decide is asked for, too: now and then, not at each place. */
      closing: z.boolean(wanted("要 true 或 false")).optional(),
      /** The page is being left. */
      gone: z.boolean(wanted("要 true 或 false")).optional(),
    },
    wanted("要一个对象"),
  ),
);
export type PresenceSent = z.infer<typeof presenceShape>;

const headShape = z.strictObject({
  revision: z.int(),
  status: z.enum(["drafting", "finalised", "inBin", "gone"]),
  /** How many events its rounds of review have. */
  events: z.int(),
  /** How many comments it has, with all that was said to them. */
  comments: z.int(),
});

/** Who else has the report open, how far it has come, and what whoever says so may do with it now. */
export const presentShape = name(
  "Present",
  headShape.extend({
    rights: z.array(z.enum(Object.keys(rights) as Right[])),
    /** Where it was asked for: another one once the steps of its rounds, who decides in them, or what its collectors have are others. */
    closing: z.string().optional(),
    present: z.array(z.strictObject({ session: z.string(), by: z.string(), place: z.string().nullable() })),
  }),
);

/** What the events of a report hold, by their names. `report` says which, as one stream may tell of several. */
export type LiveEvents = {
  /**
   * How far the report is; the first event, and whenever it was finalised, opened again or thrown away, something happened
   * in its round, or something was said of it.
   */
  state: { report: string } & z.infer<typeof headShape>;
  /** Sections that were changed, each with its last revision and who made it. */
  change: { report: string; revision: number; sections: { section: string; revision: number; by: string }[] };
  /** Everybody who has the report open. */
  presence: { report: string; present: z.infer<typeof presentShape>["present"] };
};
