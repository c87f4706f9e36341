import { expect, test } from "./fixtures";

type Described = { paths: Record<string, Record<string, unknown>> };

const nonceIn = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

const held = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
};
const heldByPages = {
  ...held,
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};
const trace = /node_modules|\bat \S+ \(|\.mjs:\d|\.tsx?:\d|webpack|turbopack:\/\//;

test("every page has the headers and scripts with the nonce of its request alone", async ({
  request,
  createReport,
}) => {
  const id = await createReport();
  const wizard = ["cover", "overview", "requests", "check"].map((step) => `/reports/${id}/${step}`);
  const pages = ["/", "/bin", "/help", "/import", "/pack", "/examine", "/verify", "/compare", `/reports/${id}/history`];
  const missing = ["/nowhere", "/reports/none/cover", `/reports/${id}/nowhere`, `/reports/${id}/history/99`];
  const nonces = new Set<string | undefined>();
  for (const page of [...pages, ...wizard, ...missing]) {
    const answer = await request.get(page, { headers: { accept: "text/html" } });
    const [headers, text] = [answer.headers(), await answer.text()];
    expect(headers, page).toMatchObject(heldByPages);
    const policy = headers["content-security-policy"];
    const nonce = nonceIn(policy);
    nonces.add(nonce);
    expect(policy, page).toContain("default-src 'self'");
    expect(policy.replace(/style-src[^;]*/, ""), page).not.toContain("unsafe-inline");
    expect(policy, page).not.toContain("'unsafe-eval'");
    const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      page,
    ).toEqual([]);
    expect(text, page).not.toMatch(/\son(click|load|error)=/);
    expect(text, page).not.toMatch(trace);
    expect(answer.status() < 500, page).toBe(true);
  }
  expect(nonces.size).toBe(pages.length + wizard.length + missing.length);
});

test("every operation, asked for what is not there or cannot be, has the headers and no trace of the program", async ({
  request,
}) => {
  const description: Described = await (await request.get("/api/openapi.json")).json();
  for (const [path, methods] of Object.entries(description.paths))
    for (const method of Object.keys(methods)) {
      const address = path.replace(/\{\w+\}/g, "00000000-0000-0000-0000-000000000000");
      const answer = await request.fetch(address, { method, data: method === "get" ? undefined : { strange: true } });
      const what = `${method} ${path}`;
      expect(answer.headers(), what).toMatchObject(held);
      expect(answer.headers()["content-security-policy"], what).toContain("default-src 'none'");
      expect(answer.status() < 500, what).toBe(true);
      if (answer.status() >= 400) expect(await answer.text(), what).not.toMatch(trace);
    }
});

test("a report as a web page has a policy of its own: its styles, and nothing that runs", async ({
  request,
  createReport,
}) => {
  const answer = await request.get(`/api/reports/${await createReport()}/exports/html`);
  expect(answer.headers()["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'unsafe-inline';.*sandbox$/,
  );
});

test("static parts have the headers, too, and a worker of theirs may run WebAssembly", async ({ request }) => {
  const page = await (await request.get("/")).text();
  const [, script] = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page) ?? [];
  const headers = (await request.get(script)).headers();
  expect(headers).toMatchObject(heldByPages);
  expect(headers["content-security-policy"]).toContain("'wasm-unsafe-eval'");
});
