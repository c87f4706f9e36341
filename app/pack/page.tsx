import type { Metadata } from "next";
import { PackPage } from "@/components/pack/pack-page";

export const metadata: Metadata = { title: "导入草稿包" };

export default function Pack() {
  return <PackPage />;
}
