import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import type { Figures } from "../report/values";

/** Figures read as text, as an interchange file has them: counts as numbers, amounts digit for digit. */
export function typedFigures(editionId: string | undefined, texts: Record<string, string>): Figures {
  const edition = editions.find(({ id }) => id === editionId);
  const specs = edition && figuresOf(edition);
  return Object.fromEntries(
    Object.entries(texts).map(([address, text]) => [
      address,
      specs?.get(address)?.measure !== "amount" && /^-?\d{1,15}$/.test(text) ? Number(text) : text,
    ]),
  );
}
