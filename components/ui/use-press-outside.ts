import { type FocusEvent, type RefObject, useEffect } from "react";

/** Closes a layer at a press anywhere but in the given elements; nothing is listened to while it is not `open`. */
export function usePressOutside(
  onPress: () => void,
  inside: RefObject<HTMLElement | null>,
  alsoInside: RefObject<HTMLElement | null> = inside,
  open = true,
): void {
  useEffect(() => {
    if (!open) return;
    const listen = ({ target }: PointerEvent) => {
      const within = [inside, alsoInside].some(({ current }) => target instanceof Node && current?.contains(target));
      if (!within) onPress();
    };
    document.addEventListener("pointerdown", listen);
    return () => document.removeEventListener("pointerdown", listen);
  }, [onPress, inside, alsoInside, open]);
}

/** Whether the focus has gone to something outside; a page that is put away takes it to nothing. */
export const leavesLayer = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  relatedTarget !== null && !currentTarget.contains(relatedTarget);
