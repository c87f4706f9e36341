import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import * as assignmentsSchema from "../assignments-schema";
import * as collectionSchema from "../collection-schema";
import * as peopleSchema from "../people-schema";
import * as reviewSchema from "../review-schema";
import * as schema from "../schema";
import { createTestDatabase } from "./test-database";

const tables = Object.values({
  ...schema,
  ...collectionSchema,
  ...peopleSchema,
  ...reviewSchema,
  ...assignmentsSchema,
}).filter((value) => value instanceof SQLiteTable);
const typeOf = (sqlType: string) => (sqlType === "integer" ? "integer" : "text");
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase(inject("postgres") ?? "") });
  await client.connect();
});
afterAll(() => client.end());

const values = async (query: string, name: string): Promise<unknown[]> =>
  (await client.query({ text: query, values: [name], rowMode: "array" })).rows;

test("PostgreSQL has the tables of the schema and no others", async () => {
  const { rows } = await client.query("select table_name from information_schema.tables where table_schema = 'public'");
  expect(rows.map(({ table_name }) => table_name).sort()).toEqual(
    tables.map((table) => getTableConfig(table).name).sort(),
  );
});

test.each(tables.map((table) => [getTableConfig(table).name, getTableConfig(table)] as const))(
  "%s has the columns of the schema, with their types, keys and references",
  async (name, { columns, primaryKeys, foreignKeys }) => {
    expect(
      await values(
        "select column_name, data_type, is_nullable = 'NO' from information_schema.columns where table_name = $1 order by ordinal_position",
        name,
      ),
    ).toEqual(columns.map((column) => [column.name, typeOf(column.getSQLType()), column.notNull]));
    const keys = await values(
      "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = $1::regclass and i.indisprimary order by array_position(i.indkey, a.attnum)",
      name,
    );
    const [composite] = primaryKeys;
    const expected = composite ? composite.columns : columns.filter(({ primary }) => primary);
    expect(keys.flat()).toEqual(expected.map((column) => column.name));
    const [references] = await values(
      "select count(*)::int from pg_constraint where conrelid = $1::regclass and contype = 'f'",
      name,
    );
    expect(references).toEqual([foreignKeys.length]);
  },
);
