/** A transaction: a sentence, then its fields, then what they are made of. */
import { Link, useParams } from '@tanstack/react-router'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { Refusal } from '../../ledger/refusal.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier, shortened } from '../../ui/identifier.tsx'
import { Json } from '../../ui/json.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { type Outcome, useOutcome } from './queries.ts'
import { Sentence } from './sentence.tsx'
import { Verdict } from './verdict.tsx'

export function TransactionPage() {
  const { id } = useParams({ from: '/transactions/$id' })
  const { say } = useText()
  const query = useOutcome(id)
  return (
    <Page
      title={shortened(id)}
      kind={say('portal.transaction')}
      beside={
        <Stamp
          {...stampOf({ data: query.data ?? undefined, error: query.error })}
          about={say('portal.transaction')}
          why={<p>{say('portal.outcome.why')}</p>}
        />
      }
    >
      <Answer query={query} lines={8}>
        {(outcome) =>
          outcome === null ? <Empty>{say('portal.transaction.unknown')}</Empty> : <Body id={id} outcome={outcome} />
        }
      </Answer>
    </Page>
  )
}

function Body({ id, outcome }: { readonly id: string; readonly outcome: Outcome }) {
  const { say } = useText()
  const format = useFormat()
  const { leaf, proof } = outcome
  const stamp = (about: string) => (
    <Stamp {...stampOf({ data: outcome, error: null })} about={about} why={<p>{say('portal.outcome.why')}</p>} />
  )
  return (
    <>
      <p className="mb-6 max-w-[44rem] font-serif text-xl leading-snug">
        <Sentence leaf={leaf} />
      </p>
      {leaf.code !== 0 && <Refusal code={leaf.code} name={leaf.refusal} details={outcome.details} />}
      <Section title={say('portal.transaction.outcome')}>
        <FactList>
          <Fact name={say('portal.transaction.id')} stamp={stamp(say('portal.transaction.id'))}>
            <Identifier id={id} whole />
          </Fact>
          <Fact name={say('portal.transaction.verdict')} stamp={stamp(say('portal.transaction.verdict'))}>
            <Verdict leaf={leaf} />
          </Fact>
          <Fact name={say('portal.transaction.block')} stamp={stamp(say('portal.transaction.block'))}>
            <Link to="/blocks/$height" params={{ height: leaf.height }} className="link">
              {format.whole(leaf.height)}
            </Link>
          </Fact>
          <Fact name={say('portal.time')} stamp={stamp(say('portal.time'))}>
            <Moment at={leaf.time} />
          </Fact>
          <Fact name={say('portal.transaction.index')} stamp={stamp(say('portal.transaction.index'))}>
            {format.whole(leaf.index)}
          </Fact>
        </FactList>
      </Section>
      <Section title={say('portal.transaction.calls')}>
        <FactList>
          {Object.entries(leaf.operations).map(([at, { contract, method, organisation }]) => (
            <Fact
              key={at}
              name={organisation === undefined ? say('portal.leaf.somebody') : <OrganisationName id={organisation} />}
              stamp={stamp(`${contract}.${method}`)}
            >
              <Link
                to="/contracts/$name/$method"
                params={{ name: contract, method }}
                className="link font-mono text-sm"
              >
                {contract}.{method}
              </Link>
            </Fact>
          ))}
        </FactList>
        {leaf.hidden.length > 0 && (
          <p className="label mt-3 max-w-[44rem]">
            {say('portal.transaction.hidden', { fields: leaf.hidden.join(', ') })}
          </p>
        )}
      </Section>
      <Section title={say('portal.transaction.raw')}>
        <Json value={leaf} />
        {proof !== undefined && (
          <p className="label mt-2">{say('portal.transaction.slipBytes', { count: proof.slip.length })}</p>
        )}
      </Section>
    </>
  )
}
