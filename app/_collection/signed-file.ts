import { download } from "@/app/api/_http/download";
import { ReportError } from "@/app/api/_http/problem";
import { storedReport } from "@/app/api/_http/stored-report";
import { heldSealingKey, sealingKey } from "@/db/seals";
import { read, write } from "@/db/store";
import { listVersions, loadVersion } from "@/db/versions";
import { fingerprintOf, newSealingKey } from "@/lib/seal/seal";
import { signReport } from "@/lib/seal/signed-report";

/** By what others know the reports of this installation; its key is made when it is first asked for. */
export const ownFingerprint = async (): Promise<string> =>
  fingerprintOf((await read(heldSealingKey)) ?? (await write((tx) => sealingKey(tx, newSealingKey))));

/** What is told of a report that came signed, with what its office holds a return of it against. */
export async function withOwnFingerprint<Detail extends { seal: object | null }>(detail: Detail) {
  const own = detail.seal ? await ownFingerprint() : null;
  return { ...detail, seal: (own === null ? null : { ...detail.seal, own }) as SealWith<Detail> };
}
type SealWith<Detail extends { seal: object | null }> = (NonNullable<Detail["seal"]> & { own: string }) | null;

/** A finalised report to be carried to another installation. @throws `notFound`, `notFinalised` */
export async function signedFile(reportId: string): Promise<Response> {
  const { key, version, report } = await write(async (tx) => {
    await storedReport(tx, reportId);
    const version = (await listVersions(tx, reportId)).find(({ reopenedAt }) => reopenedAt === null);
    const report = version && (await loadVersion(tx, reportId, version.number));
    if (!version || !report) throw new ReportError("notFinalised", "报告还没有定稿，定稿以后才能签名报送。");
    return { key: await sealingKey(tx, newSealingKey), version, report };
  });
  const { number, finalisedAt } = version;
  const statement = { report, version: number, finalisedAt, signedAt: new Date().toISOString() };
  const name = `${report.unit.name}${report.year}年度报告（签名）.json`;
  return download(signReport(statement, key), "application/json", name, "signed-report.json");
}
