import type { Edition } from "@/lib/editions/edition";
import { nameOfOther, thisComputer } from "@/lib/report/actor";
import { type FieldPlace, parsePlace, sectionOfPlace } from "@/lib/report/place";
import { placeName } from "@/lib/report/place-name";
import type { Present } from "./live-report";

function whereName(edition: Edition, printed: string): string | null {
  const place = parsePlace(printed);
  if (!place) return null;
  const section = sectionOfPlace(edition, place);
  const heading = edition.sections.find(({ id }) => id === section)?.heading.split("、")[0] ?? "封面";
  if (place.kind === "paragraph" || place.kind === "words") return `${heading}，第 ${place.paragraph + 1} 段`;
  return place.kind === "text" ? heading : `${heading}，${placeName(edition, printed as FieldPlace)}`;
}

/** @returns 张某也在写：三，… ; null where nobody else is there */
export function othersLine(edition: Edition, others: Present[]): string | null {
  if (others.length === 0) return null;
  const [first] = others;
  if (others.length > 1) {
    // Whoever only reads has it open.
    const doing = others.every(({ place }) => place !== null) ? "也在写" : "也开着";
    const names = [...new Set(others.map(({ by }) => by))];
    return names.length === 1 && first.by === thisComputer
      ? `另有 ${others.length} 个窗口开着`
      : `${names
          .slice(0, 3)
          .map((by) => nameOfOther(by))
          .join("、")}${names.length > 3 ? `等 ${names.length} 人` : ""}${doing}`;
  }
  const where = first.place === null ? null : whereName(edition, first.place);
  return where === null ? `${nameOfOther(first.by)}也开着这份报告` : `${nameOfOther(first.by)}也在写：${where}`;
}
