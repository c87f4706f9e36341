import { expect, test } from "vitest";
import { readEnvironment } from "./environment.mjs";

test("nothing set gives port 3000 of this computer and the folder data", () => {
  expect(readEnvironment({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    fontsDir: undefined,
    allowedHosts: undefined,
  });
  expect(readEnvironment({}).dataDir).toBe(`${process.cwd()}/data`);
});

test("copies lie beside the data, fourteen of them, unless it says otherwise", () => {
  expect(readEnvironment({ DATA_DIR: "/var/ogi" })).toMatchObject({ backupDir: "/var/ogi/backups", backupKeep: 14 });
  const set = { DATA_DIR: "/var/ogi", BACKUP_DIR: "/mnt/copies", BACKUP_KEEP: "60" };
  expect(readEnvironment(set)).toMatchObject({ backupDir: "/mnt/copies", backupKeep: 60 });
});

test("what is set is taken", () => {
  const set = {
    PORT: "8080",
    HOST: "0.0.0.0",
    DATA_DIR: "/var/ogi",
    FONTS_DIR: "fonts",
    ALLOWED_HOSTS: "Reports.example, 10.0.0.8:8080,[::1]",
  };
  expect(readEnvironment(set)).toEqual({
    port: 8080,
    host: "0.0.0.0",
    dataDir: "/var/ogi",
    backupDir: "/var/ogi/backups",
    backupKeep: 14,
    fontsDir: `${process.cwd()}/fonts`,
    log: "file",
    allowedHosts: ["reports.example", "10.0.0.8:8080", "[::1]"],
  });
});

test("a command is a program, or a list of a program and its arguments", () => {
  const commandOf = (text: string) => readEnvironment({ EVENT_COMMAND: text }).eventCommand;
  expect(commandOf("")).toBeUndefined();
  expect(commandOf("/opt/my tools/notify")).toEqual(["/opt/my tools/notify"]);
  expect(commandOf('["/opt/notify", "--to", "a b"]')).toEqual(["/opt/notify", "--to", "a b"]);
  for (const text of ["[]", '[""]', '["/opt/notify", 3]', '["/opt/notify", "secret"'])
    expect(() => commandOf(text)).toThrow(/^(?!.*secret).*EVENT_COMMAND/);
});

test("a database is one of PostgreSQL; what is wrong with its address is said without its password", () => {
  const address = "postgres://ogi:secret@db.example/ogi";
  expect(readEnvironment({ DATABASE_URL: address }).databaseUrl).toBe(address);
  for (const text of ["mysql://ogi:secret@db.example/ogi", "db.example secret"])
    expect(() => readEnvironment({ DATABASE_URL: text })).toThrow(/^(?!.*secret).*DATABASE_URL/);
});

test("people log in elsewhere where issuer, client and secret are all there; the secret is never printed", () => {
  const set = { OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "ogi", OIDC_CLIENT_SECRET: "hidden" };
  const usual = { name: "统一身份认证", claim: "preferred_username" };
  const given = { issuer: "https://login.example", clientId: "ogi", clientSecret: "hidden" };
  expect(readEnvironment(set).oidc).toEqual({ ...given, ...usual });
  const own = { ...set, OIDC_NAME: "市统一认证", OIDC_CLAIM: "sub" };
  expect(readEnvironment(own).oidc).toEqual({ ...given, name: "市统一认证", claim: "sub" });
  for (const name of Object.keys(set))
    expect(() => readEnvironment({ ...set, [name]: "" })).toThrow(new RegExp(`^(?!.*hidden).*${name}`));
  expect(() => readEnvironment({ ...set, OIDC_ISSUER: "ftp://login.example" })).toThrow(/OIDC_ISSUER.*ftp/);
});

test.each([
  ["PORT", "http"],
  ["PORT", "0"],
  ["PORT", "70000"],
  ["PORT", "80 "],
  ["HOST", "a b"],
  ["ALLOWED_HOSTS", "http://reports.example"],
  ["ALLOWED_HOSTS", "reports.example,,"],
  ["DATA_DIR", " "],
  ["BACKUP_DIR", " "],
  ["BACKUP_KEEP", "0"],
  ["BACKUP_KEEP", "all"],
  ["LOG", "loud"],
])("%s=%j is refused in one line that names both", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*${value.trim()}[^\\n]*$`));
});
