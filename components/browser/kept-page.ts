/** The build that this page belongs to. */
export const buildOfPage = (): string => document.documentElement.dataset.build ?? "";

/** @returns whether this page is one that the browser has kept, because the server was not there; asked once. */
export function isKeptPage(): boolean {
  const { dataset } = document.documentElement;
  const kept = dataset.kept !== undefined;
  // The pages that are reached from here come from the server.
  delete dataset.kept;
  return kept;
}
