/** Outcomes, one a line: when, what, whether, where, and what this browser knows of it. */
import type { Leaf } from '@chassis/client'
import { Link } from '@tanstack/react-router'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Moment } from '../../ui/moment.tsx'
import { OutcomeStamp } from './outcome-stamp.tsx'
import { Sentence } from './sentence.tsx'
import { Verdict } from './verdict.tsx'

interface Props {
  readonly leaves: readonly Leaf[]
  /** Rows that came while the page was open are marked for a moment. */
  readonly isLive?: boolean
}

const ROW =
  'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 py-2 md:grid-cols-[auto_minmax(0,1fr)_auto_auto] md:items-baseline'

export function LeafRows({ leaves, isLive = false }: Props) {
  const { say } = useText()
  const format = useFormat()
  const arrive = isLive ? 'motion-safe:animate-[arrive_1.8s_ease-out]' : ''
  return (
    <ol className="divide-y divide-rule">
      {leaves.map((leaf) => (
        <li key={leaf.index} className={`${ROW} ${arrive}`}>
          <OutcomeStamp id={leaf.subject} about={say('portal.outcome', { index: format.whole(leaf.index) })} />
          <div className="min-w-0">
            {leaf.kind === 'transaction' ? (
              <Link to="/transactions/$id" params={{ id: leaf.subject }} className="link">
                <Sentence leaf={leaf} />
              </Link>
            ) : (
              <Sentence leaf={leaf} />
            )}
          </div>
          <span className="label col-start-2 md:col-start-auto">
            <Verdict leaf={leaf} />
          </span>
          <span className="label col-start-2 flex gap-4 md:col-start-auto md:w-80 md:justify-end">
            <Link to="/blocks/$height" params={{ height: leaf.height }} className="link text-quiet">
              {say('portal.block.short', { height: format.whole(leaf.height) })}
            </Link>
            <Moment at={leaf.time} />
          </span>
        </li>
      ))}
    </ol>
  )
}
