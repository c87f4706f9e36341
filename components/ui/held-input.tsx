"use client";

import type { ComponentProps } from "react";
import { Input as PlainInput, Select as PlainSelect, Textarea as PlainTextarea } from "./input";
import { useEarlyText } from "./use-early-text";

/** Boxes of a page's own whose value React holds: what was written into them before the page was followed is kept. */
export function Input({ ref, ...rest }: ComponentProps<typeof PlainInput>) {
  const attach = useEarlyText<HTMLInputElement>(ref, rest.value);
  return <PlainInput {...rest} ref={attach} />;
}

export function Textarea({ ref, ...rest }: ComponentProps<typeof PlainTextarea>) {
  const attach = useEarlyText<HTMLTextAreaElement>(ref, rest.value);
  return <PlainTextarea {...rest} ref={attach} />;
}

export function Select({ ref, ...rest }: ComponentProps<typeof PlainSelect>) {
  const attach = useEarlyText<HTMLSelectElement>(ref, rest.value);
  return <PlainSelect {...rest} ref={attach} />;
}
