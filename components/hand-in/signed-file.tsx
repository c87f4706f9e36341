import { addressOf } from "@/components/requests/address-of";
import { Icon } from "@/components/ui/icon";
import type { Right } from "@/lib/access/rights";
import { printFingerprint } from "@/lib/seal/fingerprint";
import { TakeReturn } from "./take-return";

type SignedFileProps = { reportId: string; fingerprint: string; isFinal: boolean; rights: Right[] };

/** For who collects on another computer: a file that proves where it comes from, and the way back. */
export function SignedFile({ reportId, fingerprint, isFinal, rights }: SignedFileProps) {
  const [sends, takesBack] = [isFinal && rights.includes("report.handIn"), rights.includes("report.reopen")];
  if (!sends && !takesBack) return null;
  return (
    <section
      aria-label="签了名的文件"
      className="mt-6 rounded-ctl border border-line-2 bg-paper px-6 py-5 max-tablet:px-4"
    >
      <h2 className="text-h2">收报单位用的是另一台电脑上的程序</h2>
      {sends && (
        <>
          <p className="mt-1 text-ink-2">
            下载签了名的文件，用平常的办法送过去，放进对方的收报台。第一次要和收报单位核对下面的指纹，一样就是本单位报的。
          </p>
          <p className="mt-3">
            <a
              href={addressOf("GET /api/reports/{reportId}/signed-file", { path: { reportId } })}
              className="inline-flex min-h-6 items-center gap-1.5 max-tablet:min-h-11"
            >
              <Icon name="download" />
              下载签了名的文件
            </a>
          </p>
          <p className="mt-2 text-small text-ink-2">
            本机的指纹 <code className="text-ink wrap-anywhere">{printFingerprint(fingerprint)}</code>
          </p>
        </>
      )}
      {takesBack && <TakeReturn reportId={reportId} />}
    </section>
  );
}
