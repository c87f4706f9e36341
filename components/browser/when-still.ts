/**
 * For what takes much of a small computer: a key that is pressed begins the wait anew.
 * @returns once nobody has pressed a key for `pause` ms.
 */
export function whenStill(pause: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(end, pause);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(end, pause);
    };
    function end() {
      removeEventListener("keydown", wait, true);
      resolve();
    }
    addEventListener("keydown", wait, true);
  });
}
