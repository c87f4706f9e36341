import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { PagePlace } from "./places";
import { productName } from "./product-name";

const pages = [
  { href: "/bin", name: "回收站" },
  { href: "/help", name: "帮助" },
];

const linkClass =
  "inline-flex min-h-6 items-center text-ink-2 no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-accent-dark max-tablet:min-h-11";

/** The bar without anybody's name: what it leads to is for all. The report's own name is the way home. */
export function PlainHeader({ current }: { current?: PagePlace }) {
  return (
    <header className="flex min-h-14 items-center gap-5 border-b border-line-2 bg-paper px-8 max-tablet:flex-wrap max-tablet:gap-x-3 max-tablet:gap-y-0 max-tablet:px-4">
      <Link
        href="/"
        aria-current={current === "/" ? "page" : undefined}
        className="inline-flex min-h-9 items-center gap-5 text-[16px] font-semibold text-ink no-underline hover:text-ink max-tablet:gap-2.5"
      >
        <Icon name="report" size={22} className="text-accent" />
        <span className="hidden tablet:inline">{productName}</span>
        <span className="tablet:hidden">年报编制</span>
      </Link>
      <nav aria-label="辅助" className="ml-auto flex flex-wrap gap-x-5 text-[14px] whitespace-nowrap">
        {pages.map(({ href, name }) => (
          <Link key={href} href={href} aria-current={current === href ? "page" : undefined} className={linkClass}>
            {name}
          </Link>
        ))}
      </nav>
    </header>
  );
}
