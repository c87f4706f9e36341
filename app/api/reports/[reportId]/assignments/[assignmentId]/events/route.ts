import { assignmentOf, inWords } from "@/app/_assignments/assignment-of";
import { assignmentsView } from "@/app/_assignments/assignments-view";
import { answersIn, appendEvent } from "@/db/assignments";
import { write } from "@/db/store";
import { serve } from "../../../../../_http/serve";

/** As the log says it of whom. */
const said = { reopened: "重新打开", reminded: "催一下", withdrawn: "收回" };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/assignments/{assignmentId}/events",
  {
    POST: async ({ path: { reportId, assignmentId }, body, actor, note }) => {
      const { kind, text } = await body();
      return write(async (tx) => {
        const assignment = await assignmentOf(tx, assignmentId, reportId);
        note(`${assignment.section}${assignment.person}，${said[kind]}`);
        await appendEvent(tx, assignment, { kind, text, by: actor.name, answers: answersIn(assignment) });
        return assignmentsView(tx, reportId, new Date().toISOString());
      }).catch(inWords(reportId));
    },
  },
);
