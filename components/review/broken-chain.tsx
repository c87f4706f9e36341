import { Banner } from "@/components/ui/banner";

/** Said on every page of the review: what is shown of the round may not be what happened. */
export const BrokenChain = ({ broken }: { broken: number | null }) => (
  <div role="status">
    {broken !== null && (
      <Banner tone="err" className="m-3">
        <b>审核记录不完整：第 {broken} 条缺了，或者被改过。</b>
        下面的步骤不一定是实际经过。先不要签发，请管理员用备份核对。
      </Banner>
    )}
  </div>
);
