import type { Metadata } from "next";
import { openPage } from "@/app/_store/read-page";
import { ExaminePage } from "@/components/examine/examine-page";

export const metadata: Metadata = { title: "体检已发布的报告" };

export default async function Examine() {
  await openPage();
  return <ExaminePage />;
}
