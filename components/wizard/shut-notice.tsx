import type { Ref } from "react";
import { HeldBackNotice } from "@/components/checks/held-back-notice";
import type { Shut } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";

const reasons: Record<Shut, { what: string; next: string }> = {
  unseen: {
    what: "这份报告您现在看不到了。",
    next: "管理员改了您的角色，或者报告不在了。要接着写，请管理员给您加上角色。",
  },
  gone: { what: "这份报告移走了。", next: "在回收站里可以还原，还原以后这一页接着用。" },
};

/** Above every step, once the report is not to be had any more: what stands on the page stays there. */
export function ShutNotice({ ref, shut }: { ref: Ref<HTMLDivElement>; shut: Shut }) {
  const { what, next } = reasons[shut];
  return (
    <div ref={ref} tabIndex={-1} className="mb-4">
      <Banner tone="err" icon="lock">
        <b>{what}</b>
        {next}这一页上的字都还在，可以看、可以拷贝；没有存上的也留在这台电脑上。
      </Banner>
      <HeldBackNotice />
    </div>
  );
}
