import { Banner } from "@/components/ui/banner";
import { DifferenceTable } from "./difference-table";
import type { Verdict } from "./verify-file";
import { VersionName } from "./version-name";

type Known = Exclude<Verdict, { state: "unknown" }>;

/** What the file is, and where it was changed. */
export function VerdictView({ file, verdict }: { file: string; verdict: Verdict }) {
  if (verdict.state === "unknown") return <Unknown file={file} verdict={verdict} />;
  const count = verdict.differences.length + verdict.more;
  return (
    <>
      {verdict.state === "same" ? (
        <Same file={file} verdict={verdict} />
      ) : (
        <Changed file={file} verdict={verdict} count={count} />
      )}
      <Later verdict={verdict} />
      {verdict.version && <p className="verified-digest mt-2">校验码 {verdict.version.sha256}</p>}
      {count > 0 && <DifferenceTable {...verdict} />}
    </>
  );
}

function Unknown({ file, verdict }: { file: string; verdict: Extract<Verdict, { state: "unknown" }> }) {
  const { unit, year } = verdict.copy;
  const name = `${unit || "没有认出单位"}${year ? ` ${year} 年度` : ""}`;
  return (
    <Banner tone="warn">
      <b>{file} 不是本系统里的报告。</b>
      {verdict.known
        ? `本系统里有${name}的报告，但大多数数字或文字不一样，不当作它的副本。`
        : `文件里是：${name}。本系统里没有和它对得上的定稿或稿子。`}
    </Banner>
  );
}

function Same({ file, verdict }: { file: string; verdict: Known }) {
  const { report, version } = verdict;
  if (!version)
    return (
      <Banner tone="warn">
        <b>{file} 是没有定稿的稿子：</b>
        <VersionName report={report} version={null} />
        。数字和文字与现在存着的相同。定稿以后才有校验码。
      </Banner>
    );
  return (
    <Banner tone="ok">
      <b>{file} 没有改过：</b>
      <VersionName report={report} version={version} />
      。印出来的数字和文字都与定稿时相同。
    </Banner>
  );
}

function Changed({ file, verdict, count }: { file: string; verdict: Known; count: number }) {
  const { report, version } = verdict;
  return (
    <Banner tone="err">
      <b>
        {file} 有 {count} 处不一样。
      </b>
      最接近的是
      <VersionName report={report} version={version} />
      。不一样的地方列在下面。
    </Banner>
  );
}

/** A version that is no longer in force says so. */
function Later({ verdict: { version, later } }: { verdict: Known }) {
  if (!version?.reopenedAt) return null;
  return (
    <Banner tone="warn" className="mt-2">
      这一次定稿后来重新打开过，原因：{version.reopenReason}。
      {later ? `最新的是第 ${later} 次定稿，以它为准。` : "改完以后还没有再定稿。"}
    </Banner>
  );
}
