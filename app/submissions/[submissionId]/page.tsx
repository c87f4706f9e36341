import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openDoubts } from "@/app/_collection/open-doubts";
import { withOwnFingerprint } from "@/app/_collection/signed-file";
import { submissionDetail } from "@/app/_collection/submission-of";
import { readPage } from "@/app/_store/read-page";
import { SubmissionPage } from "@/components/collection/submission-page";
import { loadSubmission } from "@/db/submissions";
import { walkAround } from "@/db/to-look-at";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "报送" };

export default async function SubmissionRoute({ params }: { params: Promise<{ submissionId: string }> }) {
  const { submissionId } = await params;
  const loaded = await readPage({ needs: "collections.read", submissionId }, async (tx) => {
    const stored = await loadSubmission(tx, submissionId);
    if (!stored) return null;
    const walk = await walkAround(tx, stored.collectionId, submissionId);
    return { submission: await submissionDetail(tx, stored), walk };
  });
  if (!loaded) notFound();
  const { walk } = loaded;
  const submission = await withOwnFingerprint(loaded.submission);
  const doubts = submission.doubts > 0 ? openDoubts(submission.proposal).map(({ addresses }) => addresses) : [];
  return <SubmissionPage key={submissionId} {...{ submission, walk, doubts }} now={new Date().toISOString()} />;
}
