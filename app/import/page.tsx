import type { Metadata } from "next";
import { openPage } from "@/app/_store/read-page";
import { ImportPage } from "@/components/import/import-page";
import { dayInChina, dueToWrite } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "导入报告" };

export default async function Import() {
  await openPage();
  return <ImportPage dueYear={dueToWrite("department", dayInChina(new Date().toISOString())).year} />;
}
