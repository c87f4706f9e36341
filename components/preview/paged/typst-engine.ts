import startRenderer, {
  type RenderSession,
  type TypstRenderer,
  TypstRendererBuilder,
} from "@myriaddreamin/typst-ts-renderer";
import startCompiler, {
  type IncrServer,
  type TypstCompiler,
  TypstCompilerBuilder,
} from "@myriaddreamin/typst-ts-web-compiler";

export type EngineParts = {
  compiler: WebAssembly.Module | BufferSource;
  renderer: WebAssembly.Module | BufferSource;
  /** The first of two fonts with one name is used. */
  fonts: Uint8Array[];
  /** What `writeFontChains` wrote for these fonts. */
  chains: string;
  /** The text of `report.typ`. */
  layout: string;
};

/** Size of a page in the units of the SVG. */
export type PageSize = { width: number; height: number };
/** `svg` is the whole document after `restart`, and what changed since the last drawing otherwise. */
export type Drawing = { svg: string; pages: PageSize[] };

const main = "/report.typ";
const everywhere = 1e33;
const withoutDiagnostics = 1;
const asPdf = 1;

/**
 * Typst in the browser: sets the report and draws it, each time only what changed. The wrapper package is not used,
 * because it fetches fonts and modules from elsewhere when it is not told otherwise.
 */
export class TypstEngine {
  readonly #compiler: TypstCompiler;
  readonly #renderer: TypstRenderer;
  readonly #held: WebAssembly.Memory;
  #state: { server: IncrServer; session: RenderSession } | undefined;

  private constructor(compiler: TypstCompiler, renderer: TypstRenderer, held: WebAssembly.Memory) {
    this.#compiler = compiler;
    this.#renderer = renderer;
    this.#held = held;
  }

  static async start({ compiler, renderer, fonts, chains, layout }: EngineParts): Promise<TypstEngine> {
    const [{ memory }] = await Promise.all([
      startCompiler({ module_or_path: compiler }),
      startRenderer({ module_or_path: renderer }),
    ]);
    const builder = withoutEval(() => new TypstCompilerBuilder());
    for (const font of fonts) await builder.add_raw_font(font);
    const made = await builder.build();
    made.add_source(main, layout);
    made.map_shadow("/fonts.json", new TextEncoder().encode(chains));
    return new TypstEngine(made, await new TypstRendererBuilder().build(), memory);
  }

  /** Bytes that the compiler holds. It remembers every layout and has no way to forget, so this only grows. */
  get memory(): number {
    return this.#held.buffer.byteLength;
  }

  /** The next drawing is a whole one: the page that held the last is gone. */
  restart(): void {
    this.#state?.session.free();
    this.#state?.server.free();
    this.#state = undefined;
  }

  /** @param input what `writeTypstInput` wrote. @throws when the page layout fails. */
  draw(input: string): Drawing {
    this.#state ??= { server: this.#compiler.create_incr_server(), session: this.#renderer.create_session() };
    const { server, session } = this.#state;
    this.#compiler.map_shadow("/report.json", new TextEncoder().encode(input));
    this.#renderer.manipulate_data(session, "merge", this.#compile(server));
    const svg = this.#renderer.render_svg_diff(session, 0, 0, everywhere, everywhere);
    return { svg, pages: pagesOf(session) };
  }

  /** @param input what `writeTypstInput` wrote. @returns the same pages as a tagged PDF. @throws as `draw` */
  pdf(input: string): Uint8Array<ArrayBuffer> {
    this.#compiler.map_shadow("/report.json", new TextEncoder().encode(input));
    const world = this.#compiler.snapshot(undefined, main, undefined);
    try {
      const { result } = world.get_artifact(asPdf, withoutDiagnostics) as { result?: Uint8Array<ArrayBuffer> };
      if (!result) throw new Error("Typst could not set the report");
      return result;
    } finally {
      world.free();
    }
  }

  #compile(server: IncrServer): Uint8Array {
    const world = this.#compiler.snapshot(undefined, main, undefined);
    try {
      const { result } = world.incr_compile(server, withoutDiagnostics) as { result?: Uint8Array };
      if (!result) throw new Error("Typst could not set the report");
      return result;
    } finally {
      world.free();
    }
  }
}

/**
 * The builder makes its stand-ins for missing files out of strings, which the Content-Security-Policy forbids.
 * Every file is given, so none of them is ever called.
 */
function withoutEval<T>(build: () => T): T {
  const real = globalThis.Function;
  const standIn = () => {
    throw new Error("Typst asks for a file that it was not given");
  };
  // Called with `new`: what it returns takes the place of the new object.
  globalThis.Function = function make() {
    return standIn;
  } as unknown as FunctionConstructor;
  try {
    return build();
  } finally {
    globalThis.Function = real;
  }
}

function pagesOf(session: RenderSession): PageSize[] {
  const info = session.pages_info;
  const pages = Array.from({ length: info.page_count }, (_, index) => {
    const page = info.page(index);
    return { width: page.width_pt, height: page.height_pt };
  });
  info.free();
  return pages;
}
