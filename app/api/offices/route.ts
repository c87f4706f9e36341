import { logWithin } from "@/app/_access/log";
import { officeNamed } from "@/db/people";
import { write } from "@/db/store";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/offices", {
  POST: async ({ body, actor, request }) => {
    const { name } = await body();
    const id = await write(async (tx) => {
      await logWithin(tx, actor, request, { kind: "office", about: name });
      return officeNamed(tx, name);
    });
    return { id };
  },
});
