import type { Metadata } from "next";
import { openPage } from "@/app/_store/read-page";
import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { HelpText } from "@/components/start/help-text";

export const metadata: Metadata = { title: "帮助" };

export default async function HelpPage() {
  await openPage();
  return (
    <PageFrame current="/help">
      <PageTitle>帮助</PageTitle>
      <HelpText />
    </PageFrame>
  );
}
