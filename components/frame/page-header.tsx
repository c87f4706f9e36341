"use client";

import { OfficeHeader } from "./office-header";
import { usePerson } from "./person";
import type { PagePlace } from "./places";
import { PlainHeader } from "./plain-header";

/** The bar of every page outside the wizard: that of an office for whoever has logged in, the plain one for 本机. */
export function PageHeader({ current }: { current?: PagePlace }) {
  const person = usePerson();
  return person ? <OfficeHeader person={person} /> : <PlainHeader current={current} />;
}
