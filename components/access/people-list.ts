import type { AnswerOf } from "@/lib/contract/operations";

export type Everybody = AnswerOf<"GET /api/people">;
export type ListedPerson = Everybody["people"][number];
export type NamedOffice = Everybody["offices"][number];
