/** The open breaks of one loan, from its proven facts. */
import type { BreakKind, Proof } from '@chassis/client'
import { Link } from '@tanstack/react-router'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { GeneratedMark } from '../../loan/generated-mark.tsx'
import type { LoanFact } from '../../loan/loan-types.ts'
import { useFacts, useLoan } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { shortened } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { Column, ofNumbers, Table } from '../../ui/table.tsx'
import { supersededFacts } from './superseded.ts'
import { useBreakWords } from './use-break-words.ts'

interface Props {
  readonly id: string
  readonly kind: BreakKind | undefined
}

export function LoanBreaks({ id, kind }: Props) {
  const query = useLoan(id)
  return (
    <section className="mb-8">
      <h2 className="mb-1 flex flex-wrap items-baseline gap-x-3 border-b border-ink pb-1">
        <Link to="/loans/$id" params={{ id }} className="link font-mono text-sm font-semibold">
          {shortened(id)}
        </Link>
        <GeneratedMark origin={query.data?.value?.origin} />
        {query.data?.value?.servicer !== undefined && <OrganisationName id={query.data.value.servicer} />}
      </h2>
      <Answer query={query} lines={2}>
        {({ value, proof }) =>
          proof !== undefined && <Breaks id={id} kind={kind} proof={proof} currency={value?.terms?.currency} />
        }
      </Answer>
    </section>
  )
}

interface BreaksProps extends Props {
  readonly proof: Proof
  readonly currency: string | undefined
}

type Opened = Extract<LoanFact['fact'], { readonly kind: 'breakOpened' }>

function Breaks({ id, kind, proof, currency }: BreaksProps) {
  const { say } = useText()
  const query = useFacts(id, proof)
  return (
    <Answer query={query} lines={2}>
      {({ facts }) => {
        const superseded = supersededFacts(facts)
        const open = facts.flatMap(({ index, fact }) => {
          if (fact.kind !== 'breakOpened' || fact.detail === undefined || superseded.has(index)) return []
          const { detail, recordedAt } = fact
          return kind === undefined || detail.reason === kind ? [{ index, detail, recordedAt }] : []
        })
        return (
          <Table
            label={`${say('portal.breaks')} ${shortened(id)}`}
            head={[
              say('portal.breaks.kind'),
              ofNumbers(say('portal.breaks.claimed')),
              ofNumbers(say('portal.breaks.recomputed')),
              say('portal.breaks.opened'),
              say('portal.loan.months.fact'),
              say('portal.breaks.why'),
            ]}
          >
            {open.map((one) => (
              <BreakRow key={one.index} id={id} proof={proof} currency={currency} {...one} />
            ))}
          </Table>
        )
      }}
    </Answer>
  )
}

interface RowProps extends Omit<BreaksProps, 'kind'> {
  readonly index: number
  readonly detail: NonNullable<Opened['detail']>
  readonly recordedAt: number | undefined
}

function BreakRow({ id, index, detail, recordedAt, proof, currency }: RowProps) {
  const { say } = useText()
  const words = useBreakWords()
  const { reason, claimed, recomputed, about } = detail
  const name = words.kind(reason)
  const factLink = (fact: number) => (
    <Link to="/loans/$id" params={{ id }} hash={`fact-${fact}`} className="link whitespace-nowrap">
      {say('portal.loan.fact.go', { number: fact })}
    </Link>
  )
  return (
    <tr>
      <Column isHead>{name}</Column>
      <Column isNumber>{words.figure(reason, claimed, currency) ?? '–'}</Column>
      <Column isNumber>{words.figure(reason, recomputed, currency) ?? '–'}</Column>
      <Column>{recordedAt !== undefined && <Moment at={recordedAt} />}</Column>
      <Column>{factLink(index)}</Column>
      <Column>
        <Stamp
          state="break"
          proof={proof}
          about={name}
          opens="why"
          why={
            <div className="space-y-3">
              <p>{words.because(reason)}</p>
              <p>
                {say('portal.fact.about')}: {factLink(about)}
              </p>
            </div>
          }
        />
      </Column>
    </tr>
  )
}
