import "server-only";
import { ReportError } from "@/app/api/_http/problem";
import { readEnvironment } from "@/db/environment.mjs";
import { findPerson } from "@/db/people";
import { read } from "@/db/store";
import { authAt, originOf } from "./auth";
import { accountsAreOn, cookieKey, signedInBy } from "./known";
import { log, stranger } from "./log";
import { oidcId } from "./oidc-provider";
import { ownPlace } from "./own-place";
import { tokenOf } from "./session-cookie";
import { cameIn, cookiesOf } from "./sign-in";

async function refuseWithout(): Promise<void> {
  if (!readEnvironment().oidc || !(await accountsAreOn()))
    throw new ReportError("notFound", "这里没有统一身份认证，用登录名和密码登录。");
}

const sentOn = (location: string, cookies: [string, string][] = []) =>
  new Response(null, { status: 302, headers: [["Location", location], ["Cache-Control", "no-store"], ...cookies] });

/** Sends the browser to where people log in for everything. */
export async function leaveForOidc(request: Request, next: string): Promise<Response> {
  await refuseWithout();
  const auth = await authAt(originOf(request));
  const response = await auth.api.signInSocial({
    body: { provider: oidcId, callbackURL: ownPlace(next), errorCallbackURL: "/sign-in?refused=oidc" },
    headers: request.headers,
    asResponse: true,
  });
  const { url }: { url?: string } = response.ok ? await response.json() : {};
  return url
    ? sentOn(
        url,
        response.headers.getSetCookie().map((cookie) => ["Set-Cookie", cookie]),
      )
    : sentOn("/sign-in?refused=oidc-away");
}

const tokenIn = async (cookies: [string, string][]): Promise<string | null> =>
  tokenOf(cookies.map(([, cookie]) => cookie.split(";")[0]).join("; "), await cookieKey());

/** Takes somebody in who comes back from there, where they are among the people; everybody else is told to ask for it. */
export async function comeFromOidc(request: Request): Promise<Response> {
  await refuseWithout();
  const origin = originOf(request);
  const auth = await authAt(origin);
  const { pathname, search } = new URL(request.url);
  const response = await auth.handler(new Request(origin + pathname + search, { headers: request.headers }));
  const cookies = cookiesOf(response);
  const token = await tokenIn(cookies);
  const signedIn = token === null ? null : await signedInBy(token);
  const person = signedIn && (await read((tx) => findPerson(tx, { id: signedIn.person.id })));
  if (!person) {
    await log(stranger("统一身份认证"), request, { kind: "signInRefused", about: "不在成员里，或者已停用" });
    return sentOn("/sign-in?refused=oidc");
  }
  await cameIn(person, request);
  return sentOn(response.headers.get("location") ?? "/", cookies);
}
