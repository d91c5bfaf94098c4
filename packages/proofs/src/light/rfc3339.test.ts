import { Rejection } from '@chassis/primitives'
import { expect, it } from 'vitest'
import { TIME_NS_END, ZERO_TIME_NS } from './light-block.ts'
import { formatTimeNs, parseTimeNs } from './rfc3339.ts'

it.each([
  ['1970-01-01T00:00:00Z', 0n],
  ['0001-01-01T00:00:00Z', ZERO_TIME_NS],
  ['9999-12-31T23:59:59.999999999Z', TIME_NS_END - 1n],
  ['2021-12-17T20:27:28.966992937Z', 1_639_772_848_966_992_937n],
  ['1969-12-31T23:59:59.5Z', -500_000_000n],
  ['2000-02-29T12:00:00.00000001Z', 951_825_600_000_000_010n],
])('%s', (text, timeNs) => {
  expect(parseTimeNs(text)).toBe(timeNs)
  expect(formatTimeNs(timeNs)).toBe(text)
})

it.each([
  '',
  '2021-12-17',
  '2021-12-17T20:27:28',
  '2021-12-17T20:27:28+00:00',
  '2021-12-17T20:27:28.Z',
  '2021-12-17T20:27:28.1234567890Z',
  '2021-02-29T00:00:00Z',
  '2021-13-01T00:00:00Z',
  '2021-12-17T24:00:00Z',
  '2021-12-17T23:60:00Z',
  '2021-12-17T23:59:60Z',
  ' 2021-12-17T20:27:28Z',
  '2021-12-17t20:27:28z',
])('no time: %j', (text) => {
  expect(() => parseTimeNs(text)).toThrow(Rejection)
})

it('reads decimals that end in zero, though it writes none', () => {
  expect(parseTimeNs('1970-01-01T00:00:00.100Z')).toBe(100_000_000n)
  expect(formatTimeNs(100_000_000n)).toBe('1970-01-01T00:00:00.1Z')
})
