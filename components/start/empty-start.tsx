import type { ReactNode } from "react";
import { PageTitle } from "@/components/frame/page-main";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { dueToWrite } from "@/lib/report/deadline";
import { CollectingLinks } from "./collecting-links";
import { Examples } from "./example-shelf";
import { NewReport } from "./new-report";
import { UnknownDue } from "./unknown-due";

const steps = [
  "填三张表。合计自动算，表对不平当场告诉您。",
  "写三段文字。文中的数字从表里取，表改了文字跟着改。",
  "检查、导出 Word 和 PDF。格式按国家标准排好。",
];
const needed = [
  "依申请公开的台账或统计表",
  "复议、诉讼的案件数",
  "许可、处罚、强制的决定数和收费金额",
  "上年的年度报告",
];

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="rounded-ctl border border-line-2 bg-paper px-[26px] py-6 max-tablet:px-[18px]">
    <h2 className="mb-2">{title}</h2>
    {children}
  </section>
);

/** What this is, what to have at hand, and two finished reports to look at. */
export function EmptyStart({ today, writes }: { today: string; writes: boolean }) {
  const { year } = dueToWrite("department", today);
  return (
    <>
      <PageTitle>还没有报告</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2">在这里填完六个部分，右边就是正式的年度报告。</p>
      <UnknownDue today={today} />
      {!writes && (
        <p className="mt-4 text-[16px] leading-[26px]">
          您还看不到任何报告：新建和填写要编制人来做，别的角色看得到自己单位的报告。请管理员给您加上角色。
        </p>
      )}
      <div className="mt-[22px] flex flex-wrap gap-3" hidden={!writes}>
        <NewReport
          today={today}
          office={{ name: "", kind: "department" }}
          look="primary"
          size="large"
          className="max-tablet:w-full"
        >
          新建 {year} 年度报告
        </NewReport>
        <ButtonLink href="/import" size="large" icon="upload" className="max-tablet:w-full">
          从上年的报告开始
        </ButtonLink>
        <ButtonLink href="/pack" size="large" icon="upload" className="max-tablet:w-full">
          导入草稿包
        </ButtonLink>
        <ButtonLink href="/examine" size="large" icon="shield" className="max-tablet:w-full">
          体检已发布的报告
        </ButtonLink>
      </div>
      <div className="mt-7 grid grid-cols-2 gap-7 max-tablet:grid-cols-1 max-tablet:gap-4">
        <Card title="一共三件事">
          <ol>
            {steps.map((step, index) => (
              <li key={step} className="grid grid-cols-[30px_1fr] py-[7px]">
                <span aria-hidden="true" className="font-semibold text-accent">
                  {index + 1}
                </span>
                {step}
              </li>
            ))}
          </ol>
          <h3 className="mt-[18px]">手边先备好</h3>
          <ul className="mt-1.5">
            {needed.map((thing) => (
              <li key={thing} className="flex gap-2 py-[3px] text-small text-ink-2">
                <Icon name="check" size={14} className="mt-1 text-accent" />
                {thing}
              </li>
            ))}
          </ul>
          <p className="mt-3.5 text-small text-ink-2">写的内容随时自动保存，只存在本单位这台电脑上。</p>
        </Card>
        <Card title="先看看写好的样子">
          <Examples />
        </Card>
      </div>
      <CollectingLinks />
    </>
  );
}
