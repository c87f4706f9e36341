import { z } from "zod";
import { editions } from "../editions/register";
import { interchangeSchema } from "../report/interchange";
import { describeByAddress, sectionSchema } from "../report/section-schema";
import { namedShapes, refTo } from "./named";
import { interchangeName, sections, valuesName } from "./report-shapes";

/** With the schemas of the editions, which judge parts of bodies and are built when somebody asks. */
function register() {
  const all = z.registry<{ id: string }>();
  for (const [shape, id] of namedShapes) all.add(shape, { id });
  for (const edition of editions) all.add(interchangeSchema(edition), { id: interchangeName(edition.id) });
  for (const { edition, id } of sections) all.add(sectionSchema(edition, id), { id: valuesName(edition.id, id) });
  return all;
}

/** Every named schema of the description, as JSON Schema (2020-12). */
export function buildSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(register(), {
    io: "input",
    unrepresentable: "any",
    override: describeByAddress,
    uri: (id) => refTo(id).$ref,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]));
}
