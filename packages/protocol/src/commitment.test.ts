import { fromBase64Url, InvariantViolation, toHex, utf8Decode } from '@chassis/primitives'
import { nodeSha256 as sha256 } from '@chassis/primitives/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytes,
  commit,
  decimal,
  record as naiveRecord,
  text as naiveText,
  number,
} from '../../../tests/support/naive-formats.mjs'
import { committedForm, factContext, fieldSalt, leafContext, openFields, stateContext } from './commitment.ts'
import { MEMBER, PUBLIC, VAULT } from './data-class.ts'
import { field, optional, record } from './schema/record.ts'
import { bytes as bytesType, text, u32, u64 } from './schema/scalars.ts'

const chainSecret = new Uint8Array(32).fill(7)
const scheme = { sha256, chainSecret }
const Mixed = record('Mixed', {
  shown: field(1, u32, PUBLIC, 'x'),
  hidden: field(2, u64, MEMBER, 'x'),
  note: field(24, optional(text(5000)), MEMBER, 'x'),
  tag: field(255, optional(bytesType(40)), PUBLIC, 'x'),
})
const NaiveMixed = naiveRecord({
  shown: [1, PUBLIC, number],
  hidden: [2, MEMBER, decimal],
  note: [24, MEMBER, naiveText],
  tag: [255, PUBLIC, bytes],
})
const treeKey = fc.uint8Array({ minLength: 4, maxLength: 67 })
const context = fc.oneof(
  fc.tuple(treeKey, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })).map(([key, height]) => stateContext(key, height)),
  fc.tuple(treeKey, fc.nat({ max: 2 ** 32 - 1 })).map(([key, index]) => factContext(key, index)),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(leafContext),
)
const printable = fc
  .string({ unit: 'grapheme', maxLength: 1000 })
  .map((one) => [...one].filter((c) => c > '\u001f' && c !== '\u007f').join(''))
const value = fc.record(
  {
    shown: fc.nat(),
    hidden: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    note: printable,
    tag: fc.uint8Array({ maxLength: 40 }),
  },
  { requiredKeys: ['shown', 'hidden'] },
)

describe('committed forms', () => {
  it('are those of a naive implementation, and so are the disclosures', () => {
    fc.assert(
      fc.property(value, context, fc.integer({ min: 1, max: 300 }), (one, at, schemaVersion) => {
        const tag = one.tag === undefined ? {} : { tag: toHex(one.tag) }
        const naive = commit(NaiveMixed, schemaVersion, { ...one, ...tag }, at, chainSecret)
        const object = { context: at, schemaVersion }
        expect(toHex(committedForm(scheme, Mixed, one, object))).toBe(toHex(naive.committed))
        const opened = openFields(scheme, Mixed, one, object).map((d) => [d.fieldNumber, utf8Decode(d.disclosure)])
        expect(opened).toEqual(naive.disclosures.map((d) => [d.field, d.disclosure]))
      }),
      { numRuns: 300 },
    )
  })

  it('open by name, each alone', () => {
    const one = { shown: 1, hidden: 2n, note: 'a "b"' }
    const [only, ...rest] = openFields(scheme, Mixed, one, { context: leafContext(0n), schemaVersion: 1 }, [
      'note',
      'absent',
    ])
    expect(rest).toEqual([])
    const json = JSON.parse(utf8Decode(fromBase64Url(utf8Decode(only?.disclosure as Uint8Array)))) as unknown[]
    expect(json.slice(1)).toEqual(['note', 'a "b"'])
  })

  it('refuse a schema with VAULT fields', () => {
    const Person = record('Person', { name: field(1, text(9), VAULT, 'x') })
    const commitPerson = () =>
      committedForm(scheme, Person, { name: 'x' }, { context: leafContext(0n), schemaVersion: 1 })
    expect(commitPerson).toThrow(InvariantViolation)
  })
})

describe('salts', () => {
  it('differ for every field, place, height and index', () => {
    const key = new Uint8Array(20)
    const contexts = [
      ...[0n, 1n, 256n].map((height) => stateContext(key, height)),
      stateContext(key.with(0, 1), 0n),
      stateContext(new Uint8Array(21), 0n),
      ...[0, 1, 256].map((index) => factContext(key, index)),
      ...[0n, 1n, 256n].map(leafContext),
    ]
    const salts = contexts.flatMap((at) => [1, 2, 255].map((number) => toHex(fieldSalt(scheme, at, number))))
    expect(new Set(salts).size).toBe(salts.length)
    const others = { sha256, chainSecret: chainSecret.with(31, 0) }
    expect(salts).not.toContain(toHex(fieldSalt(others, stateContext(key, 0n), 1)))
  })
})
