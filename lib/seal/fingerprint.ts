/** @returns the fingerprint in groups of four, as it is read out on the telephone: 16 groups. */
export const printFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join(" ");
