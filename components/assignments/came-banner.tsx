import { Banner } from "@/components/ui/banner";
import type { SheetFault } from "@/lib/assignments/event";

/** What became of one file. `refused`: nothing of it was taken. */
export type Came =
  | { file: string; refused: string }
  | { file: string; section: string; signed: string; taken: number; blank: number; faults: SheetFault[] };

/** A sheet that came back, and each thing that is wrong in it at its cell. */
export function CameBanner({ came }: { came: Came }) {
  if ("refused" in came)
    return (
      <Banner tone="err" className="mb-3">
        <b className="wrap-anywhere">{came.file}</b> 没有收：{came.refused}
      </Banner>
    );
  const { file, section, signed, taken, blank, faults } = came;
  return (
    <Banner tone={faults.length > 0 || taken === 0 ? "warn" : "ok"} className="mb-3">
      <b className="wrap-anywhere">{file}</b>
      <p>
        {section}
        {signed !== "" && `，${signed}`}。{taken > 0 ? `收了 ${taken} 处，等您看了放入` : "一处也没有收到"}
        {blank > 0 && `；还有 ${blank} 格空着`}。
      </p>
      <FaultList faults={faults} />
    </Banner>
  );
}

export function FaultList({ faults }: { faults: readonly SheetFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-5">
      {faults.map(({ cell, detail }) => (
        <li key={cell + detail} className="wrap-anywhere">
          {cell !== "" && <b>{cell}　</b>}
          {detail}
        </li>
      ))}
    </ul>
  );
}
