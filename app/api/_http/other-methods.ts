import { noStore, problemResponse, ReportError } from "./problem";

type Method = "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT";

/**
 * What a route answers to the methods it does not have: Next alone would refuse them without a word and without the
 * `Allow` that RFC 9110 asks for. A route with GET leaves HEAD to Next.
 */
export function otherMethods(...own: Method[]): Record<Method, (request: Request) => Response> {
  const allow = [...own, ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
  const refuse = ({ method }: Request) => {
    const refusal = problemResponse(new ReportError("method", `这个地址没有 ${method}，有的是 ${allow}。`));
    refusal.headers.set("Allow", allow);
    return refusal;
  };
  const options = () => new Response(null, { status: 204, headers: { ...noStore, Allow: allow } });
  return { DELETE: refuse, GET: refuse, HEAD: refuse, OPTIONS: options, PATCH: refuse, POST: refuse, PUT: refuse };
}
