/**
 * The published Ed25519 vectors on every backend. What our predicate must say follows from each case's columns and
 * flags: canonical A and R, neither of small order, S < L, equation without the cofactor. Votes are held to ZIP 215.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, it } from 'vitest'
import { unexercisedFiles } from '../../../tests/support/every-file-exercised.ts'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { allVerifyEd25519, allVerifyVote } from './all-verifiers.test-support.ts'
import { fromHex } from './bytes.ts'

const FOLDER = ['vectors', 'protocols', 'ed25519']

interface Ed25519Case {
  public_key: string
  message: string
  signature: string
}
const cases = <T>(file: string) => readSharedJson<{ cases: (Ed25519Case & T)[] }>(...FOLDER, file).cases

const verdict = ({ public_key, message, signature }: Ed25519Case): boolean =>
  allVerifyEd25519(fromHex(public_key), fromHex(message), fromHex(signature))

const vote = ({ public_key, message, signature }: Ed25519Case): boolean =>
  allVerifyVote(fromHex(public_key), fromHex(message), fromHex(signature))

/** Whether 32 bytes are a small-order point or no strict encoding at all, by another library's arithmetic. */
function isWeakPoint(encoded: string): boolean {
  try {
    return ed25519.Point.fromBytes(fromHex(encoded), false).isSmallOrder()
  } catch {
    return true
  }
}

describeShared('published Ed25519 vectors', FOLDER, () => {
  it('speccheck: by the table of orders, scalars and equations', () => {
    // The column `order_*` has a star for a non-canonical encoding.
    const sound = (order: string) => !order.startsWith('small') && !order.endsWith('*')
    type Columns = { name: string; order_a: string; order_r: string; s: string; cofactorless: string }
    for (const test of cases<Columns>('speccheck.json')) {
      const reduced = test.s === 'S = 0' || test.s === '0 < S < L'
      const expected = sound(test.order_a) && sound(test.order_r) && reduced && test.cofactorless === 'V'
      expect(verdict(test), test.name).toBe(expected)
    }
  })

  it('ZIP 215: every case has a small-order A, so every one is refused', () => {
    for (const test of cases<{ name: string }>('zip215.json')) {
      expect(ed25519.Point.fromBytes(fromHex(test.public_key), true).isSmallOrder()).toBe(true)
      expect(verdict(test), test.name).toBe(false)
    }
  })

  it('CCTV: accepted when no flag names a departure from the strict rule', () => {
    const DEPARTURES = [
      'low_order_A',
      'low_order_R',
      'non_canonical_A',
      'non_canonical_R',
      'low_order_residue',
      'reencoded_k',
    ]
    const KNOWN = [...DEPARTURES, 'low_order_component_A', 'low_order_component_R']
    for (const test of cases<{ number: number; flags: string[] | null; valid_ref10: boolean }>('cctv.json')) {
      const flags = test.flags ?? []
      expect(flags.filter((flag) => !KNOWN.includes(flag))).toEqual([])
      const expected = !flags.some((flag) => DEPARTURES.includes(flag))
      expect(verdict(test), `${test.number} ${flags}`).toBe(expected)
      // Ours is the rule of OpenSSL with more refusals.
      if (expected) expect(test.valid_ref10).toBe(true)
    }
  })

  it('Wycheproof: its result, less weak points', () => {
    for (const test of cases<{ tcId: number; result: string }>('wycheproof.json')) {
      const weak = isWeakPoint(test.public_key) || isWeakPoint(test.signature.slice(0, 64))
      expect(verdict(test), String(test.tcId)).toBe(test.result === 'valid' && !weak)
    }
  })

  it('votes: the ZIP 215 column of every set', () => {
    for (const test of cases<{ name: string; valid_zip215: boolean }>('zip215.json'))
      expect(vote(test), test.name).toBe(test.valid_zip215)
    for (const test of cases<{ number: number; valid_zip215: boolean }>('cctv.json'))
      expect(vote(test), String(test.number)).toBe(test.valid_zip215)
    type Columns = { name: string; s: string; cofactored: string; libraries: Record<string, boolean> }
    for (const test of cases<Columns>('speccheck.json')) {
      const reduced = test.s === 'S = 0' || test.s === '0 < S < L'
      expect(vote(test), test.name).toBe(reduced && test.cofactored === 'V')
    }
    // This set is judged by RFC 8032: one case has an encoding of R that only ZIP 215 admits (x = 0 with a sign).
    const beyondRfc = cases<{ tcId: number; result: string }>('wycheproof.json').filter((test) => {
      if (test.result === 'valid') expect(vote(test), String(test.tcId)).toBe(true)
      return test.result !== 'valid' && vote(test)
    })
    expect(beyondRfc.map(({ tcId }) => tcId)).toEqual([151])
  })

  it('leaves no file of the set unread', () => {
    const read = ['speccheck.json', 'zip215.json', 'cctv.json', 'wycheproof.json']
    expect(unexercisedFiles(FOLDER, read)).toEqual([])
  })
})
