const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'];

/**
 * An amount in đồng in Vietnamese words, as papers of money have it: `Năm trăm linh năm nghìn đồng`. For whole amounts
 * below 10^15; throws RangeError for others.
 */
export function amountInWords(amount: number): string {
  if (!Number.isInteger(amount) || amount < 0 || amount >= 1e15)
    throw new RangeError('not an amount in đồng');
  if (amount === 0) return 'Không đồng';
  const groups: number[] = [];
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  const words = groups
    .flatMap((group, index) => {
      if (group === 0) return [];
      return [`${groupInWords(group, index < groups.length - 1)} ${SCALES[index] ?? ''}`.trim()];
    })
    .reverse()
    .join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** Three digits; `whole` where others stand before them, so that their hundreds are said even when they are none. */
function groupInWords(group: number, whole: boolean): string {
  const [hundreds, tens, units] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const said = hundreds > 0 || whole ? [`${DIGITS[hundreds]} trăm`] : [];
  if (tens === 0 && units === 0) return said.join(' ');
  if (tens === 0) return [...said, ...(said.length > 0 ? ['linh'] : []), DIGITS[units]].join(' ');
  return [...said, tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`, unitAfter(tens, units)]
    .filter(Boolean)
    .join(' ');
}

function unitAfter(tens: number, units: number): string {
  if (units === 0) return '';
  if (units === 1 && tens > 1) return 'mốt';
  if (units === 5) return 'lăm';
  return DIGITS[units] ?? '';
}
