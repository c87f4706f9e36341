import type { Context } from "./claim";
import { type Hit, hitsWithin } from "./find-phrases";
import type { Token } from "./token";

/** Words for the parts of table four. */
export const remedyKinds = new Set(["review", "suit", "direct", "afterReview"]);

/** Brings the context up to the words before the token: a new sentence, the remedy or document last named. */
export function advance(context: Context, text: string, hits: Hit[], tokens: Token[], index: number): void {
  const from = index === 0 ? 0 : tokens[index - 1].end;
  const to = tokens[index].start;
  const stop = Math.max(text.lastIndexOf("。", to - 1), text.lastIndexOf("！", to - 1), text.lastIndexOf("？", to - 1));
  if (stop >= from || index === 0) {
    context.sentenceStart = context.claims.length;
    context.documents = [];
    context.change = undefined;
    context.fees = false;
    context.disclosure = context.requests;
  }
  const here = hitsWithin(hits, from, to);
  for (const hit of here) noteHit(context, hit);
  noteDocuments(
    context,
    text,
    here.filter(({ start }) => start >= stop),
  );
}

function noteHit(context: Context, hit: Hit): void {
  if (hit.kind === "request") context.requests = true;
  if (hit.kind === "fees") context.fees = true;
  if (hit.kind === "disclosure" || hit.kind === "request" || hit.text.includes("信息公开")) context.disclosure = true;
}

function noteDocuments(context: Context, text: string, passed: Hit[]): void {
  const named = passed.filter(({ kind }) => remedyKinds.has(kind));
  if (named.length > 0) context.remedies = lastChain(text, named).map(({ kind }) => kind);
  const documents = passed.filter(({ kind }) => kind === "document");
  if (documents.length > 0) context.documents = lastChain(text, documents);
  const change = passed.filter(({ kind }) => kind === "change").at(-1);
  if (change) context.change = change;
}

/** 行政复议、行政诉讼 named side by side stay together. */
function lastChain(text: string, hits: Hit[]): Hit[] {
  const chain = hits.slice(-1);
  for (const hit of hits.slice(0, -1).reverse()) {
    if (!/^(?:和|及|与|以及|、|或者?|案件|\s)*$/.test(text.slice(hit.end, chain[0].start))) break;
    chain.unshift(hit);
  }
  return chain;
}
