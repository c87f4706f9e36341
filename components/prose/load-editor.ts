import { LaterModule } from "@/components/ui/later-module";

/**
 * The editor with all that opens in it, a third of the wizard's JavaScript. They come together: a key that opens a layer
 * is followed by others that are meant for it.
 */
export const editorModule = new LaterModule(async () => {
  const [{ ProseEditor }, { ProseLayer }] = await Promise.all([import("./prose-editor"), import("./prose-layer")]);
  return { ProseEditor, ProseLayer };
});
