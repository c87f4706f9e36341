import type { IconName } from "@/components/ui/icon";
import { Tag, type Tone } from "@/components/ui/tag";
import type { RowLook } from "./report-row";

export const looks: Record<RowLook, { tone: Tone; icon: IconName; name: string }> = {
  drafting: { tone: "open", icon: "half", name: "编制中" },
  finalised: { tone: "done", icon: "done", name: "已定稿" },
  published: { tone: "done", icon: "globe", name: "已公开" },
  example: { tone: "plain", icon: "document", name: "示例" },
};

export function ReportTag({ look }: { look: RowLook }) {
  const { tone, icon, name } = looks[look];
  return (
    <Tag tone={tone} icon={icon}>
      {name}
    </Tag>
  );
}
