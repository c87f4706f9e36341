import "server-only";
import { or, type SQL, sql } from "drizzle-orm";
import { officeFormerNames, offices } from "./schema";

/** Of a joined office: that its name, or one that it had, holds these words. */
export function officeCalled(words: string): SQL | undefined {
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const formerly = sql`exists (select 1 from ${officeFormerNames} where ${officeFormerNames.officeId} = ${offices.id}
    and ${officeFormerNames.name} like ${like} escape '\\')`;
  return or(sql`${offices.name} like ${like} escape '\\'`, formerly);
}
