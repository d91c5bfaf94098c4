import { describe, expect, it } from 'vitest'
import { installProblem } from './ensure-install.mjs'

const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } })
const wanted = lock({
  'node_modules/a': { version: '1.0.0' },
  'node_modules/a-linux': { version: '1.0.0', optional: true },
  'node_modules/@chassis/x': { link: true },
  'packages/x': { version: '0.1.0' },
})

describe('installProblem', () => {
  it('is silent when every wanted version is there', () => {
    const installed = lock({ 'node_modules/a': { version: '1.0.0' } })
    expect(installProblem(wanted, installed, () => true)).toBeUndefined()
  })
  it.each([
    ['node_modules is missing', undefined],
    ['a is missing', lock({})],
    ['a is 0.9.0 instead of 1.0.0', lock({ 'node_modules/a': { version: '0.9.0' } })],
    [
      'node_modules/old is no longer wanted',
      lock({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/old': { version: '1.0.0' } }),
    ],
  ])('%s', (problem, installed) => {
    expect(installProblem(wanted, installed, () => true)).toBe(problem)
  })
  it('@chassis/x is not linked', () => {
    const installed = lock({ 'node_modules/a': { version: '1.0.0' } })
    expect(installProblem(wanted, installed, () => false)).toBe('@chassis/x is not linked')
  })
})
