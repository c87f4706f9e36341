/** @returns a name that no other page has: by it the server tells pages apart */
export const pageName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("");
