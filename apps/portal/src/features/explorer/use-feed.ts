/** Outcomes as they become durable, newest first. */
import type { Leaf } from '@chassis/client'
import { useEffect, useRef, useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'

/** Rows that are kept: what is on the page, and no more however long it stays open. */
const ROWS = 30
/** Several blocks a second are shown together: a page that is rewritten for each drops frames. */
const EVERY_MS = 300

export interface Feed {
  readonly leaves: readonly Leaf[]
  readonly isLoaded: boolean
  readonly error: unknown
  /** Outcomes that came while it was paused. */
  readonly waiting: number
}

export function useFeed(isPaused: boolean): Feed {
  const { client } = useLedger()
  const [feed, setFeed] = useState<Feed>({ leaves: [], isLoaded: false, error: null, waiting: 0 })
  const paused = useRef(isPaused)
  const held = useRef<Leaf[]>([])
  const waiting = useRef(0)
  useEffect(() => {
    paused.current = isPaused
  }, [isPaused])
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const show = (): void => {
      const came = paused.current ? [] : held.current.splice(0).reverse()
      if (!paused.current) waiting.current = 0
      setFeed((before) => {
        if (came.length === 0 && before.waiting === waiting.current) return before
        return { ...before, leaves: [...came, ...before.leaves].slice(0, ROWS), waiting: waiting.current }
      })
    }
    const run = async (): Promise<void> => {
      const { items } = await client.ask<{ readonly items: readonly Leaf[] }>(`/v1/leaves?limit=${ROWS}`, { signal })
      setFeed({ leaves: [...items].reverse(), isLoaded: true, error: null, waiting: 0 })
      // From the block of the newest on: what became durable between the two requests would be missing.
      const { height = 0, index = -1 } = items.at(-1) ?? {}
      for await (const leaf of client.listen({ signal, fromHeight: BigInt(height) })) {
        if (BigInt(leaf.index) <= BigInt(index)) continue
        held.current.push(leaf)
        if (held.current.length > ROWS) held.current.shift()
        waiting.current += 1
      }
    }
    run().catch((error: unknown) => {
      if (!signal.aborted) setFeed((before) => ({ ...before, error }))
    })
    const timer = setInterval(show, EVERY_MS)
    return () => {
      ended.abort()
      clearInterval(timer)
      held.current = []
      waiting.current = 0
    }
  }, [client])
  return feed
}
