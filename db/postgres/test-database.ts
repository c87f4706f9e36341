import { randomUUID } from "node:crypto";
import pg from "pg";

const template = "ogi_empty";

const newName = () => `ogi_${randomUUID().replaceAll("-", "")}`;

/** @returns the address of a new database on the server at `server`, with the tables of `template` in it. */
export async function createTestDatabase(server: string): Promise<string> {
  const name = newName();
  await speak(server, `create database ${name} template ${template}`);
  return addressIn(server, name);
}

/** @returns the address of a new database with nothing in it. */
export async function createBareDatabase(server: string): Promise<string> {
  const name = newName();
  await speak(server, `create database ${name}`);
  return addressIn(server, name);
}

/** Makes the database that the others are copied from. @returns its address */
export async function createTemplate(server: string): Promise<string> {
  await speak(server, `create database ${template}`);
  return addressIn(server, template);
}

const addressIn = (server: string, database: string) => Object.assign(new URL(server), { pathname: database }).href;

async function speak(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
