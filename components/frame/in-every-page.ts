"use client";

/**
 * What the page of a failure, the page that is not there and all others draw with. `app/layout.tsx` names it, so that it
 * is sent once: none of these knows what the others bring, and each would bring buttons, icons and links of its own.
 */
export { Button, ButtonLink } from "@/components/ui/button";
