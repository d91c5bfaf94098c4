/** Cursors: where a list goes on, bound to its height and filters. Opaque to callers, and nothing in it is trusted. */
import { fromBase64Url, Rejection, toBase64Url, utf8Decode, utf8Encode } from '@chassis/primitives'
import { GatewayError } from '../errors.ts'
import type { ListHeight } from './list-source.ts'

export interface Cursor {
  readonly after: string
  readonly at: ListHeight
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

/** `list`: the list and its filters as text; a cursor is good for no other. */
export function writeCursor(list: string, { after, at }: Cursor): string {
  return toBase64Url(utf8Encode(JSON.stringify([list, after, at.height, at.time])))
}

/** Refuses CURSOR_INVALID. */
export function readCursor(list: string, text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined
  const parts = parse(text)
  if (!Array.isArray(parts) || parts.length !== 4) throw new Rejection(GatewayError.CURSOR_INVALID, { param: 'cursor' })
  const [of, after, height, time] = parts as readonly unknown[]
  const isGood = of === list && typeof after === 'string' && after !== '' && isCount(height) && isCount(time)
  if (!isGood) throw new Rejection(GatewayError.CURSOR_INVALID, { param: 'cursor' })
  return { after, at: { height, time } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(utf8Decode(fromBase64Url(text)))
  } catch {
    // Whatever is wrong with it, it is no cursor.
    return undefined
  }
}
