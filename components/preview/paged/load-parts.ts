import { addressOf } from "@/components/requests/address-of";
import { call } from "@/components/requests/call";
import type { AnswerOf } from "@/lib/contract/operations";
import { fontFiles, writeFontChains } from "@/lib/document/typst-input";
import type { EngineParts } from "./typst-engine";

/** Where the typesetter, the renderer and the page layout lie, with the size of the two big ones. */
export type PartAddresses = { compiler: URL; renderer: URL; layout: URL };
type FontFile = { address: URL; bytes: number };
const compilerBytes = 28_325_178;
const rendererBytes = 972_425;

/**
 * Fetches all that Typst needs from this server.
 * @param tell is told how many bytes are there, of how many.
 * @throws with the file's name when the server does not give it.
 */
export async function loadParts(
  { compiler, renderer, layout }: PartAddresses,
  tell: (loaded: number, total: number) => void,
): Promise<EngineParts> {
  const own = await ownFonts();
  const files = fontsOf(own);
  const total = files.reduce((sum, { bytes }) => sum + bytes, compilerBytes + rendererBytes);
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    tell(Math.min(loaded, total), total);
  };
  const [compilerCode, rendererCode, layoutText, ...fonts] = await Promise.all([
    compile(compiler, compilerBytes, count),
    compile(renderer, rendererBytes, count),
    load(layout, count),
    ...files.map(({ address }) => load(address, count)),
  ]);
  return {
    compiler: compilerCode,
    renderer: rendererCode,
    fonts,
    chains: writeFontChains(own.families),
    layout: new TextDecoder().decode(layoutText),
  };
}

/** What a page has kept for the time when the server cannot be reached (`public/service-worker.js`). */
const keptFor = async (address: string | URL): Promise<Response | undefined> =>
  globalThis.caches?.match(typeof address === "string" ? address : address.href);

const fontsOf = ({ files }: AnswerOf<"GET /api/fonts">): FontFile[] => [
  ...files.map(({ id, bytes }) => fontAt(addressOf("GET /api/fonts/{id}", { path: { id } }), bytes)),
  ...bundledFonts(),
];

const ownFontsAddress = addressOf("GET /api/fonts", {});

/** Where all lies that the fonts are loaded from. */
export const fontAddresses = async (): Promise<string[]> => [
  new URL(ownFontsAddress, location.origin).href,
  ...fontsOf(await ownFonts()).map(({ address }) => address.href),
];

const fontAt = (path: string, bytes: number): FontFile => ({ address: new URL(path, location.origin), bytes });

const bundledFonts = () => fontFiles.map(({ name, bytes }) => fontAt(`/fonts/${name}`, bytes));

/** The fonts that the PDF is set in too, so that both break lines alike. */
async function ownFonts(): Promise<AnswerOf<"GET /api/fonts">> {
  const fonts = await call("GET /api/fonts", {});
  if (fonts.ok) return fonts.value;
  const kept = await keptFor(ownFontsAddress);
  if (!kept) throw new Error(`/api/fonts: ${fonts.problem.detail}`);
  return kept.json();
}

/**
 * Compiles a module while it arrives. One that the browser has kept is handed over as it is: only then does the browser
 * take the machine code that it made of it before, and nothing is counted on the way.
 */
async function compile(address: URL, bytes: number, count: (bytes: number) => void): Promise<WebAssembly.Module> {
  const kept = await keptResponse(address);
  if (kept) {
    const module = await WebAssembly.compileStreaming(kept);
    count(bytes);
    return module;
  }
  const { body, headers } = await answerOf(address);
  const counted = body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        count(piece.length);
        controller.enqueue(piece);
      },
    }),
  );
  return WebAssembly.compileStreaming(new Response(counted, { headers }));
}

/** @returns what the browser has of an earlier visit, without asking the server. */
async function keptResponse(address: URL): Promise<Response | null> {
  const kept = await fetch(address, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
  return kept?.ok ? kept : null;
}

async function answerOf(address: URL): Promise<{ body: ReadableStream<Uint8Array<ArrayBuffer>>; headers: Headers }> {
  const given = await fetch(address).catch(() => null);
  const { body, headers } = (given?.ok ? given : await keptFor(address)) ?? {};
  if (!body || !headers) throw new Error(`${address.pathname}: ${given?.status ?? "out of reach"}`);
  return { body, headers };
}

async function load(address: URL, count: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const { body } = await answerOf(address);
  const pieces: BlobPart[] = [];
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    count(next.value.length);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
