import { addSeveral } from "@/app/_access/add-people";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/people/several", {
  POST: async ({ body, follow, actor, request }) => {
    const { people } = await body();
    return follow(async (onProgress, signal) => ({
      people: await addSeveral(people, { onProgress, signal }, actor, request),
    }));
  },
});
