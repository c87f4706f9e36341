import { buildPaths } from "./openapi-paths";
import { buildSchemas } from "./openapi-schemas";

/** OpenAPI 3.1 of all routes, out of the schemas that judge requests. */
export const buildOpenApi = () => ({
  openapi: "3.1.0" as const,
  info: {
    title: "政府信息公开工作年度报告",
    version: "1",
    description: "错误都是 application/problem+json；被拒绝的请求什么都不存。",
  },
  paths: buildPaths(),
  components: { schemas: buildSchemas() },
});
