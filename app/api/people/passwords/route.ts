import { resetUnused } from "@/app/_access/reset-passwords";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/people/passwords", {
  POST: async ({ body, follow, actor, request }) => {
    const { people } = await body();
    return follow(async (onProgress, signal) => ({
      people: await resetUnused(people, { onProgress, signal }, actor, request),
    }));
  },
});
