"use client";

import Link from "next/link";
import { usePerson } from "@/components/frame/person";

/**
 * The ways beyond one's own reports, below the list: whoever collects others' begins with a roster, and an office of several people
 * with an account. Where people have accounts only who collects is shown the first.
 */
export function CollectingLinks() {
  const person = usePerson();
  return (
    <p className="mt-4 text-small text-ink-2">
      {(person === null || person.collects) && (
        <span className="mr-6">
          要收下级单位的报告？ <Link href="/collections">建名册，开始收报</Link>
        </span>
      )}
      {person === null && (
        <span>
          几个人一起写、一起审？ <Link href="/setup">建账号</Link>
        </span>
      )}
    </p>
  );
}
