import { pingStore } from "@/db/store";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/health", {
  GET: async () => {
    await pingStore();
    return { status: "ok" as const };
  },
});
