import { networkInterfaces } from "node:os";

/** Listening on these is listening on every address of the computer. */
export const isEveryAddress = (host) => /^(0\.0\.0\.0|\[?::\]?)$/.test(host);

/** The name and the port of a Host header (RFC 9110): `[0::1]:3000` is [::1], `Localhost.:3000` localhost; null for what is none. */
export function readHost(text) {
  const parts = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{0,5}))?$/i.exec(text.trim());
  if (!parts || !URL.canParse(`http://${parts[1]}`)) return null;
  return { name: new URL(`http://${parts[1]}`).hostname.replace(/\.$/, ""), port: parts[2] ?? "" };
}

/** An IPv6 address stands in brackets in a Host header and in a link, not in the settings. */
export const bracketed = (host) => (/^[^[]*:[^:]*:/.test(host) ? `[${host}]` : host);

/** The addresses of this computer as they stand in a Host header, those in the network too. */
export const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flat()
    .map(({ address }) => bracketed(address.split("%")[0].toLowerCase()));

/** One name can be written in so many ways before they are no longer remembered. */
const mostSeen = 100;

/**
 * Who may be meant by a request. A page of a website that lets its own name lead to this computer (DNS rebinding) sends
 * that name: only names that are known to be ours are answered.
 * @param {{ host: string, allowedHosts?: string[] }} environment
 * @returns {(header: string | undefined) => boolean} judges a Host header; an entry without a port stands for every port
 */
export function hostGuard({ host, allowedHosts }) {
  const given = allowedHosts ?? [host, "localhost", "127.0.0.1", "::1"];
  const allowed = given.map((entry) => readHost(bracketed(entry))).filter((entry) => entry !== null);
  // Its addresses change with the network, so they are asked for when an unknown one comes.
  const isOwn = (name) => allowedHosts === undefined && isEveryAddress(host) && ownAddresses().includes(name);
  // Whoever was let in by name comes again with every request, written the same way.
  const seen = new Set();
  return (header) => {
    if (seen.has(header)) return true;
    const asked = readHost(header ?? "");
    if (!asked) return false;
    const known = allowed.some(({ name, port }) => name === asked.name && (port === "" || port === asked.port));
    if (known && seen.size < mostSeen) seen.add(header);
    return known || isOwn(asked.name);
  };
}
