import type { Metadata } from "next";
import { ImportPage } from "@/components/import/import-page";
import { dayInChina, dueToWrite } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "导入报告" };

export default function Import() {
  return <ImportPage dueYear={dueToWrite("department", dayInChina(new Date().toISOString())).year} />;
}
