import { logWithin } from "@/app/_access/log";
import { addOffice } from "@/db/people";
import { write } from "@/db/store";
import { invalid } from "../_http/body";
import { serve } from "../_http/serve";

/** Rosters say what an office was called before: roles given under such a name would be roles in the office that it is now. */
const hadName = (name: string, now: string) =>
  invalid([
    {
      pointer: "/name",
      detail: `名册或报告里记着，“${name}”是“${now}”以前的名字。还是同一个单位，就在“${now}”下面给角色；是另一个单位，再按一次“加上”。`,
    },
  ]);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/offices", {
  POST: async ({ body, actor, request }) => {
    const { name, another } = await body();
    return write(async (tx) => {
      const added = await addOffice(tx, name, another);
      if ("calledNow" in added) throw hadName(name, added.calledNow);
      await logWithin(tx, actor, request, { kind: "office", about: name });
      return added;
    });
  },
});
