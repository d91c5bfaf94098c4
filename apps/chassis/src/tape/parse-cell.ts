/** One cell of a tape as an exact value. */
import { formatScaledDecimal, parseScaledDecimal, roundHalfUpToMinor } from '@chassis/finance'
import { Rejection } from '@chassis/primitives'
import { parseCreditScores } from './credit-scores.ts'
import { TAPE_FIELDS, type TapeField } from './fields.ts'
import { type RateScale, type RateScales, scaleOf } from './rate-scale.ts'
import { parseTapeDate } from './tape-date.ts'
import type { TapeIssueReason } from './tape-issue.ts'

/** The value, or why there is none. */
export type Cell = { readonly value: unknown } | { readonly reason: TapeIssueReason }

const TEXT_MAX = 500
const ABSENT = new Set(['', '-', '--', '.', 'NONE', 'N/A', 'NA', 'NULL', '#N/A'])

/** Whether a cell says nothing: blank, a dash, or one of the usual words for nothing. */
export function isAbsent(text: string): boolean {
  return text.length <= 4 && ABSENT.has(text.toUpperCase())
}

/** Reads a trimmed cell that is not absent. */
export function parseCell(field: TapeField, text: string, scales: RateScales): Cell {
  switch (TAPE_FIELDS[field]) {
    case 'money':
      return parseMoneyCell(text)
    case 'rate':
      return parseRateCell(text, scaleOf(field, scales), true)
    case 'ratio':
      return parseRateCell(text, scaleOf(field, scales), false)
    case 'integer':
      return parseIntegerCell(text)
    case 'codes':
      return parseCodes(text)
    case 'flag':
      return parseFlag(text)
    case 'date': {
      const value = parseTapeDate(text)
      return value === undefined ? { reason: 'notADate' } : { value }
    }
    case 'scores': {
      const value = parseCreditScores(text)
      return value === undefined ? { reason: 'notAScore' } : { value }
    }
    case 'text':
      return text.length <= TEXT_MAX ? { value: text } : { reason: 'textTooLong' }
  }
}

/**
 * The format has eight decimals (DECIMAL_TYPE20_8); what lies beyond them is binary noise such as 391.82000000000005.
 */
const FORMAT_DECIMALS = 8
const NOISE_DECIMALS = 20
const CENTS_PER_FORMAT_UNIT = 1_000_000n
const AMOUNT_MAX = 10n ** 15n

const PLAIN_CENTS = /^-?\d{1,12}(?:\.\d{1,2})?$/

/**
 * Dollars to cents: noise beyond the eighth decimal is rounded off (half up), what is then not whole cents is refused.
 */
function parseMoneyCell(text: string): Cell {
  if (PLAIN_CENTS.test(text)) return { value: parseScaledDecimal(text, 2) }
  return guarded(() => {
    const scaled = parseEightDecimals(plainNumber(text))
    if (scaled % CENTS_PER_FORMAT_UNIT !== 0n) return { reason: 'tooManyDecimals' }
    const value = scaled / CENTS_PER_FORMAT_UNIT
    return value > AMOUNT_MAX || value < -AMOUNT_MAX ? { reason: 'amountOutOfRange' } : { value }
  })
}

function parseEightDecimals(text: string): bigint {
  const fine = parseScaledDecimal(text, NOISE_DECIMALS)
  return roundHalfUpToMinor(fine, 10n ** BigInt(NOISE_DECIMALS - FORMAT_DECIMALS))
}

const RATE_ONE = 1_000_000_000n
/** INTEREST_FRACTION_MAX in a cell's finest decimals. */
const HALF = 10n ** BigInt(NOISE_DECIMALS) / 2n
/** What 10⁻⁹ of a year's rate is in a cell's finest decimals, written as percent and as fraction. */
const PERCENT_UNIT = 10n ** BigInt(NOISE_DECIMALS - 7)
const FRACTION_UNIT = 10n ** BigInt(NOISE_DECIMALS - 9)

/** A percentage to 10⁻⁹, rounded half up beyond that (tapes carry binary noise: 0.053900000000000003). */
function parseRateCell(text: string, columnScale: RateScale, isInterest: boolean): Cell {
  return guarded(() => {
    const saysPercent = text.endsWith('%')
    const fine = parseScaledDecimal(plainNumber(saysPercent ? text.slice(0, -1).trim() : text), NOISE_DECIMALS)
    const isNoFraction = fine > HALF || fine < -HALF
    const isPercent = saysPercent || columnScale === 'percent' || (isInterest && isNoFraction)
    const value = roundHalfUpToMinor(fine, isPercent ? PERCENT_UNIT : FRACTION_UNIT)
    const tooHigh = isInterest && (value > RATE_ONE || value < -RATE_ONE)
    return tooHigh || value > AMOUNT_MAX || value < -AMOUNT_MAX ? { reason: 'rateOutOfRange' } : { value }
  })
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/

/** Takes away a dollar sign, thousands separators and accounting brackets. "1,5" stays as it is, and is refused. */
function plainNumber(text: string): string {
  const first = text.charCodeAt(0)
  const plainStart = (first >= 48 && first <= 57) || (first === 45 && text[1] !== '$')
  if (plainStart && !text.includes(',')) return text
  const bracketed = /^\((.*)\)$/.exec(text)
  const inner = (bracketed?.[1] ?? text).trim()
  const negative = bracketed !== null || inner.startsWith('-')
  const digits = inner.replace(/^[+-]?\s*\$?\s*/, '')
  return (negative ? '-' : '') + (GROUPED.test(digits) ? digits.replaceAll(',', '') : digits)
}

/** A whole number, also when a spreadsheet wrote 60.0. */
function parseIntegerCell(text: string): Cell {
  const cell = guarded(() => ({ value: parseScaledDecimal(plainNumber(text), 0) }))
  if ('reason' in cell) return { reason: 'notAnInteger' }
  const value = Number(cell.value)
  return Number.isSafeInteger(value) ? { value } : { reason: 'notAnInteger' }
}

const CODE = /^\d{1,3}(?:\.0+)?$/
const CODES_MAX = 16

function parseCodes(text: string): Cell {
  const parts = text.split(/[;,|\s]+/).filter((part) => part !== '')
  if (parts.length > CODES_MAX || !parts.every((part) => CODE.test(part))) return { reason: 'notACode' }
  return { value: parts.map(Number) }
}

const TRUE_WORDS = new Set(['true', 't', 'yes', 'y', '1'])
const FALSE_WORDS = new Set(['false', 'f', 'no', 'n', '0'])

function parseFlag(text: string): Cell {
  const word = text.toLowerCase()
  if (TRUE_WORDS.has(word)) return { value: true }
  return FALSE_WORDS.has(word) ? { value: false } : { reason: 'notAFlag' }
}

function guarded(read: () => Cell): Cell {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Rejection)) throw error
    return { reason: error.refusal.name === 'TOO_MANY_DECIMALS' ? 'tooManyDecimals' : 'notANumber' }
  }
}

/** Cents as dollars with two decimals. */
export function formatCents(cents: bigint): string {
  return formatScaledDecimal(cents, 2)
}
