import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EncodingError } from './encoding-error.ts'
import { refusalOf } from './refusal-of.test-support.ts'
import { type JsonValue, parseStrictJson } from './strict-json.ts'

/** Our tree as the built-in parser gives it. */
function plain(value: JsonValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, item]) => [name, plain(item)]))
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null && 'number' in value) return Number(value.number)
  return value
}

function builtIn(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** What `text` would be with the differences that we make on purpose removed. */
function compareOn(text: string): void {
  let ours: JsonValue = null
  const refusal = refusalOf(() => {
    ours = parseStrictJson(text)
  })
  const theirs = builtIn(text)
  if (refusal === undefined) {
    expect(theirs, text).toBeDefined()
    expect(plain(ours), text).toEqual(theirs?.value)
  } else if (refusal === EncodingError.INVALID_TEXT && !/\\u/i.test(text) && !/"[^"]*"[^"]*"/.test(text)) {
    // Without escapes and with fewer than two strings there are neither lone surrogates nor duplicate names.
    expect(theirs, text).toBeUndefined()
  }
}

describe('parseStrictJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(plain(parseStrictJson(text))).toEqual(JSON.parse(text))
      }),
    )
  })

  it('gives the verdict of the built-in parser on nearly JSON text', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '"b"',
        '\\',
        '\\n',
        '\\u0041',
        '\\x',
        ' ',
        '\n',
        '\u000b',
        '\ufeff',
      ],
      ...['0', '1', '-', '.', 'e', 'E', '+', '01', '1.5', '-0', 'true', 'false', 'null', 'nul', 'NaN', '\u0000', 'é'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => compareOn(pieces.join(''))),
      { numRuns: 5000 },
    )
  })

  it('keeps numbers as they are written', () => {
    expect(parseStrictJson('[1e400, -0, 0.10, 123456789012345678901234567890]')).toEqual(
      ['1e400', '-0', '0.10', '123456789012345678901234567890'].map((number) => ({ number })),
    )
  })

  it.each([
    '',
    ' ',
    '{',
    '}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    '{,}',
    '[1,]',
    '[,1]',
    '[1 2]',
    '"',
    '"a',
    '"\\',
    '"\\u12"',
    '"\\u12G4"',
    '"\n"',
    '"\u001f"',
    "'a'",
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    '0x1',
    'True',
    'nulll',
    'null null',
    '{"a":1}{',
    '\ufeff1',
    '1\u00a0',
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '[{"x":{"y":1,"y":1}}]',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '{"\\ud800":1}',
    '{1:2}',
    '/**/1',
  ])('refuses %j', (text) => {
    expect(refusalOf(() => parseStrictJson(text))).toBe(EncodingError.INVALID_TEXT)
  })

  it('reads names that objects inherit, and surrogate pairs', () => {
    expect(plain(parseStrictJson('{"constructor":1,"toString":2}'))).toEqual({ constructor: 1, toString: 2 })
    expect(parseStrictJson('{"__proto__":true}')).toEqual(new Map([['__proto__', true]]))
    expect(parseStrictJson('"\\ud83d\\ude97"')).toBe('🚗')
  })

  it('bounds its depth', () => {
    expect(refusalOf(() => parseStrictJson(`${'['.repeat(9)}${']'.repeat(9)}`))).toBeUndefined()
    expect(refusalOf(() => parseStrictJson(`${'['.repeat(10)}${']'.repeat(10)}`))).toBe(EncodingError.TOO_DEEP)
    expect(refusalOf(() => parseStrictJson('['.repeat(100_000)))).toBe(EncodingError.TOO_DEEP)
    expect(refusalOf(() => parseStrictJson('{"a":'.repeat(100_000)))).toBe(EncodingError.TOO_DEEP)
  })
})
