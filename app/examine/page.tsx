import type { Metadata } from "next";
import { ExaminePage } from "@/components/examine/examine-page";

export const metadata: Metadata = { title: "体检已发布的报告" };

export default function Examine() {
  return <ExaminePage />;
}
