import { fontFiles } from "@/lib/document/typst-input";
import { typesetter } from "./typesetter";

/** Whether the browser still has what an earlier visit fetched: nothing is fetched ahead for somebody who may not look. */
async function isKept(): Promise<boolean> {
  const address = `/fonts/${fontFiles[0].name}`;
  const kept = await fetch(address, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
  await kept?.body?.cancel();
  return kept?.ok === true;
}

/** Makes the typesetter ready, unless the view has gone meanwhile. */
export async function prepareTypesetter(call: { off: boolean }): Promise<void> {
  if ((await isKept()) && !call.off) typesetter.prepare();
}
