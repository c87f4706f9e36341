import type { ApiMethod } from "@/lib/contract/operations";
import { noStore, problemResponse, ReportError } from "./problem";

export const routeMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] as const;
export type RouteMethod = (typeof routeMethods)[number];

const allowOf = (own: ApiMethod[]) => [...own, ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");

/**
 * What a route answers to the methods it does not have: Next alone would refuse them without a word and without the
 * `Allow` that RFC 9110 asks for.
 */
export function otherMethods(own: ApiMethod[]): Record<RouteMethod, (request: Request) => Promise<Response>> {
  const Allow = allowOf(own);
  const refuse = async ({ method }: Request) => {
    const refusal = problemResponse(new ReportError("method", `这个地址没有 ${method}，有的是 ${Allow}。`));
    refusal.headers.set("Allow", Allow);
    return refusal;
  };
  const options = async () => new Response(null, { status: 204, headers: { ...noStore, Allow } });
  return { DELETE: refuse, GET: refuse, HEAD: refuse, OPTIONS: options, PATCH: refuse, POST: refuse, PUT: refuse };
}
