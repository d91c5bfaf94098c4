import { Rejection, utf8Encode } from '@chassis/primitives'
import { describe, expect, it } from 'vitest'
import { parseTrustFile } from './trust-file.ts'

const ID = `ledger_${'ab'.repeat(32)}`
const ledger = { ledgerId: ID, name: 'Demo', environment: 'development', operator: 'key' }
const good = { format: 'chassis-trust/v1', ledgers: [ledger] }

function refusalOf(text: string | Uint8Array): string | undefined {
  try {
    parseTrustFile(typeof text === 'string' ? utf8Encode(text) : text)
    return undefined
  } catch (error) {
    if (error instanceof Rejection) return error.refusal.name
    throw error
  }
}

describe('parseTrustFile', () => {
  it('reads a trust file of solo ledgers and networks', () => {
    const network = {
      ...ledger,
      ledgerId: `ledger_${'cd'.repeat(32)}`,
      operatorUntilHeight: '18446744073709551615',
      chainId: 'chassis-1',
      validators: [{ publicKey: '00'.repeat(32), power: '10' }],
    }
    const trust = parseTrustFile(utf8Encode(JSON.stringify({ ...good, ledgers: [ledger, network] })))
    expect(trust.ledgers[0]).toEqual(ledger)
    expect(trust.ledgers[1]).toMatchObject({ operatorUntilHeight: 2n ** 64n - 1n, validators: [{ power: 10n }] })
  })

  const text = JSON.stringify(good)
  it.each([
    ['no JSON', '{', 'INVALID_TEXT'],
    ['something behind', `${text}x`, 'INVALID_TEXT'],
    ['a byte order mark', `\ufeff${text}`, 'INVALID_TEXT'],
    ['a member twice', text.replace('"name"', '"operator":"other","name"'), 'INVALID_TEXT'],
    [
      'a ledger twice',
      JSON.stringify({ ...good, ledgers: [ledger, { ...ledger, operator: 'other' }] }),
      'INVALID_VALUE',
    ],
    ['no ledger', JSON.stringify({ ...good, ledgers: [] }), 'INVALID_VALUE'],
    ['an unknown member', JSON.stringify({ ...good, comment: '' }), 'UNKNOWN_FIELD'],
    [
      'an unknown member of a ledger',
      JSON.stringify({ ...good, ledgers: [{ ...ledger, trusted: true }] }),
      'UNKNOWN_FIELD',
    ],
    ['a prototype', text.replace('"name"', '"__proto__":{},"name"'), 'UNKNOWN_FIELD'],
    ['another format', text.replace('/v1', '/v2'), 'INVALID_VALUE'],
    [
      'a number for a height',
      JSON.stringify({ ...good, ledgers: [{ ...ledger, operatorUntilHeight: 5 }] }),
      'INVALID_VALUE',
    ],
    ['null', 'null', 'INVALID_VALUE'],
    ['a list', '[]', 'INVALID_VALUE'],
    ['arrays in arrays', '['.repeat(100), 'TOO_DEEP'],
  ])('refuses %s', (_, input, name) => {
    expect(refusalOf(input)).toBe(name)
  })

  it('refuses what is not UTF-8, and more than 4 MiB', () => {
    expect(refusalOf(new Uint8Array([0xff]))).toBe('INVALID_UTF8')
    expect(refusalOf(new Uint8Array(4 * 1024 * 1024 + 1))).toBe('TOO_LARGE')
  })
})
