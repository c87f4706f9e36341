/** Excel counts days from the last of 1899; earlier or later numbers are no dates of a ledger. */
const firstSerial = 36526;
const lastSerial = 55152;

const pad = (value: number) => String(value).padStart(2, "0");

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year <= 2099 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

/** 2025-01-03, 2025/1/3, 2025.1.3, 2025年1月3日, 20250103 or a workbook's day number. @returns an ISO date. */
export function readLedgerDate(text: string): string | undefined {
  const plain = text.trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT].*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) return isoOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = Number(plain);
  if (!/^\d{5}(?:\.\d+)?$/.test(plain) || serial < firstSerial || serial > lastSerial) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
