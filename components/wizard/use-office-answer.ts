import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import type { OfficeAnswer } from "@/lib/report/office";
import { answerOffice, type Namesake, namesakeOf } from "./office-requests";

/** Half a name is nobody's: it is asked about when the keys have rested so long, in ms. */
const rest = 300;

/** @returns the other office of this name, once it is known; null where there is none. */
export function useNamesake(name: string): Namesake | null {
  const { reportId } = useReportContext();
  const [found, setFound] = useState<Namesake | null>(null);
  useEffect(() => {
    let gone = false;
    setFound(null);
    if (name === "") return;
    const resting = setTimeout(async () => {
      const answer = await namesakeOf(reportId, name);
      if (!gone && answer.ok) setFound(answer.value.other);
    }, rest);
    return () => {
      gone = true;
      clearTimeout(resting);
    };
  }, [reportId, name]);
  return found;
}

/** Sends an answer; the page then shows what follows from it: the office, and last year's report. */
export function useOfficeAnswer() {
  const { reportId, saveNow } = useReportContext();
  const router = useRouter();
  const [state, setState] = useState<{ waiting: boolean; problem: string | null }>({ waiting: false, problem: null });
  const send = async (answer: OfficeAnswer, name: string): Promise<boolean> => {
    setState({ waiting: true, problem: null });
    // The name goes to the disk before what is said of it.
    await saveNow();
    const outcome = await answerOffice(reportId, answer, name);
    setState({ waiting: false, problem: outcome.ok ? null : outcome.problem.detail });
    if (outcome.ok) router.refresh();
    return outcome.ok;
  };
  return { ...state, send };
}
