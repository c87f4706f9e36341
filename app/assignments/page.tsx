import type { Metadata } from "next";
import { askedOf } from "@/app/_assignments/asked";
import { readPage } from "@/app/_store/read-page";
import { AskedPage } from "@/components/assignments/asked-page";

export const metadata: Metadata = { title: "请我填的" };
export const dynamic = "force-dynamic";

/** What a section of the office is asked for, and nothing else of anybody's report. */
export default async function Asked() {
  const asked = await readPage({ needs: "assignments.fill" }, (tx, { actor, offices }) =>
    askedOf(tx, actor, offices, new Date().toISOString()),
  );
  return <AskedPage {...asked} />;
}
