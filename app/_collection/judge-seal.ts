import { namesOfOffices } from "@/db/offices";
import { officeOfKey, withdrawnSince } from "@/db/seals";
import type { Transaction } from "@/db/transaction";
import type { HandedIn, Seal } from "@/lib/collection/handed-in";
import type { OfficeMatch } from "@/lib/collection/match-office";
import { dayInChina } from "@/lib/report/deadline";
import { printDay } from "@/lib/report/print-date";
import { printFingerprint } from "@/lib/seal/fingerprint";
import type { Unsealed } from "@/lib/seal/signed-report";

/** Whose a sealed report is, and what is kept of its seal. */
export type Judged = { match: OfficeMatch; handedIn: Extract<HandedIn, { from: "file" }> };

const ask = (why: string, likely: (string | null)[]): OfficeMatch => ({
  ...{ kind: "asked", why },
  likely: [...new Set(likely.flatMap((id) => id ?? []))],
});

const likelyOf = (match: OfficeMatch) => (match.kind === "matched" ? [match.id] : match.likely);

async function nameOf(tx: Transaction, id: string): Promise<string> {
  return (await namesOfOffices(tx, [id])).get(id) ?? "";
}

/**
 * Only a seal that holds, by a key that is known here as the office's, needs no click. Everything else waits for one
 * answer, with what is wrong.
 */
export async function judgeSeal(tx: Transaction, sealed: Unsealed, match: OfficeMatch): Promise<Judged> {
  const { fingerprint, publicKey } = sealed;
  const judged = (seal: Seal, whose: OfficeMatch): Judged => ({
    match: whose,
    handedIn: { from: "file", seal, fingerprint, publicKey },
  });
  const likely = likelyOf(match);
  if (!sealed.holds)
    return judged(
      "altered",
      ask("签名对不上：签名之后内容改动过，或者不是用这个钥匙签的。请单位重新下载一份送来。", likely),
    );
  const owner = await officeOfKey(tx, fingerprint);
  if (owner === null) {
    const whose = match.kind === "asked" ? match.why : "";
    const withdrawn = await withdrawnSince(tx, fingerprint);
    const known = withdrawn === null ? "第一次见" : `${printDay(dayInChina(withdrawn))}起不再认`;
    const why = `${whose}签名完好，这个指纹${known}：${printFingerprint(fingerprint)}。和单位报送页上的指纹核对，一样就选它，以后不再问。`;
    return judged("unknown", ask(why, likely));
  }
  if (match.kind === "matched" && match.id !== owner)
    return judged(
      "otherOffice",
      ask(`签名完好，但是这个指纹是${await nameOf(tx, owner)}的，报告写的是${await nameOf(tx, match.id)}。`, [
        match.id,
        owner,
      ]),
    );
  return judged("known", match);
}
