import type { Metadata } from "next";
import { VerifyPage } from "@/components/verify/verify-page";

export const metadata: Metadata = { title: "核对校验码" };

export default function Verify() {
  return <VerifyPage />;
}
