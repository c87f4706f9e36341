import "server-only";
import { isDeepStrictEqual } from "node:util";
import { ReportError } from "@/app/api/_http/problem";
import type { Actor } from "@/lib/access/actor";
import { may, officesOf, type Subject } from "@/lib/access/may";
import type { Right } from "@/lib/access/rights";
import type { Operation } from "@/lib/contract/operation";
import { actorIn } from "./actor-of";
import { type Asker, askerOf } from "./asker";
import { namedBy, notThere, subjectOf } from "./subject-of";
import { whileAdmitted } from "./while-admitted";

/** What an operation may do for whoever asks for it. */
export type Admission = {
  actor: Actor;
  /** Ends with the admission, where it is listened to for long. */
  request: Request;
  /** Judges the office that only the body or the query names. @throws `forbidden`, or `notThere` where it may not be seen */
  judge: (subject: { office: string }, notThere?: ReportError) => void;
  /** The offices in which whoever asks has the right; null for all. Whoever asks for them says that nothing else is shown. */
  offices: () => string[] | null;
  /** @throws where a handler answered without judging: nothing is let through by being forgotten */
  wasJudged: () => void;
};

/** Rights that are had or not, whatever it is about. */
const withoutOffice: Right[] = ["nothing", "program", "account.own", "people.manage"];

/** Nothing that needs a right may be done as this one. */
const nobody: Actor = { kind: "person", id: "", name: "", roles: [], administrator: false };

/** @throws `forbidden`, or `missing` where it may not be seen */
export function refuseUnless(actor: Actor, right: Right, subject: Subject, missing?: ReportError): void {
  const verdict = may(actor, right, subject);
  if (verdict.may) return;
  throw verdict.sees || !missing ? new ReportError("forbidden", verdict.because) : missing;
}

/** What the address names is judged before anything else is looked at. */
async function judgedByAddress(actor: Actor, needs: Right, params: Record<string, string>): Promise<boolean> {
  if (actor.kind === "local" && !withoutOffice.includes(needs)) return namedBy(params) !== null;
  const named = withoutOffice.includes(needs) ? null : namedBy(params);
  refuseUnless(actor, needs, named && (await subjectOf(named)), named ? notThere(named) : undefined);
  return named !== null || withoutOffice.includes(needs);
}

function admissionOf(actor: Actor, needs: Right, request: Request, judgedAlready: boolean): Admission {
  let judged = judgedAlready;
  return {
    ...{ actor, request },
    judge: (subject, missing) => {
      judged = true;
      refuseUnless(actor, needs, subject, missing);
    },
    offices: () => {
      judged = true;
      return officesOf(actor, needs);
    },
    wasJudged: () => {
      if (!judged) throw new Error(`An operation that needs ${needs} did not say of which office`);
    },
  };
}

/**
 * The one place where an operation is let through. @throws `signedOut`, `noAccounts`, `mustChange`, `forbidden`, and `notFound` for what
 * whoever asks may not see
 */
export async function admit(
  { needs, answer }: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Admission> {
  if (needs === "nothing") return admissionOf(nobody, needs, request, true);
  const asker: Asker = await askerOf(request);
  const actor = actorIn(asker, needs === "account.own");
  const judged = await judgedByAddress(actor, needs, params);
  const lasting = answer === "events" && asker.state === "signedIn";
  return admissionOf(
    actor,
    needs,
    lasting ? await whileAdmitted(request, () => stillAdmitted(request, needs, params, actor)) : request,
    judged,
  );
}

/**
 * The same question once more, while an answer goes on. Whoever has other rights than they began with begins anew, and so
 * hears of it.
 */
async function stillAdmitted(
  request: Request,
  needs: Right,
  params: Record<string, string>,
  before: Actor,
): Promise<boolean> {
  try {
    const actor = actorIn(await askerOf(request));
    return isDeepStrictEqual(actor, before) && (await judgedByAddress(actor, needs, params));
  } catch {
    return false;
  }
}
