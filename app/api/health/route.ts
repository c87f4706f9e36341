import { resumeReading } from "@/app/_collection/reading-desk";
import { pingStore } from "@/db/store";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/health", {
  /** Every start asks this once: what was left unread is read from here on. */
  GET: async () => {
    await pingStore();
    resumeReading();
    return { status: "ok" as const };
  },
});
