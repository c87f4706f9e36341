import { changeOwnPassword } from "@/app/_access/own-password";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/account/password", {
  POST: async ({ body, request }) => changeOwnPassword(await body(), request),
});
