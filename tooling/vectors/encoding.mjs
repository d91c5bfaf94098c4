/**
 * Writes vectors/encoding.json: values with their one encoding, and encodings with the refusal each must get.
 * The bytes are written out by hand from RFC 8949, so that they judge the codec and are not made by it.
 * `node tooling/vectors/encoding.mjs` rewrites the file; the test beside this one compares it.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { formatVectors } from './format-vectors.mjs'

export const ENCODING_JSON = fileURLToPath(new URL('../../vectors/encoding.json', import.meta.url))

/** [name, value, hex]; integers are {"int": decimal}, byte strings {"bytes": hex}, maps {"map": [[key, value], …]}. */
function accepted() {
  const int = (decimal) => ({ int: decimal })
  const bytes = (hex) => ({ bytes: hex })
  const map = (...pairs) => ({ map: pairs })
  const nested = (depth) => (depth === 0 ? int('0') : [nested(depth - 1)])
  return [
    ['0', int('0'), '00'],
    ['23', int('23'), '17'],
    ['24', int('24'), '1818'],
    ['255', int('255'), '18ff'],
    ['256', int('256'), '190100'],
    ['65,535', int('65535'), '19ffff'],
    ['65,536', int('65536'), '1a00010000'],
    ['2^32 - 1', int('4294967295'), '1affffffff'],
    ['2^32', int('4294967296'), '1b0000000100000000'],
    ['2^53 - 1', int('9007199254740991'), '1b001fffffffffffff'],
    ['2^53', int('9007199254740992'), '1b0020000000000000'],
    ['2^63 - 1', int('9223372036854775807'), '1b7fffffffffffffff'],
    ['2^63', int('9223372036854775808'), '1b8000000000000000'],
    ['2^64 - 1', int('18446744073709551615'), '1bffffffffffffffff'],
    ['-1', int('-1'), '20'],
    ['-24', int('-24'), '37'],
    ['-25', int('-25'), '3818'],
    ['-256', int('-256'), '38ff'],
    ['-257', int('-257'), '390100'],
    ['-2^32', int('-4294967296'), '3affffffff'],
    ['-2^32 - 1', int('-4294967297'), '3b0000000100000000'],
    ['-2^53', int('-9007199254740992'), '3b001fffffffffffff'],
    ['-2^63', int('-9223372036854775808'), '3b7fffffffffffffff'],
    ['-2^63 - 1', int('-9223372036854775809'), '3b8000000000000000'],
    ['-2^64', int('-18446744073709551616'), '3bffffffffffffffff'],
    ['no bytes', bytes(''), '40'],
    ['23 bytes', bytes('ab'.repeat(23)), `57${'ab'.repeat(23)}`],
    ['24 bytes', bytes('ab'.repeat(24)), `5818${'ab'.repeat(24)}`],
    ['256 bytes', bytes('ab'.repeat(256)), `590100${'ab'.repeat(256)}`],
    ['empty text', '', '60'],
    ['text', 'chassis', '6763686173736973'],
    ['two-byte letters', 'für', '6466c3bc72'],
    ['three-byte letters', '車台番号', '6ce8bb8ae58fb0e795aae58fb7'],
    ['four-byte letter', '🚗', '64f09f9a97'],
    ['text that is not in normalisation form C', 'e\u0301', '6365cc81'],
    ['text with a byte order mark', '\ufeffa', '64efbbbf61'],
    ['text with a NUL', 'a\u0000', '626100'],
    ['text of 24 letters', 'x'.repeat(24), `7818${'78'.repeat(24)}`],
    ['true', true, 'f5'],
    ['false', false, 'f4'],
    ['null', null, 'f6'],
    ['empty array', [], '80'],
    ['array', [int('1'), 'a', [null]], '8301616181f6'],
    ['array of 24', Array(24).fill(true), `9818${'f5'.repeat(24)}`],
    ['empty map', map(), 'a0'],
    ['map with integer keys', map([int('1'), true], [int('2'), false], [int('24'), null]), 'a301f502f41818f6'],
    [
      'map: keys in the order of their encodings',
      map([int('10'), int('0')], [int('100'), int('0')], [int('-1'), int('0')], ['z', int('0')], ['aa', int('0')]),
      'a50a001864002000617a0062616100',
    ],
    [
      'map: other kinds of keys',
      map([bytes(''), []], [[], map()], [map(), bytes('')], [false, null]),
      'a4408080a0a040f4f6',
    ],
    ['sixteen arrays around an integer', nested(16), `${'81'.repeat(16)}00`],
  ].map(([name, value, hex]) => ({ name, value, hex }))
}

