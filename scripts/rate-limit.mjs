/**
 * How much one client may ask for. A page with all its parts is some eighty requests, a fast typist five a second; behind
 * one address a whole office may sit. From this computer itself comes a program or a proxy that many stand behind.
 */
const usual = { burst: 6_000, perSecond: 300 };
const own = { burst: 200_000, perSecond: 20_000 };

/** Who has not asked for so long is forgotten first. */
const mostClients = 10_000;

const isOwn = (address) => /^(::1|(::ffff:)?127\.)/.test(address);

/**
 * A token bucket for each client's address.
 * @param {() => number} [now] milliseconds
 * @returns {(address: string) => number} 0 where the client may ask, otherwise the seconds after which it may
 */
export function rateLimit(now = () => performance.now(), limits = { usual, own }) {
  /** @type {Map<string, { tokens: number, at: number }>} */
  const buckets = new Map();
  return (address) => {
    const { burst, perSecond } = isOwn(address) ? limits.own : limits.usual;
    const at = now();
    const before = buckets.get(address) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond);
    buckets.delete(address);
    buckets.set(address, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    if (buckets.size > mostClients) buckets.delete(buckets.keys().next().value);
    return tokens < 1 ? Math.max(1, Math.ceil((1 - tokens) / perSecond)) : 0;
  };
}
