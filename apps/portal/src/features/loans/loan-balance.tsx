/** The principal over time: a picture, what it shows in words, and its table. */
import { lazy, Suspense } from 'react'
import type { DerivationJson } from '../../loan/derivation-json.ts'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { useExplanation } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { Answer } from '../../ui/answer.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Column, ofNumbers, Table } from '../../ui/table.tsx'
import { type BalancePoint, balancePoints } from './balance-points.ts'

/** Charts are loaded when one is shown. */
const BalanceChart = lazy(async () => ({ default: (await import('./balance-chart.tsx')).BalanceChart }))

interface Props {
  readonly loan: LoanInFull
  readonly boardedAsOf: number
}

export function LoanBalance({ loan, boardedAsOf }: Props) {
  const { say } = useText()
  const query = useExplanation(loan)
  return (
    <Section title={say('portal.loan.chart')}>
      <Answer query={query}>
        {(explained) => (
          <Shown
            points={balancePoints(explained, explained.derivation as unknown as DerivationJson, boardedAsOf)}
            currency={loan.terms.currency}
          />
        )}
      </Answer>
    </Section>
  )
}

function Shown({ points, currency }: { readonly points: readonly BalancePoint[]; readonly currency: string }) {
  const { say } = useText()
  const format = useLoanFormat()
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const money = ({ principal }: BalancePoint) => format.money(principal, currency)
  if (first === last)
    return <p>{say('portal.loan.chart.one', { amount: money(first), day: format.civil(first.day) })}</p>
  const words = say('portal.loan.chart.says', {
    from: money(first),
    first: format.civil(first.day),
    to: money(last),
    last: format.civil(last.day),
    count: points.length - 1,
  })
  return (
    <figure>
      <div aria-hidden="true" className="overflow-hidden">
        <Suspense fallback={<Skeleton lines={6} />}>
          <BalanceChart points={points} currency={currency} />
        </Suspense>
      </div>
      <figcaption className="mt-1 max-w-[44rem]">{words}</figcaption>
      <details className="mt-2">
        <summary className="link cursor-pointer">{say('portal.loan.chart.table')}</summary>
        <Table
          label={say('portal.loan.chart')}
          head={[
            say('portal.loan.chart.day'),
            ofNumbers(say('portal.loan.principal')),
            say('portal.loan.schedule.basis'),
          ]}
        >
          {points.map((point, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may fall on one day
            <tr key={at}>
              <Column isHead>{format.civil(point.day)}</Column>
              <Column isNumber>{money(point)}</Column>
              <Column>{say(`portal.loan.chart.basis.${point.basis}`)}</Column>
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  )
}
