import "server-only";
import { ReportError } from "@/app/api/_http/problem";
import type { Actor } from "@/lib/access/actor";
import { type Asker, askerOf } from "./asker";

const outWords = {
  disabled: "您的账号已经停用，要接着做，请管理员重新启用。写的内容都还在这一页。",
  another: "这个浏览器里现在登录的是另一个人，什么都没有改。您登录以后接着做，写的内容都还在这一页。",
};
const out = (reason: keyof typeof outWords) => new ReportError("signedOut", outWords[reason], { reason });

const refusals = {
  nobody: () => new ReportError("signedOut", "还没有登录，或者登录已经结束。登录以后接着做，写的内容都还在这一页。"),
  closed: () =>
    new ReportError("noAccounts", "别的电脑也能打开这个程序，要先建管理员账号。打开运行程序的窗口里写的那个设置地址。"),
  mustChange: () => new ReportError("mustChange", "管理员给的密码只能用这一次，先换一个自己的密码。"),
};

/** @throws `signedOut`, `noAccounts`, or `mustChange` where the password is still the administrator's */
export function actorIn(asker: Asker, beforeChange = false): Actor {
  if (asker.state === "nobody" && asker.because) throw out(asker.because);
  if (asker.state === "nobody" || asker.state === "closed") throw refusals[asker.state]();
  if (asker.state === "signedIn" && asker.signedIn.person.mustChange && !beforeChange) throw refusals.mustChange();
  return asker.actor;
}

/** Who asks. Until an installation has accounts everybody is 本机. @throws as `actorIn` */
export const actorOf = async (request: Pick<Request, "headers">): Promise<Actor> => actorIn(await askerOf(request));
