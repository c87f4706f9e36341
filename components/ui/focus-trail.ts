/** Where an element stands: itself and what holds it, each with its place among its neighbours. */
export type FocusTrail = { element: Element; place: number }[];

/** @returns the way from an element up to the body. */
export function trailOf(element: Element): FocusTrail {
  const trail: FocusTrail = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    trail.push({
      element: at,
      place: at.parentElement ? Array.prototype.indexOf.call(at.parentElement.children, at) : 0,
    });
  return trail;
}

/** Whether an element can no longer be where the keys go. */
export const isGone = (element: Element): boolean =>
  !element.isConnected ||
  element.matches(":disabled, [inert] *") ||
  !element.checkVisibility({ visibilityProperty: true });

const acts = "a, button, input, select, textarea, summary, [role=button], [role=menuitem], [role=option]";
const nameOf = (element: Element) =>
  `${element.nodeName} ${element.getAttribute("aria-label") ?? element.getAttribute("name") ?? element.textContent}`;

/**
 * What stands where the element was: the same thing drawn anew, its neighbour, or what held both. Never another button:
 * a key that is still held down would press it.
 */
export function heirOf(trail: FocusTrail): Element | null {
  const at = trail.findIndex(({ element }) => !isGone(element));
  if (at < 0) return null;
  const holder = trail[at].element;
  const lost = trail[at - 1];
  const heir = lost && (holder.children[Math.min(lost.place, holder.children.length - 1)] as Element | undefined);
  if (!heir || isGone(heir)) return holder;
  return heir.matches(acts) && nameOf(heir) !== nameOf(lost.element) ? holder : heir;
}
