/** Outcomes as they become durable, from where this reader was before. */
import { isPlatformError } from '@chassis/primitives'
import type { ClientParts } from '../client-parts.ts'
import { ApiProblemError } from '../http/api-problem.ts'
import type { Leaf } from './outcome.ts'

export interface ListenOptions {
  /** Name of the cursor in the client's store: where a later run goes on. Without it nothing is stored. */
  readonly cursor?: string
  /** Where to begin when there is no stored cursor: a block height. Default: with what comes. */
  readonly fromHeight?: bigint
  /** Only outcomes that called this contract, by name. */
  readonly contract?: string
  /** Ends the stream. */
  readonly signal?: AbortSignal
  /** Milliseconds before the first attempt after a break, doubled up to sixteen times as long. Default: 500. */
  readonly retryMs?: number
}

const RETRY_MS = 500
const RETRY_DOUBLINGS = 4
/**
 * Every outcome from the cursor on, in order, without gaps. The cursor moves past an outcome when the next one is asked
 * for: what was being worked on when a program died comes again (at least once). Breaks are bridged; what the gateway
 * refuses for good (ApiProblemError below 500, other than for rate) ends it.
 */
export async function* listen(parts: ClientParts, options: ListenOptions = {}): AsyncGenerator<Leaf> {
  const { store } = parts
  const { cursor, signal, retryMs = RETRY_MS } = options
  const name = cursor === undefined ? undefined : `cursor.${cursor}`
  const stored = name === undefined ? undefined : await store.get(name)
  let next = stored === undefined ? undefined : BigInt(stored)
  let breaks = 0
  const moveTo = async (index: bigint): Promise<void> => {
    next = index
    if (name !== undefined) await store.set(name, String(index))
  }
  const isOver = (): boolean => signal?.aborted === true
  while (!isOver()) {
    try {
      for await (const told of parts.connection.events(pathOf(options, next), signal)) {
        breaks = 0
        if (told.event === 'position') {
          // Where the stream is: past everything that the filter leaves out.
          const position = BigInt((JSON.parse(told.data) as { readonly next: string }).next)
          if (next === undefined || position > next) await moveTo(position)
        } else if (told.event === 'outcome') {
          const leaf = JSON.parse(told.data) as Leaf
          const index = BigInt(leaf.index)
          if (next !== undefined && index < next) continue
          yield leaf
          await moveTo(index + 1n)
        }
      }
    } catch (error) {
      if (isOver()) return
      if (!isBridged(error)) throw error
    }
    await pause(retryMs * 2 ** Math.min(breaks, RETRY_DOUBLINGS), signal)
    breaks += 1
  }
}

function isBridged(error: unknown): boolean {
  if (error instanceof ApiProblemError) return error.problem.status >= 500 || error.problem.status === 429
  return isPlatformError(error) && (error.code === 'API_UNREACHABLE' || error.code === 'API_ANSWER_UNREADABLE')
}

function pathOf({ fromHeight, contract }: ListenOptions, next: bigint | undefined): string {
  const query = new URLSearchParams()
  if (next !== undefined) query.set('fromIndex', String(next))
  else if (fromHeight !== undefined) query.set('fromHeight', String(fromHeight))
  if (contract !== undefined) query.set('contract', contract)
  return `/v1/events?${query}`
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
  })
}
