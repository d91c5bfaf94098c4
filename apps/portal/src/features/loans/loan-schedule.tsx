/** The months of the contract, with what came in them. */
import type { ContractMonth } from '@chassis/client'
import { useState } from 'react'
import { useLoanFormat } from '../../loan/loan-format.ts'
import type { LoanInFull } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { Column, ofNumbers, Table } from '../../ui/table.tsx'

/** Months that are shown at once. */
const FIRST = 24

interface Props {
  readonly loan: LoanInFull
  readonly months: readonly ContractMonth[]
}

export function LoanSchedule({ loan, months }: Props) {
  const { say } = useText()
  const format = useLoanFormat()
  const [isWhole, setWhole] = useState(false)
  const { currency } = loan.terms
  const money = (minor: bigint | undefined) => (minor === undefined ? '–' : format.money(minor, currency))
  const shown = isWhole ? months : months.slice(0, FIRST)
  const about = say('portal.loan.schedule')
  const why = <p>{say('portal.loan.schedule.why')}</p>
  return (
    <Section title={about} beside={<Stamp state="verified" proof={loan.proof} about={about} why={why} opens="why" />}>
      {months.length === 0 ? (
        <Empty>{say('portal.loan.schedule.none')}</Empty>
      ) : (
        <>
          <p className="mb-2 max-w-[44rem]">{say('portal.loan.schedule.why')}</p>
          <Table
            label={about}
            head={[
              say('portal.loan.schedule.n'),
              say('portal.loan.schedule.month'),
              ofNumbers(say('portal.loan.schedule.expected')),
              ofNumbers(say('portal.loan.schedule.received')),
              say('portal.loan.schedule.basis'),
            ]}
          >
            {shown.map(({ n, month, expected, received, basis, isBeforeBoarding }) => (
              <tr key={n}>
                <Column isHead>{n}</Column>
                <Column>
                  <span className="whitespace-nowrap">{format.month(month)}</span>
                </Column>
                <Column isNumber>{money(expected)}</Column>
                <Column isNumber>{money(received)}</Column>
                <Column>{say(`standing.month.${basis ?? (isBeforeBoarding ? 'before' : 'none')}`)}</Column>
              </tr>
            ))}
          </Table>
          {shown.length < months.length && (
            <Button className="button mt-3" onPress={() => setWhole(true)}>
              {say('portal.loan.schedule.all', { count: months.length })}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}
