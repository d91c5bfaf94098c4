/** What is owed and why, each figure with its stamp, and which payment comes next. */
import type { AccountId } from '@chassis/client'
import { Link } from '@tanstack/react-router'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import type { Standing } from '../../loan/figure-why.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { Loan, LoanInFull } from '../../loan/loan-types.ts'
import { useExplanation } from '../../loan/queries.ts'
import { PaidFigure, StandingFigure } from '../../loan/standing-figure.tsx'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { monthOfDay, nextPayment } from './next-payment.ts'

interface Props {
  readonly loan: LoanInFull
  readonly status: NonNullable<Loan['status']>
  readonly lender: AccountId | undefined
  readonly servicer: AccountId | undefined
}

export function MyLoan({ loan, status, lender, servicer }: Props) {
  const { say } = useText()
  const query = useExplanation(loan)
  return (
    <>
      <Answer query={query} lines={6}>
        {({ standing, schedule }) => (
          <>
            <Owed loan={loan} standing={standing} status={status} />
            {status === 'active' && <Next loan={loan} asOf={standing.asOf} months={schedule} />}
          </>
        )}
      </Answer>
      <Section title={say('portal.me.parties')}>
        <FactList>
          {lender !== undefined && (
            <Fact name={say('portal.me.lender')}>
              <OrganisationName id={lender} />
            </Fact>
          )}
          {servicer !== undefined && (
            <Fact name={say('portal.me.servicer')}>
              <OrganisationName id={servicer} />
            </Fact>
          )}
        </FactList>
        <p className="mt-3">
          <Link to="/loans/$id" params={{ id: loan.id }} className="link">
            {say('portal.me.everything')}
          </Link>
        </p>
      </Section>
    </>
  )
}

/** The figures in the order in which a person asks for them. */
const OWED = ['payoff', 'principal', 'interest', 'fees'] as const

interface OwedProps extends Pick<Props, 'loan' | 'status'> {
  readonly standing: Standing
}

function Owed({ loan, standing, status }: OwedProps) {
  const { say } = useText()
  const format = useLoanFormat()
  const figures = OWED.flatMap((name) => standing.figures.find((one) => one.name === name) ?? [])
  return (
    <Section
      title={say('portal.me.owed')}
      beside={<span className="label">{say('portal.loan.asOf', { day: format.civil(standing.asOf) })}</span>}
    >
      <p className="py-3">{say(status === 'active' ? 'portal.me.owed.lead' : 'portal.me.owed.nothing')}</p>
      <dl className="grid gap-px border border-rule bg-rule sm:grid-cols-2 [&>:first-child]:sm:col-span-2">
        {figures.map((figure) => (
          <StandingFigure
            key={figure.name}
            loan={loan}
            figure={figure}
            {...(figure.name === 'payoff' ? { name: say('portal.me.payoff') } : {})}
          />
        ))}
        <PaidFigure loan={loan} />
      </dl>
      {standing.openBreaks > 0 && (
        <p className="mt-3 border-l-4 border-break bg-sheet px-4 py-3">
          {say('portal.me.breaks', { count: standing.openBreaks })}
        </p>
      )}
    </Section>
  )
}

interface NextProps extends Pick<Props, 'loan'> {
  /** Days since 1970-01-01. */
  readonly asOf: number
  readonly months: Parameters<typeof nextPayment>[0]
}

function Next({ loan, asOf, months }: NextProps) {
  const { say } = useText()
  const format = useLoanFormat()
  const { currency } = loan.terms
  const next = nextPayment(months, monthOfDay(asOf))
  const about = say('portal.me.next')
  const why = (
    <div className="space-y-3">
      <p>{say('portal.me.next.why')}</p>
      {next !== undefined && next.received > 0n && (
        <p>{say('portal.me.next.received', { amount: format.money(next.received, currency) })}</p>
      )}
    </div>
  )
  return (
    <Section title={about} beside={<Stamp state="verified" proof={loan.proof} about={about} why={why} opens="why" />}>
      <p className="py-3 text-lg">
        {next === undefined
          ? say('portal.me.next.none')
          : next.expected === undefined
            ? say('portal.me.next.month', { month: format.month(next.month) })
            : say('portal.me.next.amount', {
                amount: format.money(next.expected - next.received, currency),
                month: format.month(next.month),
              })}
      </p>
      <p className="label">{say('portal.me.next.why')}</p>
    </Section>
  )
}
