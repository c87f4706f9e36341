import { noStore } from "./problem";

/** An answer whose JSON is printed already, in UTF-8, by whoever worked it out beside the server. */
export class PrintedJson {
  constructor(readonly bytes: Uint8Array) {}
}

export const printedResponse = ({ bytes }: PrintedJson, status = 200): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    status,
    headers: { ...noStore, "Content-Type": "application/json" },
  });
