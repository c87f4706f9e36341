import type { IconName } from "@/components/ui/icon";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ReportRow } from "./report-row";

const looks: Record<ReportRow["look"], { tone: Tone; icon: IconName; name: string }> = {
  drafting: { tone: "open", icon: "half", name: "编制中" },
  finalised: { tone: "done", icon: "done", name: "已定稿" },
  example: { tone: "plain", icon: "document", name: "示例" },
};

export function ReportTag({ look }: { look: ReportRow["look"] }) {
  const { tone, icon, name } = looks[look];
  return (
    <Tag tone={tone} icon={icon}>
      {name}
    </Tag>
  );
}
