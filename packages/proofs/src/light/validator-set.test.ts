import { fromBase64, toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { members, validatorsOf } from '../../tests/support/light-fixture.ts'
import { testSha256 as sha256 } from '../../tests/support/test-sha256.ts'
import { TOTAL_POWER_MAX } from './light-block.ts'
import { sortValidators, totalPower, validatorAddress, validatorSetFault, validatorSetHash } from './validator-set.ts'

describe('validator sets', () => {
  it('hash and address of a real set (Celestia mocha-4, height 3000)', () => {
    const publicKey = fromBase64('l/qNaf4JDxnhP+6Pf+2OSAJYksSIkjyefYCDvZPoahA=')
    expect(toHex(validatorAddress(sha256, publicKey))).toBe('7619bfc85b72e319bf414a784d4de40ee9b92c16')
    expect(toHex(validatorSetHash(sha256, [{ publicKey, power: 20_000_000n }]))).toBe(
      'f2503b99b4525b920d13aa20c974c0536a5c30ccdd62f5b7f4f00d0d02921e08',
    )
  })

  it('the hash depends on order, key and power; no set hashes to SHA-256 of nothing', () => {
    const set = validatorsOf(members(3))
    const hashes = [set, set.toReversed(), set.slice(1), set.map((one) => ({ ...one, power: one.power + 1n })), []].map(
      (each) => toHex(validatorSetHash(sha256, each)),
    )
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hashes.at(-1)).toBe(toHex(sha256.hash(new Uint8Array())))
  })

  it('sorts by power, then address', () => {
    const set = sortValidators(sha256, validatorsOf([...members(5), ...members(3, 5, 20n)]))
    expect(set.map(({ power }) => power)).toEqual([20n, 20n, 20n, 10n, 10n, 10n, 10n, 10n])
    const addresses = set.map(({ publicKey }) => toHex(validatorAddress(sha256, publicKey)))
    expect(addresses.slice(0, 3)).toEqual(addresses.slice(0, 3).sort())
    expect(addresses.slice(3)).toEqual(addresses.slice(3).sort())
    expect(totalPower(set)).toBe(110n)
  })

  it('names what is wrong with a set', () => {
    const set = validatorsOf(members(3))
    const [first] = set as [(typeof set)[0]]
    expect(validatorSetFault(set)).toBeUndefined()
    expect(validatorSetFault([])).toBe('noValidators')
    expect(validatorSetFault(Array(10_001).fill(first))).toBe('tooManyValidators')
    expect(validatorSetFault([{ ...first, power: -1n }])).toBe('malformedValidator')
    expect(validatorSetFault([{ ...first, publicKey: new Uint8Array(33) }])).toBe('malformedValidator')
    expect(validatorSetFault([{ ...first, power: TOTAL_POWER_MAX }])).toBeUndefined()
    expect(validatorSetFault([{ ...first, power: TOTAL_POWER_MAX }, ...set.slice(1)])).toBe('powerTooLarge')
    expect(validatorSetFault([first, first])).toBe('validatorTwice')
  })
})
