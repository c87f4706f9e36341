import type { Metadata } from "next";
import { PageFrame, PageTitle } from "@/components/frame/page-frame";
import { HelpText } from "@/components/start/help-text";

export const metadata: Metadata = { title: "帮助" };

export default function HelpPage() {
  return (
    <PageFrame current="/help">
      <PageTitle>帮助</PageTitle>
      <HelpText />
    </PageFrame>
  );
}
