import { pingDatabase } from "@/db/client";
import { answer, handle } from "../_http/handle";

export const GET = handle(async () => {
  await pingDatabase();
  return answer({ status: "ok" });
});
