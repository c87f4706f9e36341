import { PageTitle } from "@/components/frame/page-main";
import { Banner } from "@/components/ui/banner";
import { Tag } from "@/components/ui/tag";
import type { AnswerOf } from "@/lib/contract/operations";
import { reasonKinds } from "@/lib/review/event";
import { mostSteps } from "@/lib/review/steps";
import { type Deputies, OfficeDeputies } from "./office-deputies";
import { OfficeStepList } from "./office-step-list";
import { SettingsFrame } from "./settings-frame";

export type OfficeSteps = AnswerOf<"GET /api/offices/{officeId}/review-steps">;

/** A report of an office that waits for nobody in the step it has come to. */
type Stuck = { id: string; office: string; name: string; why: string };

type StepsProps = { offices: OfficeSteps[]; deputies: Record<string, Deputies>; stuck: Stuck[] };

/** What each office's reports go through before they are final. */
export const StepsPage = ({ offices, deputies, stuck }: StepsProps) => (
  <SettingsFrame current="/people/steps">
    <PageTitle>审核步骤</PageTitle>
    <p className="mt-1 text-ink-2">送审以后按这个次序走，最多 {mostSteps} 步。改了以后从下一轮起算，正在走的不变。</p>
    {offices.length === 0 && <p className="mt-4 text-ink-2">还没有单位。先在“成员和角色”里加一个人、一个单位。</p>}
    {offices.map((office) => (
      <OfficeStepList key={office.id} office={office} isOnly={offices.length === 1}>
        {stuck
          .filter((each) => each.office === office.id)
          .map(({ id, name, why }) => (
            <Banner key={id} tone="warn" className="mt-2">
              <b className="font-semibold">{name}</b>　{why}
            </Banner>
          ))}
        <OfficeDeputies office={office} known={deputies[office.id]} />
      </OfficeStepList>
    ))}
    <h2 className="mt-6">退回时要选的原因</h2>
    <ul className="mt-2 flex flex-wrap gap-2">
      {reasonKinds.map((kind) => (
        <li key={kind}>
          <Tag>{kind}</Tag>
        </li>
      ))}
    </ul>
  </SettingsFrame>
);
