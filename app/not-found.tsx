import type { Metadata } from "next";
import { NoticePage } from "@/components/frame/notice-page";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "找不到这一页" };

export default function NotFound() {
  return (
    <NoticePage title="找不到这一页" text="地址可能写错了，或者这份报告已经移到回收站。在回收站里可以把它放回来。">
      <ButtonLink href="/" variant="primary">
        回到首页
      </ButtonLink>
      <ButtonLink href="/bin">看看回收站</ButtonLink>
    </NoticePage>
  );
}