/** [name, hex, refusal] */
function refused() {
  return [
    ['nothing', '', 'TRUNCATED'],
    ['head without argument', '18', 'TRUNCATED'],
    ['eight-byte argument cut', '1b01020304050607', 'TRUNCATED'],
    ['byte string cut', '4201', 'TRUNCATED'],
    ['text cut', '6261', 'TRUNCATED'],
    ['array cut', '8201', 'TRUNCATED'],
    ['map cut', 'a101', 'TRUNCATED'],
    ['length of 4 GiB', '5affffffff', 'TRUNCATED'],
    ['array of 2^53 - 1 items', '9b001fffffffffffff', 'TRUNCATED'],
    ['length of 2^53', '5b0020000000000000', 'TOO_LARGE'],
    ['map of 2^64 - 1 pairs', 'bbffffffffffffffff', 'TOO_LARGE'],
    ['second item', '0000', 'TRAILING_BYTES'],
    ['byte behind an array', '80ff', 'TRAILING_BYTES'],
    ['23 in two bytes', '1817', 'NOT_CANONICAL'],
    ['255 in three bytes', '1900ff', 'NOT_CANONICAL'],
    ['65,535 in five bytes', '1a0000ffff', 'NOT_CANONICAL'],
    ['2^32 - 1 in nine bytes', '1b00000000ffffffff', 'NOT_CANONICAL'],
    ['-24 in two bytes', '3817', 'NOT_CANONICAL'],
    ['long length of a byte string', '5800', 'NOT_CANONICAL'],
    ['long length of a text', '780161', 'NOT_CANONICAL'],
    ['long count of an array', '980100', 'NOT_CANONICAL'],
    ['long count of a map', 'b8010000', 'NOT_CANONICAL'],
    ['map keys in the wrong order', 'a202000100', 'NOT_CANONICAL'],
    ['map keys ordered by length first', 'a22000186400', 'NOT_CANONICAL'],
    ['map key twice', 'a201000100', 'NOT_CANONICAL'],
    ['half float', 'f93c00', 'FORBIDDEN_TYPE'],
    ['single float', 'fa3f800000', 'FORBIDDEN_TYPE'],
    ['double float', 'fb3ff0000000000000', 'FORBIDDEN_TYPE'],
    ['undefined', 'f7', 'FORBIDDEN_TYPE'],
    ['simple value 0', 'e0', 'FORBIDDEN_TYPE'],
    ['simple value 255', 'f8ff', 'FORBIDDEN_TYPE'],
    ['tag 1', 'c100', 'FORBIDDEN_TYPE'],
    ['big number', 'c249010000000000000000', 'FORBIDDEN_TYPE'],
    ['indefinite byte string', '5f4101ff', 'FORBIDDEN_TYPE'],
    ['indefinite text', '7f6161ff', 'FORBIDDEN_TYPE'],
    ['indefinite array', '9f00ff', 'FORBIDDEN_TYPE'],
    ['indefinite map', 'bf0000ff', 'FORBIDDEN_TYPE'],
    ['tag inside an array', '81c100', 'FORBIDDEN_TYPE'],
    ['break', 'ff', 'MALFORMED'],
    ['break in an array', '81ff', 'MALFORMED'],
    ['integer with additional information 28', '1c', 'MALFORMED'],
    ['text with additional information 29', '7d', 'MALFORMED'],
    ['integer of indefinite length', '1f', 'MALFORMED'],
    ['negative integer of indefinite length', '3f', 'MALFORMED'],
    ['overlong UTF-8', '62c0af', 'INVALID_UTF8'],
    ['UTF-8 surrogate', '63eda080', 'INVALID_UTF8'],
    ['UTF-8 beyond U+10FFFF', '64f4908080', 'INVALID_UTF8'],
    ['UTF-8 cut inside a letter', '61c3', 'INVALID_UTF8'],
    ['seventeen arrays around an integer', `${'81'.repeat(17)}00`, 'TOO_DEEP'],
    ['ten thousand arrays', '81'.repeat(10000), 'TOO_DEEP'],
  ].map(([name, hex, refusal]) => ({ name, hex, refusal }))
}

/** Texts of byte strings and dates, and texts that are refused with INVALID_TEXT. */
function texts() {
  return {
    hex: {
      accepted: [
        ['', ''],
        ['00ff', '00ff'],
      ],
      refused: ['0', 'AB', '0g', ' 00'],
    },
    base64: {
      accepted: [
        ['', ''],
        ['00', 'AA=='],
        ['fbff', '+/8='],
        ['666f6f', 'Zm9v'],
      ],
      refused: ['AA', 'AB==', 'AAB=', 'A===', '-_8=', 'AA==AA==', 'Zm9v\n'],
    },
    base64url: {
      accepted: [
        ['', ''],
        ['00', 'AA'],
        ['fbff', '-_8'],
        ['666f6f', 'Zm9v'],
      ],
      refused: ['AA==', 'AB', 'AAB', 'A', '+/8', 'Zm9v\n'],
    },
  }
}

/** [days since 1970-01-01, text] */
function dates() {
  return [
    [-719162, '0001-01-01'],
    [-135140, '1600-01-01'],
    [-25508, '1900-03-01'],
    [-25509, '1900-02-28'],
    [-1, '1969-12-31'],
    [0, '1970-01-01'],
    [11016, '2000-02-29'],
    [18321, '2020-02-29'],
    [18322, '2020-03-01'],
    [47540, '2100-02-28'],
    [47541, '2100-03-01'],
    [2932896, '9999-12-31'],
  ].map(([days, text]) => ({ days, text }))
}

export function encodingVectors() {
  return {
    about: 'docs/spec/encoding.md; written by tooling/vectors/encoding.mjs; byte strings in lower-case hex',
    accepted: accepted(),
    refused: refused(),
    texts: texts(),
    dates: dates(),
    datesRefused: [
      '2019-02-29',
      '1900-02-29',
      '2020-00-01',
      '2020-13-01',
      '2020-04-31',
      '0000-01-01',
      '2020-1-01',
      '20200101',
    ],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(ENCODING_JSON, formatVectors(encodingVectors()))
