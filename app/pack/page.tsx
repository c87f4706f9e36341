import type { Metadata } from "next";
import { openPage } from "@/app/_store/read-page";
import { PackPage } from "@/components/pack/pack-page";

export const metadata: Metadata = { title: "导入草稿包" };

export default async function Pack() {
  await openPage();
  return <PackPage />;
}
