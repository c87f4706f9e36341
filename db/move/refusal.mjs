/** Why nothing was moved, in words for whoever runs the program. */
export class Refusal extends Error {}

/** An address without its password. @param {string} url */
export const printedUrl = (url) => {
  const address = new URL(url);
  if (address.password) address.password = "***";
  try {
    return decodeURIComponent(address.href);
  } catch {
    // A lone % in a name: the driver takes it as it stands.
    return address.href;
  }
};
