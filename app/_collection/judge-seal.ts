import { ownSubmissions } from "@/db/hand-in";
import { namesOfOffices } from "@/db/offices";
import { officeOfKey, withdrawnSince } from "@/db/seals";
import type { Transaction } from "@/db/transaction";
import type { HandedIn, Seal } from "@/lib/collection/handed-in";
import type { OfficeMatch } from "@/lib/collection/match-office";
import { dayInChina } from "@/lib/report/deadline";
import { printDay, printInstant } from "@/lib/report/print-date";
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

/** Why a file is no news of its office: a later 定稿 of the same key has come already, or the very same one. */
async function noNews(tx: Transaction, collectionId: string, sealed: Unsealed, officeId: string) {
  const { fingerprint, finalised } = sealed;
  const earlier = (await ownSubmissions(tx, collectionId, officeId)).flatMap(({ number, handedIn }) =>
    handedIn?.from === "file" && handedIn.fingerprint === fingerprint && handedIn.finalised
      ? [{ number, ...handedIn.finalised }]
      : [],
  );
  const newest = earlier.toSorted((one, other) => one.finalisedAt.localeCompare(other.finalisedAt)).at(-1);
  if (!newest || newest.finalisedAt < finalised.finalisedAt) return "";
  const [own, theirs] = [finalised, newest].map(
    (each) => `${printInstant(each.finalisedAt)} 第 ${each.version} 次定稿`,
  );
  const same = earlier.find(({ digest }) => digest === finalised.digest);
  if (same) return `内容和第 ${same.number} 次报送一样，只是又签了一次名。`;
  return `这是${own}的，比收过的第 ${newest.number} 次报送（${theirs}）旧，内容不一样。问清是不是拿错了，确实要用这一份再选单位。`;
}

/**
 * Only a seal that holds, by a key that is known here as the office's, of a later 定稿 than came before, needs no click.
 * Everything else waits for one answer, with what is wrong.
 */
export async function judgeSeal(
  tx: Transaction,
  collectionId: string,
  sealed: Unsealed,
  match: OfficeMatch,
): Promise<Judged> {
  const { fingerprint, publicKey, finalised } = sealed;
  const judged = (seal: Seal, whose: OfficeMatch): Judged => ({
    match: whose,
    handedIn: { from: "file", seal, fingerprint, publicKey, finalised },
  });
  const likely = likelyOf(match);
  if (!sealed.holds)
    return judged(
      "altered",
      ask("签名对不上：签名之后内容改动过，或者不是用这个钥匙签的。请单位重新下载一份送来。", likely),
    );
  const owner = await officeOfKey(tx, fingerprint);
  const old = likely.length > 0 ? await noNews(tx, collectionId, sealed, likely[0]) : "";
  if (owner === null) {
    const whose = match.kind === "asked" ? match.why : "";
    const withdrawn = await withdrawnSince(tx, fingerprint);
    const known = withdrawn === null ? "第一次见" : `${printDay(dayInChina(withdrawn))}起不再认`;
    const why = `${whose}签名完好，这个指纹${known}：${printFingerprint(fingerprint)}。和单位报送页上的指纹核对，一样就选它，以后不再问。${old}`;
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
  if (match.kind === "matched" && old !== "") return judged("known", ask(`签名有效。${old}`, likely));
  return judged("known", match);
}
