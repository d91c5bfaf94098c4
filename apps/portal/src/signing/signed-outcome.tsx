/** What became of what was signed: asked for until it is known, proven, with its slip. */
import type { Recorded, SubmitResult } from '@chassis/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Refusal } from '../ledger/refusal.tsx'
import { useText } from '../text/text-context.tsx'
import { useFormat } from '../text/use-format.ts'
import { Download } from '../ui/download.tsx'
import { Fact, FactList } from '../ui/fact-list.tsx'
import { Identifier } from '../ui/identifier.tsx'
import { Moment } from '../ui/moment.tsx'
import { Problem } from '../ui/problem.tsx'
import { Stamp, stampOf } from '../ui/stamp.tsx'
import { StampMark } from '../ui/stamp-mark.tsx'
import './texts.ts'

const AGAIN_MS = 2_000

interface Props {
  readonly result: SubmitResult
  /** Called when it is in a block, whatever the rules said of it, or has expired. */
  settled?(result: SubmitResult): void
}

export function SignedOutcome({ result, settled }: Props) {
  const { say } = useText()
  const { data = result, error } = useQuery({
    queryKey: ['signed', result.id],
    // It looks the transaction up, and sends the same bytes where it is not there: they count once.
    queryFn: () => (result.status === 'indefinite' ? result.resolve() : result),
    ...(result.status === 'indefinite' ? {} : { initialData: result }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.status === 'indefinite' ? AGAIN_MS : false),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, whoever listens
  useEffect(() => {
    if (data.status !== 'indefinite') settled?.(data)
  }, [data])
  if (error !== null) return <Problem error={error} />
  if (data.status === 'indefinite' || data.status === 'expired') {
    const word = data.status === 'expired' ? 'expired' : 'pending'
    return (
      <div role="status" className="max-w-[44rem] border-l-4 border-edge bg-sheet px-5 py-4">
        <p className="flex items-center gap-2 font-semibold">
          <StampMark state={word === 'expired' ? 'superseded' : 'pending'} />
          {say(`portal.signed.${word}`)}
        </p>
        <p className="mt-1">{say(`portal.signed.${word}.means`)}</p>
        <p className="label mt-2">
          <Identifier id={data.id} />
        </p>
      </div>
    )
  }
  return <InBlock recorded={data} />
}

function InBlock({ recorded }: { readonly recorded: Recorded }) {
  const { say } = useText()
  const format = useFormat()
  const { id, leaf, proof, details, status } = recorded
  const about = say('portal.signed.outcome')
  return (
    <div role="status">
      {status === 'refused' && (
        <>
          <Refusal code={leaf.code} name={leaf.refusal} details={details} />
          <p className="mb-4">{say('portal.signed.refused.means')}</p>
        </>
      )}
      <FactList>
        <Fact
          name={about}
          stamp={
            <Stamp
              {...stampOf({ data: recorded, error: null })}
              about={about}
              why={<p>{say('portal.outcome.why')}</p>}
            />
          }
        >
          {say(`portal.signed.${status}`)}
        </Fact>
        <Fact name={say('portal.signed.transaction')}>
          <Link to="/transactions/$id" params={{ id }} className="link font-mono text-sm break-all">
            {id}
          </Link>
        </Fact>
        <Fact name={say('portal.signed.block')}>
          <Link to="/blocks/$height" params={{ height: leaf.height }} className="link">
            {format.whole(leaf.height)}
          </Link>
        </Fact>
        <Fact name={say('portal.signed.time')}>
          <Moment at={leaf.time} />
        </Fact>
      </FactList>
      {proof !== undefined && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Download file={`${id}.slip`} type="application/octet-stream" content={proof.slip}>
            {say('portal.signed.slip')}
          </Download>
          <p className="label">{say('portal.signed.slip.why')}</p>
        </div>
      )}
    </div>
  )
}
