import { admit } from "@/app/_access/admit";
import { log, logWithin } from "@/app/_access/log";
import { toLog } from "@/app/_access/to-log";
import { type Line, writingAs } from "@/db/writer";
import "@/app/_events/tell";
import "@/lib/editions/checked-editions";
import type { Operation } from "@/lib/contract/operation";
import {
  type AnswerGiven,
  type ApiMethod,
  type ApiPath,
  type FollowedName,
  type MethodOf,
  type NameOf,
  type NothingName,
  type OperationName,
  operationList,
} from "@/lib/contract/operations";
import { type Asked, askedOf } from "./asked";
import { checkedAnswer } from "./checked-answer";
import { handle } from "./handle";
import { otherMethods, type RouteMethod } from "./other-methods";
import { PrintedJson, printedResponse } from "./printed-json";
import { noStore } from "./problem";
import { WithHeaders } from "./with-headers";

type Given<Name extends OperationName> = Name extends NothingName
  ? Promise<void> | Promise<WithHeaders<null>>
  : Promise<
      AnswerGiven<Name> | PrintedJson | WithHeaders<AnswerGiven<Name>> | (Name extends FollowedName ? Response : never)
    >;
type Handler<Name extends OperationName> = (asked: Asked<Name>) => Given<Name>;
type Handlers<Path extends ApiPath> = { [Method in MethodOf<Path>]: Handler<NameOf<Method, Path>> };

type Context = { params: Promise<Record<string, string>> };
type Route = (request: Request, context: Context) => Promise<Response>;

/** Files are responses already; JSON is kept by no cache. */
function responseOf(operation: Operation, given: unknown): Response {
  const { answer, status } = operation;
  if (given instanceof Response) return given;
  if (given instanceof WithHeaders) return given.on(responseOf(operation, given.value));
  if (answer === "nothing") return new Response(null, { status: 204, headers: noStore });
  if (given instanceof PrintedJson) return printedResponse(given, status);
  return Response.json(given, { status, headers: noStore });
}

const lineOf = (add: Line["add"]): Line => ({ state: "unasked", add });

const routeOf =
  (method: ApiMethod, operation: Operation, handler: Handler<OperationName>): Route =>
  async (request, { params }) => {
    const response = await handle(request, async () => {
      // Next gives none where the address has none.
      const given = (await params) ?? {};
      const admission = await admit(operation, request, given);
      let noted: string | null = null;
      const asked = askedOf(operation, admission.request, given, admission, (words) => {
        noted = words;
      });
      const { actor } = admission;
      const logged = await toLog(operation, actor, given);
      const line = logged && lineOf((tx) => logWithin(tx, actor, admission.request, logged(noted)));
      const answer: unknown = await writingAs<unknown>(line ? { ...actor, line } : actor, () => handler(asked));
      admission.wasJudged();
      // What was only read and is given out.
      if (logged && line?.state === "unasked") await log(actor, admission.request, logged(noted));
      return responseOf(operation, answer);
    });
    return checkedAnswer(method, operation, response);
  };

/**
 * The methods that a route file exports: those that the table has at the path are read and answered as it says, the
 * others are refused.
 */
export function serve<Path extends ApiPath>(path: Path, handlers: Handlers<Path>): Record<RouteMethod, Route> {
  const own = operationList.filter((each) => each.path === path);
  const served: Partial<Record<RouteMethod, Route>> = Object.fromEntries(
    own.map(({ method, operation }) => [
      method,
      routeOf(method, operation, (handlers as unknown as Record<ApiMethod, Handler<OperationName>>)[method]),
    ]),
  );
  // Next sends no body after HEAD.
  const head = served.GET ? { HEAD: served.GET } : {};
  return { ...otherMethods(own.map(({ method }) => method)), ...served, ...head };
}
