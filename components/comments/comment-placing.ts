import { LaterModule } from "@/components/ui/later-module";

/** How comments find their places again: nobody needs it before they have been fetched. */
export const commentPlacing = new LaterModule(() => import("./place-comments"));
