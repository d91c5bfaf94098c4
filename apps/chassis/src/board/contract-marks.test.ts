import { describe, expect, it } from 'vitest'
import { type ContractMarks, compareMarks } from './contract-marks.ts'

const marks: ContractMarks = {
  originationMonth: 24_240,
  originalAmount: 2_500_000n,
  make: 'TOYOTA',
  model: 'CAMRY',
  modelYear: 2019,
}

describe('compareMarks', () => {
  it.each([
    ['equal', {}],
    ['alike', { originationMonth: 24_241 }],
    ['alike', { originalAmount: 1n }],
    ['alike', { modelYear: 2020 }],
    ['alike', { make: 'FORD', model: 'F150' }],
    ['unclear', { originationMonth: 24_241, originalAmount: 1n }],
    ['unclear', { originalAmount: 1n, model: 'F150' }],
    ['other', { originationMonth: 24_241, originalAmount: 1n, make: 'FORD' }],
  ] as const)('calls contracts %s that differ in %o', (likeness, changed) => {
    expect(compareMarks({ ...marks, ...changed }, marks)).toBe(likeness)
    expect(compareMarks(marks, { ...marks, ...changed })).toBe(likeness)
  })

  it('passes over what one of them does not state of the car', () => {
    const { originationMonth, originalAmount } = marks
    const carless = { originationMonth, originalAmount }
    expect(compareMarks(carless, marks)).toBe('equal')
    expect(compareMarks({ ...carless, modelYear: 2020 }, marks)).toBe('alike')
    expect(compareMarks({ ...carless, originalAmount: 1n }, marks)).toBe('alike')
    expect(compareMarks({ originationMonth: 1, originalAmount: 1n }, marks)).toBe('other')
  })
})
