import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./db/schema.ts",
    "./db/collection-schema.ts",
    "./db/people-schema.ts",
    "./db/review-schema.ts",
    "./db/assignments-schema.ts",
  ],
  out: "./db/sqlite/migrations",
});
