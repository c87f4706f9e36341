import type { Metadata } from "next";
import { openPage } from "@/app/_store/read-page";
import { VerifyPage } from "@/components/verify/verify-page";

export const metadata: Metadata = { title: "核对校验码" };

export default async function Verify() {
  await openPage();
  return <VerifyPage />;
}
