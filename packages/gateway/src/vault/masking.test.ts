import { toHex } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { maskValue } from './mask-value.ts'
import { actionFor, DEFAULT_POLICY, type MaskAction, policyDigest, type Reading } from './masking-policy.ts'
import { parsePolicy } from './parse-policy.ts'

const KEY = new Uint8Array(32).fill(1)
const mask = (value: string, action: MaskAction, key = KEY) => maskValue(value, action, key)

describe('maskValue', () => {
  it.each<[string, MaskAction, string | undefined]>([
    ['712', { kind: 'show' }, '712'],
    ['712', { kind: 'redact' }, undefined],
    ['4111222233334444', { kind: 'partial', last: 4 }, '…4444'],
    ['4444', { kind: 'partial', last: 4 }, undefined],
    ['车牌号码', { kind: 'partial', last: 2 }, '…号码'],
    ['28202', { kind: 'prefix', first: 3 }, '282…'],
    ['NC', { kind: 'prefix', first: 2 }, undefined],
    ['1984-07-19', { kind: 'prefix', first: 7 }, '1984-07…'],
    ['700', { kind: 'band', width: '50' }, '700 to 749'],
    ['749', { kind: 'band', width: '50' }, '700 to 749'],
    ['749.9', { kind: 'band', width: '50' }, '700 to 749'],
    ['0', { kind: 'band', width: '50' }, '0 to 49'],
    ['-1', { kind: 'band', width: '50' }, '-50 to -1'],
    ['-50', { kind: 'band', width: '50' }, '-50 to -1'],
    ['0.0875', { kind: 'band', width: '0.05' }, '0.05 to 0.09'],
    ['0.1', { kind: 'band', width: '0.05' }, '0.10 to 0.14'],
    ['FICO 714', { kind: 'band', width: '50' }, undefined],
    ['712', { kind: 'band', width: '0' }, undefined],
  ])('%s %j: %s', (value, action, expected) => expect(mask(value, action)).toBe(expected))

  it('gives tokens that tell the same from another, within one key', () => {
    const token = mask('NC', { kind: 'token' })
    expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(mask('NC', { kind: 'token' })).toBe(token)
    expect(mask('SC', { kind: 'token' })).not.toBe(token)
    expect(mask('NC', { kind: 'token' }, new Uint8Array(32))).not.toBe(token)
  })
})

describe('the policy', () => {
  const reading = (more: Partial<Reading> = {}): Reading => ({
    schema: 'obligor/v1',
    field: 'creditScore',
    purpose: 'audit',
    readers: ['dealer'],
    ...more,
  })

  it('takes the first rule that fits, and shows nothing where none does', () => {
    expect(actionFor(DEFAULT_POLICY, reading()).kind).toBe('band')
    expect(actionFor(DEFAULT_POLICY, reading({ readers: ['dealer', 'regulator'] })).kind).toBe('show')
    expect(actionFor(DEFAULT_POLICY, reading({ readers: ['lender'] })).kind).toBe('band')
    expect(actionFor(DEFAULT_POLICY, reading({ readers: ['lender'], purpose: 'servicing' })).kind).toBe('show')
    expect(actionFor(DEFAULT_POLICY, reading({ field: 'name' })).kind).toBe('redact')
    expect(actionFor(DEFAULT_POLICY, reading({ readers: ['subject'], field: 'name' })).kind).toBe('show')
    expect(actionFor({ name: 'empty', rules: [] }, reading()).kind).toBe('redact')
  })

  it('has a digest that changes with every rule and with nothing else', () => {
    const json = JSON.parse(JSON.stringify(DEFAULT_POLICY))
    const turned = { rules: json.rules, name: json.name }
    expect(toHex(policyDigest(parsePolicy(turned)))).toBe(toHex(policyDigest(DEFAULT_POLICY)))
    json.rules[3].action.width = '100'
    expect(toHex(policyDigest(parsePolicy(json)))).not.toBe(toHex(policyDigest(DEFAULT_POLICY)))
  })

  it.each([
    null,
    [],
    { name: 'x' },
    { name: 'x', rules: [] },
    { name: '', rules: [{ action: { kind: 'show' } }] },
    { name: 'x', rules: [{ action: { kind: 'show' }, more: 1 }] },
    { name: 'x', rules: [{}] },
    { name: 'x', rules: [{ action: {} }] },
    { name: 'x', rules: [{ action: { kind: 'reveal' } }] },
    { name: 'x', rules: [{ action: { kind: 'show', last: 4 } }] },
    { name: 'x', rules: [{ action: { kind: 'partial' } }] },
    { name: 'x', rules: [{ action: { kind: 'partial', last: 0 } }] },
    { name: 'x', rules: [{ action: { kind: 'band', width: '-5' } }] },
    { name: 'x', rules: [{ action: { kind: 'show' }, readers: ['everybody'] }] },
    { name: 'x', rules: [{ action: { kind: 'show' }, purposes: ['curiosity'] }] },
    { name: 'x', rules: [{ action: { kind: 'show' }, purposes: [] }] },
    { name: 'x', rules: Array.from({ length: 201 }, () => ({ action: { kind: 'show' } })) },
  ])('refuses what it does not understand: %j', (json) => expect(() => parsePolicy(json)).toThrow(RangeError))

  it.each([
    [{ action: { kind: 'reveal' } }, 'rules[0].action.kind: show, redact, token, partial, prefix, band'],
    [{ action: { kind: 'show' }, purposes: ['curiosity'] }, 'rules[0].purposes: a list of servicing, underwriting, '],
  ])('says where it is wrong and what may stand there: %j', (rule, said) =>
    expect(() => parsePolicy({ name: 'x', rules: [rule] })).toThrow(said),
  )
})
