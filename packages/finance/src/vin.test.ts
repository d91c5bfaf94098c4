import { describe, expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { checkVin, normalizeVin } from './vin.ts'

interface VinCase {
  vin: string
  checkDigitValid: boolean
  computedCheckDigit: string
  weightedSum: number
}

describeShared('published VINs', ['vectors', 'vin.json'], () => {
  const vectors = readSharedJson<{ cases: VinCase[]; transliteration: Record<string, number> }>('vectors', 'vin.json')

  it.each(vectors.cases.map((row) => [row.vin, row] as const))('%s', (vin, row) => {
    const { checkDigitValid, computedCheckDigit, weightedSum } = row
    expect(checkVin(vin, 'northAmerica')).toMatchObject({
      checkDigitValid,
      computedCheckDigit,
      weightedSum,
      accepted: checkDigitValid,
    })
    expect(checkVin(vin, 'china').accepted).toBe(checkDigitValid)
    expect(checkVin(vin, 'other').accepted).toBe(true)
  })

  it('gives every character its published value, and refuses the others', () => {
    for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
      const vin = `${character}0000000000000000`
      const value = vectors.transliteration[character]
      if (value === undefined) expect(() => checkVin(vin, 'other')).toThrow('finance.INVALID_VIN')
      else expect(checkVin(vin, 'other').weightedSum).toBe(8 * value)
    }
  })
})

describe('normalizeVin', () => {
  it('lifts case, spaces and hyphens and guesses nothing', () => {
    expect(normalizeVin(' 1hgcm-82633 a004352 ')).toBe('1HGCM82633A004352')
    for (const bad of [
      '',
      '1HGCM82633A00435',
      '1HGCM82633A0043522',
      'O1GCM82633A004352',
      '1HGCM82633A00435é',
      // Capitals of these would be S and SS.
      '1HGCM82633A00435ſ',
      '1HGCM82633A0043ß',
      ' '.repeat(65),
    ]) {
      expect(() => normalizeVin(bad)).toThrow('finance.INVALID_VIN')
    }
  })
})
