import type { IconName } from "@/components/ui/icon";
import type { PagePerson } from "./person";

/** The places that the bars lead to. */
export type PagePlace = "/" | "/bin" | "/help" | "/people" | "/account" | "/collections" | "/waiting" | "/assignments";

export type Place = { href: PagePlace; name: string; icon: IconName };

/** Where somebody may go: what they may not use is not shown. */
export const placesOf = ({ reads, collects, works, administrator }: PagePerson): Place[] => [
  ...(reads ? [{ href: "/", name: "报告", icon: "document" } as const] : []),
  ...(collects ? [{ href: "/collections", name: "收报", icon: "tray" } as const] : []),
  ...(works ? [{ href: "/waiting", name: "待办", icon: "list" } as const] : []),
  ...(administrator ? [{ href: "/people", name: "设置", icon: "people" } as const] : []),
];

/** @returns the place to which a page belongs, by its path; undefined for one that the bar does not lead to */
export function placeAt(path: string): PagePlace | undefined {
  if (path === "/") return "/";
  const [, first] = path.split("/");
  if (first === "submissions") return "/collections";
  if (first === "assignments") return "/waiting";
  if (first === "reports") return "/";
  return (["/collections", "/waiting", "/people", "/account", "/bin", "/help"] as const).find(
    (place) => place === `/${first}`,
  );
}
