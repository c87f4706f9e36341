/** The log-in has ended while a page is open: whoever draws the door hears it, whatever was asked for. */
const name = "ogi-signed-out";
const again = "ogi-signed-in";

const hear = (event: string) => (listener: () => void) => {
  window.addEventListener(event, listener);
  return () => window.removeEventListener(event, listener);
};

export const tellSignedOut = (): boolean => window.dispatchEvent(new Event(name));
export const hearSignedOut = hear(name);

/** Somebody has logged in again on this very page: what was refused may be sent. */
export const tellSignedIn = (): boolean => window.dispatchEvent(new Event(again));
export const hearSignedIn = hear(again);
