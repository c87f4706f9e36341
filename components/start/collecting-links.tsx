import Link from "next/link";

/** The way of a supervising office, below the list: whoever collects others' reports begins with a roster. */
export const CollectingLinks = () => (
  <p className="mt-4 text-small text-ink-2">
    要收下级单位的报告？ <Link href="/collections">建名册，开始收报</Link>
  </p>
);
