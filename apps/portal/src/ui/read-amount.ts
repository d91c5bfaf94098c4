/** An amount as people type it: digits of any width, grouped or not, with the signs of their currency. */

export type ReadAmount =
  | { readonly minor: bigint }
  /** `form`: it is no number. `decimals`: more places than the currency has. */
  | { readonly problem: 'form' | 'decimals' }

/** Signs and codes that may stand beside a number; no others, so that nothing is read that was not meant. */
const SIGNS = /^(?:US\$|CN¥|JP¥|[$¥€£]|[A-Z]{3})?\s*([0-9.,]+)\s*(?:[元円]|[A-Z]{3})?$/
/** Grouped by threes with commas, as all three languages do, or not at all. */
const NUMBER = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?$/
const DIGITS_MAX = 30

/** `decimals`: places of the currency. Full-width digits and signs count as their narrow forms (NFKC). */
export function readAmount(text: string, decimals: number): ReadAmount {
  const plain = text.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',').trim()
  const number = SIGNS.exec(plain)?.[1]
  const parts = number === undefined || number.length > DIGITS_MAX ? null : NUMBER.exec(number)
  if (parts === null) return { problem: 'form' }
  const [, whole = '', fraction = ''] = parts
  const shown = fraction.replace(/0+$/, '')
  if (shown.length > decimals) return { problem: 'decimals' }
  return { minor: BigInt(whole.replaceAll(',', '') + shown.padEnd(decimals, '0')) }
}
