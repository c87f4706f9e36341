import { pingStore } from "@/db/store";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";

export const GET = handle(async () => {
  await pingStore();
  return answer({ status: "ok" });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
