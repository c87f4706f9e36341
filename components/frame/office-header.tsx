"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import "./frame.css";
import type { PagePerson } from "./person";
import { PersonMenu } from "./person-menu";
import { type PagePlace, type Place, placeAt, placesOf } from "./places";
import { productName } from "./product-name";
import { useWaiting } from "./use-waiting";

const tabClass =
  "inline-flex items-center gap-1.5 px-4 whitespace-nowrap text-ink-2 no-underline -outline-offset-3 hover:bg-page hover:text-ink aria-[current]:font-semibold aria-[current]:text-accent-dark aria-[current]:shadow-[inset_0_-3px_0_var(--accent)]";

/** The bar of an office with accounts: what this person may use, their office, themselves. On the phone the ways lie at the foot. */
export function OfficeHeader({ person }: { person: PagePerson }) {
  const places = placesOf(person);
  const current = placeAt(usePathname());
  const waiting = useWaiting(person.works);
  return (
    <>
      <header className="flex h-[52px] items-center gap-[18px] border-b border-line-2 bg-paper pr-6 pl-5 max-tablet:gap-2 max-tablet:pr-2 max-tablet:pl-4">
        <Link
          href={places[0]?.href ?? "/account"}
          className="inline-flex min-h-9 items-center gap-2.5 text-[16px] font-semibold whitespace-nowrap text-ink no-underline hover:text-ink"
        >
          <Icon name="report" size={20} className="text-accent" />
          <span className="tablet:max-half:sr-only">{productName}</span>
        </Link>
        <nav aria-label="主导航" className="ml-2.5 flex gap-0.5 self-stretch max-tablet:hidden">
          {places.map((place) => (
            <Way key={place.href} place={place} current={current} waiting={waiting} />
          ))}
        </nav>
        <span className="grow" />
        <span className="min-w-0 truncate text-small text-ink-2 max-desk:hidden">{person.unit}</span>
        <PersonMenu />
        <Link
          href="/help"
          className="text-small whitespace-nowrap text-ink-2 no-underline hover:underline max-tablet:hidden"
        >
          帮助
        </Link>
      </header>
      {places.length > 1 && <PhoneTabs places={places} current={current} waiting={waiting} />}
    </>
  );
}

type WayProps = { place: Place; current?: PagePlace; waiting: number };

const Way = ({ place: { href, name }, current, waiting }: WayProps) => (
  <Link href={href} aria-current={href === current ? "page" : undefined} className={tabClass}>
    {name}
    {href === "/waiting" && waiting > 0 && (
      <span className="min-w-[22px] rounded-[11px] border border-accent bg-paper px-1.5 text-center text-[14px] leading-5 font-semibold text-accent-dark">
        <span className="sr-only">有 </span>
        {waiting}
        <span className="sr-only"> 件</span>
      </span>
    )}
  </Link>
);

const PhoneTabs = ({ places, current, waiting }: Omit<WayProps, "place"> & { places: Place[] }) => (
  <nav
    aria-label="主导航"
    className="office-tabs fixed inset-x-0 bottom-0 z-30 hidden h-14 auto-cols-fr grid-flow-col border-t border-line-2 bg-paper"
  >
    {places.map(({ href, name, icon }) => (
      <Link
        key={href}
        href={href}
        aria-current={href === current ? "page" : undefined}
        className="grid place-content-center justify-items-center gap-px text-[14px] leading-[18px] text-ink-2 no-underline -outline-offset-3 aria-[current]:font-semibold aria-[current]:text-accent-dark aria-[current]:shadow-[inset_0_3px_0_var(--accent)]"
      >
        <Icon name={icon} size={20} />
        {href === "/waiting" && waiting > 0 ? `${name} ${waiting}` : name}
      </Link>
    ))}
  </nav>
);
