/** Runs something once the keystroke has been painted. @returns how to call it off. */
export type Schedule = (run: () => void) => () => void;

/** The work is done this long after its time at the latest, however busy the page is, in ms. */
const latest = 400;

/** Waits, then for the next idle moment. */
const idleAfter =
  (wait: number): Schedule =>
  (run) => {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback === "function") idle = requestIdleCallback(run, { timeout: latest });
      else run();
    }, wait);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  };

/** The page's own drawing comes first: two frames. */
export const afterPaint = idleAfter(34);

/** A pause of the keys that is felt as none: whoever types on is not held up by what is seen only after it. */
export const afterKeys = idleAfter(120);

/**
 * Somebody may write on without such a pause: what waits for one is put off no longer than this, in ms. It holds up one
 * key in twenty then, not one in six.
 */
export const longestUnpaused = 2000;
