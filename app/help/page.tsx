import type { Metadata } from "next";
import { HelpText } from "@/components/start/help-text";
import { PageFrame, PageTitle } from "@/components/start/page-frame";

export const metadata: Metadata = { title: "帮助" };

export default function HelpPage() {
  return (
    <PageFrame current="/help">
      <PageTitle>帮助</PageTitle>
      <HelpText />
    </PageFrame>
  );
}
