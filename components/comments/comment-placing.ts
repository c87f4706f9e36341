import { LaterModule } from "@/components/ui/later-module";

/** How comments find their places: nobody needs it before the page has been painted. */
export const commentPlacing = new LaterModule(() => import("./place-comments"));
