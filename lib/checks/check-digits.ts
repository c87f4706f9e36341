const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = "10X98765432";

/** Province codes of GB/T 2260. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return day <= days[month - 1];
}

/** GB 11643: 18 digits with their check sign, or the older 15 without one. */
export function isIdentityNumber(text: string): boolean {
  if (!provinces.test(text)) return false;
  if (/^\d{15}$/.test(text))
    return isDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  if (!isDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkSigns[sum % 11] === text[17].toUpperCase();
}

/** ISO/IEC 7812: issuer 62, 4, 5, 3 or 9, 16 to 19 digits, Luhn. */
export function isBankCard(text: string): boolean {
  if (!/^(?:62|4|5|3|9)\d{14,18}$/.test(text) || text.length < 16) return false;
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
