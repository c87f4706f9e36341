import { useChecks } from "@/components/checks/check-context";
import { useDraftMark } from "@/components/checks/use-draft-mark";

/** What the downloaded files are called and why: the rule by which a draft is marked. */
export function DraftNote() {
  const mark = useDraftMark();
  const { errors, todo } = useChecks((state) => state.counts);
  if (!mark) return <p className="panel-note">现在导出的是已定稿的报告，文件名和标题下不带标记。</p>;
  const open = [...(errors > 0 ? [`${errors} 处错误没改`] : []), ...(todo > 0 ? [`${todo} 处没填`] : [])].join("、");
  return (
    <p className="panel-note">
      现在导出的是稿子，内容与“预览”相同，文件名和标题下带<b>“{mark}”</b>。
      {mark === "编制中"
        ? `${open ? `还有 ${open}：` : ""}错误改正、各部分填完后，改带“送审稿”；定稿后不带标记。`
        : "错误已改正、各部分已填完，可以送审；定稿后不带标记。"}
    </p>
  );
}
