import type { z } from "zod";
import { accountOperations } from "./account-operations";
import { acrossOperations } from "./across-operations";
import { assignmentOperations } from "./assignment-operations";
import { collectionOperations } from "./collection-operations";
import { commentOperations } from "./comment-operations";
import { deputyOperations } from "./deputy-operations";
import { eventOperations } from "./event-operations";
import { fileOperations } from "./file-operations";
import { handInOperations } from "./hand-in-operations";
import { historyOperations } from "./history-operations";
import { markupOperations } from "./markup-operations";
import type { Operation, Upload, Uploads } from "./operation";
import { packOperations } from "./pack-operations";
import { programOperations } from "./program-operations";
import { reportOperations } from "./report-operations";
import { reviewOperations } from "./review-operations";
import { roundOperations } from "./round-operations";
import { sumOperations } from "./sum-operations";
import { waitingOperations } from "./waiting-operations";

/**
 * The contract: every operation by method and path. The routes serve it, the page's client asks by it, and the
 * OpenAPI description prints it.
 */
export const operations = {
  ...programOperations,
  ...reportOperations,
  ...reviewOperations,
  ...roundOperations,
  ...deputyOperations,
  ...handInOperations,
  ...assignmentOperations,
  ...waitingOperations,
  ...historyOperations,
  ...commentOperations,
  ...eventOperations,
  ...fileOperations,
  ...collectionOperations,
  ...sumOperations,
  ...acrossOperations,
  ...markupOperations,
  ...packOperations,
  ...accountOperations,
};

export type Operations = typeof operations;
/** `PATCH /api/reports/{reportId}/sections/{sectionId}` */
export type OperationName = keyof Operations;
type MethodIn<Name> = Name extends `${infer Method} ${string}` ? Method : never;
export type ApiMethod = MethodIn<OperationName>;
export type ApiPath = OperationName extends `${string} ${infer Path}` ? Path : never;
export type MethodOf<Path extends ApiPath> = MethodIn<Extract<OperationName, `${string} ${Path}`>>;
export type NameOf<Method extends ApiMethod, Path extends ApiPath> = Extract<`${Method} ${Path}`, OperationName>;

/** Every operation with its method and path apart. */
export const operationList: { name: OperationName; method: ApiMethod; path: ApiPath; operation: Operation }[] = (
  Object.keys(operations) as OperationName[]
).map((name) => {
  const [method, path] = name.split(" ") as [ApiMethod, ApiPath];
  return { name, method, path, operation: operations[name] };
});

type Parameters<Name> = Name extends `${string}{${infer Key}}${infer Rest}` ? Key | Parameters<Rest> : never;
type Part<Name extends OperationName, Key extends "path" | "query"> =
  Operations[Name] extends Record<Key, infer Shape extends z.ZodType>
    ? Shape
    : z.ZodType<Record<never, never>, Record<never, never>>;
type Taken<Value, Key extends string> = { [Each in Key]: Each extends keyof Value ? Value[Each] : string };

/** The parameters of the path, as they are sent and as they are read. */
export type PathSent<Name extends OperationName> = Taken<z.input<Part<Name, "path">>, Parameters<Name>>;
export type PathRead<Name extends OperationName> = Taken<z.output<Part<Name, "path">>, Parameters<Name>>;
export type QuerySent<Name extends OperationName> = z.input<Part<Name, "query">>;
export type QueryRead<Name extends OperationName> = z.output<Part<Name, "query">>;

type BodyShape<Name extends OperationName> = Operations[Name] extends { body: infer Body } ? Body : undefined;
type Sent<Shape> = Shape extends z.ZodType ? z.input<Shape> : never;
type Read<Shape> = Shape extends z.ZodType ? z.output<Shape> : never;

/** An upload is sent as its file and its fields. */
export type BodySent<Name extends OperationName> =
  BodyShape<Name> extends { upload: infer Fields }
    ? { file: Blob } & { [Field in keyof Fields]: Sent<Fields[Field]> }
    : BodyShape<Name> extends Uploads
      ? { files: Blob }
      : Sent<BodyShape<Name>>;
export type BodyRead<Name extends OperationName> = Read<BodyShape<Name>>;
export type FieldsRead<Name extends OperationName> =
  BodyShape<Name> extends { upload: infer Fields } ? { [Field in keyof Fields]: Read<Fields[Field]> } : never;

export type UploadName = { [Name in OperationName]: BodyShape<Name> extends Upload ? Name : never }[OperationName];
type Answering<Answer> = {
  [Name in OperationName]: Operations[Name]["answer"] extends Answer ? Name : never;
}[OperationName];
export type FileName = Answering<"file">;
export type EventsName = Answering<"events">;
export type NothingName = Answering<"nothing">;
/** What is answered line by line. */
export type LinesName = {
  [Name in OperationName]: Operations[Name] extends { lines: true } ? Name : never;
}[OperationName];
export type FollowedName = {
  [Name in OperationName]: Operations[Name] extends { followed: true } ? Name : never;
}[OperationName];

/** What a client is answered in JSON; nothing, where there is nothing to say. */
export type AnswerOf<Name extends OperationName> = Operations[Name]["answer"] extends z.ZodType
  ? z.output<Operations[Name]["answer"]>
  : null;
/** What a route gives, to be answered. */
export type AnswerGiven<Name extends OperationName> = Name extends LinesName
  ? Response
  : Operations[Name]["answer"] extends z.ZodType
    ? z.input<Operations[Name]["answer"]>
    : Response;
