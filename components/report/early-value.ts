/** What a line of the form is written or chosen in. */
export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What the page was sent with. */
const drawn = (box: Box): string =>
  box instanceof HTMLSelectElement
    ? ([...box.options].find(({ defaultSelected }) => defaultSelected)?.value ?? box.value)
    : box.defaultValue;

/** @returns what somebody has put into a box before the page followed it; null where it stands as it was sent. */
export const earlyValue = (box: Box): string | null => (box.value === drawn(box) ? null : box.value);

/** A date of which only the year is typed has no value yet; being given "" again would take the year away. */
export function keepEqual(input: HTMLInputElement): void {
  const own =
    Object.getOwnPropertyDescriptor(input, "value") ??
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  if (!own?.get || !own.set) return;
  const { get, set } = own;
  Object.defineProperty(input, "value", {
    configurable: true,
    get,
    set(value: string) {
      if (get.call(input) !== value) set.call(input, value);
    },
  });
}
