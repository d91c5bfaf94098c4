/** What each reported month claims, what it did to the principal, and what every node made of it. */
import type { MessageKey } from '@chassis/messages'
import { FactLink } from '../../loan/fact-link.tsx'
import type { Standing } from '../../loan/figure-why.tsx'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import type { StampState } from '../../ui/stamp-mark.tsx'
import { Column, ofNumbers, Table } from '../../ui/table.tsx'

type Month = Standing['months'][number]

/** Whatever only fits, or cannot be judged, is a party's word. */
function stateOf({ verdict }: Month): StampState {
  if (verdict === 'break') return 'break'
  return verdict === 'recomputed' ? 'verified' : 'inferred'
}

interface Props {
  readonly loan: LoanInFull
  readonly standing: Standing
}

export function LoanMonths({ loan, standing }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const { months, earlierMonths, currency } = standing
  if (months.length === 0) return null
  const money = (minor: bigint) => format.money(minor, currency)
  const words = ({ verdict, inferredDays }: Month) =>
    say(`standing.verdict.${verdict}` as MessageKey, { days: String(inferredDays ?? '–') })
  return (
    <Section title={say('portal.loan.months')}>
      <p className="mb-2 max-w-[44rem]">{say('portal.loan.months.why')}</p>
      {earlierMonths > 0 && <p className="label mb-2">{say('portal.loan.months.earlier', { count: earlierMonths })}</p>}
      <Table
        label={say('portal.loan.months')}
        head={[
          say('portal.loan.months.end'),
          ofNumbers(say('portal.loan.months.change')),
          ofNumbers(say('portal.loan.months.after')),
          say('portal.loan.months.verdict'),
          say('portal.loan.months.fact'),
        ]}
      >
        {months.map((month) => (
          <tr key={month.fact}>
            <Column isHead>
              <span className="whitespace-nowrap">{format.civil(month.end)}</span>
            </Column>
            <Column isNumber>
              {month.lowersPrincipalBy === undefined
                ? say('portal.loan.months.compared')
                : money(-month.lowersPrincipalBy)}
            </Column>
            <Column isNumber>{money(month.principal)}</Column>
            <Column>
              <span className="flex min-w-56 items-baseline gap-2">
                <span className="flex-1">{words(month)}</span>
                <Stamp
                  isSmall
                  state={stateOf(month)}
                  proof={loan.proof}
                  about={say('portal.loan.months.end') + format.civil(month.end)}
                  opens="why"
                  why={<MonthWhy month={month} words={words(month)} />}
                />
              </span>
            </Column>
            <Column>
              <FactLink loan={loan.id} index={month.fact} />
            </Column>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

function MonthWhy({ month, words }: { readonly month: Month; readonly words: string }) {
  const { say } = useText()
  return (
    <div className="space-y-3">
      <p>{say('portal.loan.why.verdict', { verdict: words })}</p>
      {month.inferredDays !== undefined && <p>{say('portal.loan.why.fitted')}</p>}
    </div>
  )
}
