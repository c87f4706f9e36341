import { personOfPage } from "@/components/browser/storage-owner";
import { pagePersonHeader } from "@/lib/access/page-person";
import type { BodySent, OperationName } from "@/lib/contract/operations";
import { addressOf, type Parameters } from "./address-of";

/** `signal` ends the waiting; `keepalive` lets the request outlive the page. */
type Sending = { signal?: AbortSignal; keepalive?: boolean };
type Body<Value> = [Value] extends [never] ? unknown : { body: Value };

/** What an operation is asked with. */
export type Asking<Name extends OperationName> = Parameters<Name> & Body<BodySent<Name>> & Sending;

/** A file goes in a form, and what is said of it beside it, each as a text of JSON. */
function formOf(body: object): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(body))
    form.set(field, value instanceof Blob ? value : JSON.stringify(value));
  return form;
}

/** An operation as `fetch` takes it. */
export function requestOf<Name extends OperationName>(
  name: Name,
  asking: Asking<Name>,
  headers: Record<string, string> = {},
): [string, RequestInit] {
  const { body, signal, keepalive } = asking as Sending & { body?: object };
  const [method] = name.split(" ");
  const isForm = body && Object.values(body).some((value) => value instanceof Blob);
  const json: Record<string, string> = body && !isForm ? { "content-type": "application/json" } : {};
  const sent = isForm ? formOf(body) : body && JSON.stringify(body);
  const person = personOfPage();
  const whose: Record<string, string> = person === "" ? {} : { [pagePersonHeader]: person };
  return [
    addressOf(name, asking),
    { method, headers: { ...json, ...whose, ...headers }, body: sent, signal, keepalive },
  ];
}
