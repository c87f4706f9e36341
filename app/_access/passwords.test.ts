import { describe, expect, test } from "vitest";
import { hashPassword, isPassword } from "./passwords";

describe("a stored password", () => {
  test("costs 32 MB and three passes to try, as OWASP asks, and has a salt of its own", async () => {
    const [one, other] = [await hashPassword("晨光里的第七页"), await hashPassword("晨光里的第七页")];
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(one).not.toBe(other);
  });

  test("is known again in any width and form of its characters, and no other is", async () => {
    const hash = await hashPassword("Ａｂｃ晨光２０２６");
    expect(await isPassword({ hash, password: "Abc晨光2026" })).toBe(true);
    expect(await isPassword({ hash, password: "Abc晨光2027" })).toBe(false);
  });

  test("that was hashed when it cost less is still known; what is hashed another way is not", async () => {
    const cheap = "scrypt$1024$8$1$c2FsdHNhbHRzYWx0c2FsdA==$89r7o7LgV6ZvLHvO0DvFgbD/KhX3YlrXIC6p+mAfnmU=";
    expect(await isPassword({ hash: cheap, password: "旧密码一二三" })).toBe(true);
    expect(await isPassword({ hash: cheap, password: "旧密码一二四" })).toBe(false);
    expect(await isPassword({ hash: "bcrypt$12$1024$8$1$x", password: "旧密码一二三" })).toBe(false);
  });
});
