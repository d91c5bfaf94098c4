/** The stamp of an outcome in a list: verified when its row has stayed for a moment, one after the other. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { outcomeQuery } from './queries.ts'

/** A row that is gone sooner is not worth a proof; at two hundred a second none would be. */
const STAYS_MS = 900

let last: Promise<unknown> = Promise.resolve()

/** One proof at a time, and the page between two of them. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const turn = last.then(() => new Promise((resolve) => setTimeout(resolve, 0))).then(run)
  last = turn.catch(() => undefined)
  return turn
}

export function OutcomeStamp({ id, about }: { readonly id: string; readonly about: string }) {
  const { client, viewer } = useLedger()
  const { say } = useText()
  const [stayed, setStayed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setStayed(true), STAYS_MS)
    return () => clearTimeout(timer)
  }, [])
  const options = outcomeQuery(client, viewer, id)
  const isTransaction = id.startsWith('tx_')
  const query = useQuery({
    ...options,
    enabled: stayed && isTransaction,
    queryFn: () => inTurn(async () => (await client.outcome(id as never, { proof: true })) ?? null),
  })
  const { data, error } = query
  return (
    <Stamp
      {...stampOf({ data: data ?? undefined, error })}
      isSmall
      about={about}
      why={<p>{say('portal.outcome.why')}</p>}
    />
  )
}
