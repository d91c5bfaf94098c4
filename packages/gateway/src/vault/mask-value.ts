/** Applies a masking action to a value. */
import { createHmac } from 'node:crypto'
import type { Bytes } from '@chassis/primitives'
import type { MaskAction } from './masking-policy.ts'

/** Length of a token in hex digits: 128 bits. */
const TOKEN_DIGITS = 32

/** The masked form; undefined where nothing of the value may be seen. `tokenKey`: of the vault and the purpose. */
export function maskValue(value: string, action: MaskAction, tokenKey: Bytes): string | undefined {
  switch (action.kind) {
    case 'show':
      return value
    case 'redact':
      return undefined
    case 'partial':
      return lastOf(value, action.last)
    case 'prefix':
      return firstOf(value, action.first)
    case 'band':
      return bandOf(value, action.width)
    case 'token':
      return createHmac('sha256', tokenKey).update(value).digest('hex').slice(0, TOKEN_DIGITS)
  }
}

/** What would show the whole value shows nothing. */
function lastOf(value: string, count: number): string | undefined {
  const characters = [...value]
  return count < characters.length ? `…${characters.slice(characters.length - count).join('')}` : undefined
}

function firstOf(value: string, count: number): string | undefined {
  const characters = [...value]
  return count < characters.length ? `${characters.slice(0, count).join('')}…` : undefined
}

const DECIMAL = /^-?\d{1,18}(\.\d{1,18})?$/

/**
 * `700 to 749` of 712 at a width of 50; bounds have as many decimals as the width, the upper one is the last inside.
 */
function bandOf(value: string, width: string): string | undefined {
  if (!DECIMAL.test(value) || !DECIMAL.test(width)) return undefined
  const decimals = width.split('.')[1]?.length ?? 0
  const digits = Math.max(decimals, value.split('.')[1]?.length ?? 0)
  const [number, step] = [scaled(value, digits), scaled(width, digits)]
  if (step <= 0n) return undefined
  const below = number < 0n ? -((step - 1n - number) / step) : number / step
  const unit = 10n ** BigInt(digits - decimals)
  const low = (below * step) / unit
  return `${shown(low, decimals)} to ${shown(low + step / unit - 1n, decimals)}`
}

function scaled(text: string, digits: number): bigint {
  const [whole = '', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(digits, '0'))
}

function shown(number: bigint, decimals: number): string {
  const text = (number < 0n ? -number : number).toString().padStart(decimals + 1, '0')
  const sign = number < 0n ? '-' : ''
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`
}
