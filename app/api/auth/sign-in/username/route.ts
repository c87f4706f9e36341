import { accountsAreOn } from "@/app/_access/known";
import { signIn } from "@/app/_access/sign-in";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/auth/sign-in/username", {
  POST: async ({ body, request }) => {
    const given = await body();
    if (!(await accountsAreOn())) throw new ReportError("noAccounts", "这里还没有账号，不用登录，或者要先建管理员。");
    return signIn(given, request);
  },
});
