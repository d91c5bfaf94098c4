/** The ledger as it grows. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { ledgerQuery } from '../../ledger/ledger-queries.ts'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Figure } from '../../ui/figure.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { LeafRows } from './leaf-rows.tsx'
import { useFeed } from './use-feed.ts'

export function LivePage() {
  const { say } = useText()
  const [paused, setPaused] = useState(false)
  const { leaves, isLoaded, error, waiting } = useFeed(paused)
  return (
    <Page title={say('portal.live')}>
      <p className="mb-8 max-w-[44rem] text-quiet">{say('portal.live.lead')}</p>
      <Standing />
      <Section
        title={say('portal.live.outcomes')}
        beside={
          <Button className="button" aria-pressed={paused} onPress={() => setPaused(!paused)}>
            {paused ? say('portal.live.resume', { count: waiting }) : say('portal.live.pause')}
          </Button>
        }
      >
        {error !== null && <Problem error={error} />}
        {!isLoaded && error === null && <Skeleton lines={8} />}
        {isLoaded && leaves.length === 0 && <Empty>{say('portal.live.empty')}</Empty>}
        <LeafRows leaves={leaves} isLive />
      </Section>
    </Page>
  )
}

/** How far the ledger is, under what was signed. */
function Standing() {
  const { client } = useLedger()
  const { say } = useText()
  const format = useFormat()
  const query = useQuery(ledgerQuery(client))
  const { data } = query
  const stamp = stampOf(query)
  if (data === undefined) return <div className="mb-10">{query.error === null && <Skeleton lines={2} />}</div>
  const { height, logSize } = data.proof.anchor
  const figures = [
    { name: say('portal.live.height'), value: format.whole(height) },
    { name: say('portal.live.logSize'), value: format.whole(logSize) },
    { name: say('portal.live.signedAt'), value: format.time(data.proof.time) },
  ]
  return (
    <dl className="mb-10 grid gap-px overflow-hidden border border-rule bg-rule md:grid-cols-3">
      {figures.map(({ name, value }) => (
        <Figure key={name} name={name} value={value}>
          <Stamp {...stamp} about={name} why={<p>{say('portal.signed.why')}</p>} />
        </Figure>
      ))}
    </dl>
  )
}
