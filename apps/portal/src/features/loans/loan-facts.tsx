/** The facts of a loan, in the order in which they were recorded, each with what a later one did to it. */
import type { Proof } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { FactLink } from '../../loan/fact-link.tsx'
import type { LoanFact } from '../../loan/loan-types.ts'
import { useFacts } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Json } from '../../ui/json.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { FactFields } from './fact-fields.tsx'
import { type Superseded, supersededFacts } from './superseded.ts'

/** Facts that are shown at once. A loan has 4,096 at most. */
const STEP = 100

interface Props {
  readonly id: string
  readonly proof: Proof
  readonly currency: string | undefined
}

export function LoanFacts({ id, proof, currency }: Props) {
  const { say } = useText()
  const query = useFacts(id, proof)
  return (
    <Section title={say('portal.loan.facts')}>
      <Answer query={query} lines={4}>
        {({ facts }) =>
          facts.length === 0 ? (
            <Empty>{say('portal.loan.facts.none')}</Empty>
          ) : (
            <Facts id={id} facts={facts} proof={proof} currency={currency} />
          )
        }
      </Answer>
    </Section>
  )
}

interface FactsProps extends Props {
  readonly facts: readonly LoanFact[]
}

function Facts({ id, facts, proof, currency }: FactsProps) {
  const { say } = useText()
  const [count, setCount] = useState(STEP)
  // A link to a fact further down leads there.
  const wanted = Number(/^#fact-(\d+)$/.exec(location.hash)?.[1] ?? 0)
  const shown = facts.slice(0, Math.max(count, wanted + 1))
  const superseded = supersededFacts(facts)
  const more = facts.length - shown.length
  return (
    <>
      <ol className="divide-y divide-rule">
        {shown.map((one) => (
          <FactRow
            key={one.index}
            id={id}
            one={one}
            proof={proof}
            currency={currency}
            superseded={superseded.get(one.index)}
            isWanted={location.hash === `#fact-${one.index}`}
          />
        ))}
      </ol>
      {more > 0 && (
        <Button className="button mt-3" onPress={() => setCount(shown.length + STEP)}>
          {say('portal.loan.why.more', { count: Math.min(more, STEP) })}
        </Button>
      )}
    </>
  )
}

interface RowProps extends Props {
  readonly one: LoanFact
  readonly superseded: Superseded | undefined
  readonly isWanted: boolean
}

function FactRow({ id, one: { index, fact }, proof, currency, superseded, isWanted }: RowProps) {
  const { say } = useText()
  const { person } = useLedger()
  const { kind, ...fields } = fact
  const name = `${say('portal.loan.fact.go', { number: index })}: ${say(`portal.loan.fact.${kind}` as MessageKey)}`
  const isOpenBreak = kind === 'breakOpened' && superseded === undefined
  const state = superseded !== undefined ? 'superseded' : isOpenBreak ? 'break' : 'verified'
  return (
    <li id={`fact-${index}`} className="flex scroll-mt-4 items-start gap-4 py-2">
      <details open={isWanted} className="min-w-0 flex-1">
        <summary className={`cursor-pointer ${superseded?.how === 'reversed' ? 'line-through' : ''}`}>{name}</summary>
        <FactFields loan={id} fact={fact} currency={currency} />
        {kind === 'paymentReceived' && superseded === undefined && person !== undefined && (
          <Link to="/loans/$id/reverse/$fact" params={{ id, fact: String(index) }} className="link my-2 inline-block">
            {say('portal.loan.reverse')}
          </Link>
        )}
        <details className="mt-1">
          <summary className="label cursor-pointer">{say('portal.fact.json')}</summary>
          <Json value={JSON.parse(JSON.stringify(fields, plain))} />
        </details>
      </details>
      <Stamp
        state={state}
        proof={proof}
        about={name}
        history={
          superseded === undefined ? (
            <p>{say('portal.fact.stands')}</p>
          ) : (
            <p>
              {say(`portal.fact.superseded.${superseded.how}`, { number: superseded.by })}{' '}
              <FactLink loan={id} index={superseded.by} />
            </p>
          )
        }
      />
    </li>
  )
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
