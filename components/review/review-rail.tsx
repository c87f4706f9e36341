import { useCommentState } from "@/components/comments/comment-context";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { type Step, stepOfAnchor, stepsOf } from "@/components/report/steps";
import { Icon } from "@/components/ui/icon";
import { placeNow } from "@/lib/report/comment";
import type { ChangedPlace } from "@/lib/years/changed-place";

type RailProps = { changes: ChangedPlace[] };

/** The parts of the paper, each with how many comments are open in it and what was changed since the last round. */
export function ReviewRail({ changes }: RailProps) {
  const { store, goTo } = useReportContext();
  const anchor = useActiveAnchor();
  const shown = useCommentState((state) => state.shown);
  const open = shown.flatMap(({ comment, standing }) => {
    const at = comment.settled === null ? placeNow(standing) : null;
    return at === null ? [] : [stepOfAnchor(store.edition, at)];
  });
  const now = anchor === null ? null : stepOfAnchor(store.edition, anchor);
  return (
    <nav className="review-rail" aria-label="报告的各部分">
      {stepsOf(store.edition)
        .filter(({ id }) => id !== "check")
        .map((step) => (
          <Part
            key={step.id}
            step={step}
            current={step.id === now}
            comments={open.filter((id) => id === step.id).length}
            changed={changes.filter(({ section }) => section === step.id).length}
            onGo={() => goTo(step.id, step.section ? `${step.id}.heading` : "cover:unit.name")}
          />
        ))}
    </nav>
  );
}

type PartProps = { step: Step; current: boolean; comments: number; changed: number; onGo: () => void };

/** 三、…，批注 1 条没有了结，改了 2 处 */
const nameOf = ({ step, comments, changed }: PartProps): string =>
  [
    step.heading,
    comments > 0 ? `批注 ${comments} 条没有了结` : "没有要了结的批注",
    ...(changed > 0 ? [`改了 ${changed} 处`] : []),
  ].join("，");

function Part(props: PartProps) {
  const { step, current, comments, changed, onGo } = props;
  const name = nameOf(props);
  return (
    <button type="button" aria-label={name} title={name} aria-current={current ? "true" : undefined} onClick={onGo}>
      <span>{step.mark}</span>
      {comments > 0 ? <b>{comments}</b> : <Icon name="done" size={14} className="text-ok" />}
      {changed > 0 && <small>改 {changed}</small>}
    </button>
  );
}
