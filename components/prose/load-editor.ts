type EditorModule = typeof import("./prose-editor");

let loaded: EditorModule | null = null;
let loading: Promise<EditorModule> | null = null;

/** @returns the editor if it has come, so that a step opens with it at once. */
export const loadedEditor = (): EditorModule | null => loaded;

/** Fetches the editor, a third of the wizard's JavaScript. Where that fails, the next call tries again. */
export function loadEditor(): Promise<EditorModule> {
  loading ??= import("./prose-editor").then(
    (module) => {
      loaded = module;
      return module;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
