import { describe, expect, it } from 'vitest'
import type { TapeField } from './fields.ts'
import { isAbsent, parseCell } from './parse-cell.ts'
import { RateScaleCount, type RateScales } from './rate-scale.ts'

const FRACTION = new RateScaleCount().decide()
const PERCENT = Object.fromEntries(Object.keys(FRACTION).map((key) => [key, 'percent'])) as unknown as RateScales

function read(field: TapeField, text: string, scales = FRACTION): unknown {
  const cell = parseCell(field, text, scales)
  return 'value' in cell ? cell.value : cell.reason
}

describe('parseCell', () => {
  it.each([
    ['163.56', 16356n],
    ['-0.48', -48n],
    ['1,234.56', 123456n],
    ['$1,234,567.8', 123456780n],
    ['-$5', -500n],
    ['(12.34)', -1234n],
    ['1e+05', 10000000n],
    ['391.82000000000005', 39182n],
    ['391.8199999999999', 39182n],
    ['29615.27000000', 2961527n],
    ['163.567', 'tooManyDecimals'],
    ['0.00000001', 'tooManyDecimals'],
    ['1,5', 'notANumber'],
    ['1,23,456', 'notANumber'],
    ['twelve', 'notANumber'],
    ['12..3', 'notANumber'],
    ['1e20', 'amountOutOfRange'],
  ])('money %s', (text, expected) => expect(read('totalActualAmountPaid', text)).toBe(expected))

  it.each([
    ['0.0426', FRACTION, 42_600_000n],
    ['4.26', PERCENT, 42_600_000n],
    ['0.9', PERCENT, 9_000_000n],
    ['0.9', FRACTION, 9_000_000n],
    ['0.5', FRACTION, 500_000_000n],
    ['0.5', PERCENT, 5_000_000n],
    ['4.26', FRACTION, 42_600_000n],
    ['4.26%', FRACTION, 42_600_000n],
    ['0.5 %', FRACTION, 5_000_000n],
    ['0.053900000000000003', FRACTION, 53_900_000n],
    ['0', FRACTION, 0n],
    ['101', PERCENT, 'rateOutOfRange'],
    ['x', FRACTION, 'notANumber'],
  ])('rate %s', (text, scales, expected) => {
    expect(read('reportingPeriodInterestRatePercentage', text, scales)).toBe(expected)
  })

  it('leaves a ratio above one alone: an income can be small', () => {
    expect(read('paymentToIncomePercentage', '1.5')).toBe(1_500_000_000n)
    expect(read('paymentToIncomePercentage', '12.31', PERCENT)).toBe(123_100_000n)
  })

  it.each([
    ['07/2020', { year: 2020, month: 7 }],
    ['7-2020', { year: 2020, month: 7 }],
    ['07-31-2020', { year: 2020, month: 7, day: 31 }],
    ['7/1/2020', { year: 2020, month: 7, day: 1 }],
    ['2020-07-31', { year: 2020, month: 7, day: 31 }],
    ['2020-07', { year: 2020, month: 7 }],
    ['02-30-2020', 'notADate'],
    ['31-07-2020', 'notADate'],
    ['13/2020', 'notADate'],
    ['July', 'notADate'],
  ])('date %s', (text, expected) => expect(read('reportingPeriodEndingDate', text)).toEqual(expected))

  it.each([
    ['714', [{ score: 714 }]],
    [
      'VS 714, FICO 774',
      [
        { model: 'VS', score: 714 },
        { model: 'FICO', score: 774 },
      ],
    ],
    ['FICO Auto 8: 690', [{ model: 'FICO Auto 8', score: 690 }]],
    ['0', []],
    ['unknown', 'notAScore'],
  ])('score %s', (text, expected) => expect(read('obligorCreditScore', text)).toEqual(expected))

  it('reads codes, flags, whole numbers', () => {
    expect(read('subvented', '1;98')).toEqual([1, 98])
    expect(read('zeroBalanceCode', '1')).toEqual([1])
    expect(read('subvented', 'one')).toBe('notACode')
    expect(read('coObligorIndicator', 'TRUE')).toBe(true)
    expect(read('coObligorIndicator', 'N')).toBe(false)
    expect(read('coObligorIndicator', 'maybe')).toBe('notAFlag')
    expect(read('originalLoanTerm', '72.0')).toBe(72)
    expect(read('originalLoanTerm', '72.5')).toBe('notAnInteger')
    expect(read('vehicleModelName', 'x'.repeat(501))).toBe('textTooLong')
  })

  it('knows the words for nothing', () => {
    for (const word of ['', '-', 'NONE', 'none', 'N/A', 'NULL', 'NA']) expect(isAbsent(word)).toBe(true)
    for (const word of ['0', 'NO', 'NONES']) expect(isAbsent(word)).toBe(false)
  })
})
