import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/frame/page-header";

const places = [
  { href: "/people", name: "成员和角色" },
  { href: "/people/steps", name: "审核步骤" },
  { href: "/people/log", name: "操作记录" },
] as const;

type SettingsProps = { current: (typeof places)[number]["href"]; children: ReactNode };

/** The administrator's pages: ways at the left, on the phone above. */
export const SettingsFrame = ({ current, children }: SettingsProps) => (
  <>
    <PageHeader current="/people" />
    <div className="grid min-h-[calc(100dvh-56px)] grid-cols-[188px_1fr] max-tablet:block">
      <nav
        aria-label="设置"
        className="border-r border-line bg-paper py-5 max-tablet:flex max-tablet:border-r-0 max-tablet:border-b max-tablet:py-0"
      >
        {places.map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === current ? "page" : undefined}
            className="flex min-h-[42px] items-center border-l-4 border-transparent px-5 text-ink no-underline hover:bg-hover aria-[current]:border-accent aria-[current]:bg-accent-weak aria-[current]:font-semibold aria-[current]:text-accent-dark"
          >
            {name}
          </Link>
        ))}
      </nav>
      <main className="min-w-0 px-8 pt-6 pb-14 max-tablet:px-4">{children}</main>
    </div>
  </>
);
