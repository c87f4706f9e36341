import type { z } from "zod";
import type { Admission } from "@/app/_access/admit";
import type { Actor } from "@/lib/access/actor";
import { isUpload, isUploads, type Operation } from "@/lib/contract/operation";
import type {
  AnswerGiven,
  BodyRead,
  FieldsRead,
  FollowedName,
  OperationName,
  PathRead,
  QueryRead,
  UploadName,
} from "@/lib/contract/operations";
import { judged, readJson } from "./body";
import { checkValue } from "./checked-answer";
import { ReportError } from "./problem";
import { type Progress, wantsProgress, withProgress } from "./progress-lines";
import { type Hold, withUpload } from "./upload";
import { fieldsOf } from "./upload-fields";

type Parameters<Name extends OperationName> = {
  request: Request;
  /** Who asks. */
  actor: Actor;
  /** Judges what the address does not name; refuses by throwing. */
  judge: Admission["judge"];
  /** The offices whose work whoever asks may see; null for all. */
  offices: Admission["offices"];
  /** What the log is to say of what was done, where the operation is logged and its name says too little. */
  note: (words: string) => void;
  path: PathRead<Name>;
  query: QueryRead<Name>;
};

/** Read when it is wanted: a report that is not there is not found, whatever was sent. */
type WithBody<Name extends OperationName> = { body: () => Promise<BodyRead<Name>> };

type Uploaded<Name extends OperationName> = { bytes: Uint8Array; name: string; fields: FieldsRead<Name> };
type WithUpload<Name extends OperationName> = {
  upload: <Value>(work: (uploaded: Uploaded<Name>, hold: Hold) => Promise<Value>) => Promise<Value>;
};

type Work<Value> = (onProgress: Progress, signal: AbortSignal) => Promise<Value>;
type WithFollowers<Name extends OperationName> = {
  follow: (work: Work<AnswerGiven<Name>>) => Promise<AnswerGiven<Name> | Response>;
};

/** A request as its operation describes it. */
export type Asked<Name extends OperationName> = Parameters<Name> &
  (Name extends UploadName ? WithUpload<Name> : WithBody<Name>) &
  (Name extends FollowedName ? WithFollowers<Name> : unknown);

const checkedWork =
  (operation: Operation, work: Work<unknown>): Work<unknown> =>
  async (...following) => {
    const value = await work(...following);
    checkValue(operation, value);
    return value;
  };

/** @throws `notFound` for a path that names something unknown */
function pathOf({ path }: Operation, params: Record<string, string>): Record<string, unknown> {
  if (!path) return params;
  const judgedPath = path.safeParse(params);
  if (!judgedPath.success) throw new ReportError("notFound", judgedPath.error.issues[0].message);
  return { ...params, ...judgedPath.data };
}

const queryOf = ({ query }: Operation, { url }: Request) =>
  query ? judged(query, Object.fromEntries(new URL(url).searchParams)) : {};

/** Where the body may be left out, whoever names no type has none. */
const isBodiless = ({ headers }: Request, body: z.ZodType) =>
  headers.get("content-type") === null && body.safeParse(undefined).success;

/** Reads what of a request need not be waited for. @throws `notFound` or `invalid` */
export function askedOf<Name extends OperationName>(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  { actor, judge, offices }: Admission,
  note: Parameters<Name>["note"],
): Asked<Name> {
  const { body } = operation;
  const asked = {
    request,
    ...{ actor, judge, offices, note },
    path: pathOf(operation, params),
    query: queryOf(operation, request),
    ...(body && !isUpload(body) && !isUploads(body)
      ? {
          body: async () =>
            judged(body, isBodiless(request, body) ? undefined : await readJson(request, operation.bodyLimits)),
        }
      : undefined),
    ...(body && isUpload(body)
      ? {
          upload: <Value>(work: (uploaded: object, hold: Hold) => Promise<Value>) =>
            withUpload(request, ({ form, ...file }, hold) => work({ ...file, fields: fieldsOf(body, form) }, hold)),
        }
      : undefined),
    ...(operation.followed
      ? {
          follow: async (work: Work<unknown>) =>
            wantsProgress(request)
              ? withProgress(checkedWork(operation, work), request.signal)
              : work(() => {}, request.signal),
        }
      : undefined),
  };
  return asked as unknown as Asked<Name>;
}
