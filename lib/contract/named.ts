import { z } from "zod";

/** Shapes that the description of the contract calls by a name, wherever they occur. */
export const namedShapes = new Map<z.ZodType, string>();

/** Gives a shape its name in the description. */
export function name<Shape extends z.ZodType>(id: string, shape: Shape): Shape {
  namedShapes.set(shape, id);
  return shape;
}

/** A reference to a named shape, as the description writes it. */
export const refTo = (id: string) => ({ $ref: `#/components/schemas/${id}` });

/**
 * A part of a body that another schema judges, chosen by what else stands in the request, and described by the names of
 * these. Until then nothing is known of it, not even whether it is there.
 */
export const judgedLater = <Sent>(...ids: string[]) =>
  z.preprocess((value: Sent): unknown => value, z.unknown()).meta({ anyOf: ids.map(refTo) });
