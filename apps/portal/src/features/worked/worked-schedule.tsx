/** The whole schedule of the last day, with its totals. */
import type { WorkedAmounts, WorkedLoan } from '@chassis/client/worked-loans'
import type { MessageKey } from '@chassis/messages'
import type { ReactNode } from 'react'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { usePrinted } from './use-printed.ts'

export function WorkedSchedule({ loan: { schedule, totals } }: { readonly loan: WorkedLoan }) {
  const { say } = useText()
  const printed = usePrinted()
  const title = say('portal.worked.schedule')
  if (schedule.length === 0) {
    return (
      <Section title={title}>
        <Empty>{say('portal.worked.schedule.none')}</Empty>
      </Section>
    )
  }
  const head = ['n', 'due', 'interest', 'principal', 'amount', 'paid', 'status'] as const
  return (
    <Section title={title}>
      <Table label={title} head={head.map((name) => say(`cli.loanFile.column.${name}`))}>
        {schedule.map((row) => (
          <tr key={row.n}>
            <Column isHead>{row.n}</Column>
            <Column>
              <span className="whitespace-nowrap">{printed.day(row.due)}</span>
            </Column>
            <Amounts of={row} />
            <Column>{say(`cli.loanFile.row.${row.status}` as MessageKey)}</Column>
          </tr>
        ))}
        <tr className="border-t border-ink font-semibold">
          <Column isHead>{say('cli.loanFile.column.total')}</Column>
          <Column />
          <Amounts of={totals} />
          <Column />
        </tr>
      </Table>
    </Section>
  )
}

function Amounts({ of }: { readonly of: WorkedAmounts }): ReactNode {
  const printed = usePrinted()
  return [of.interest, of.principal, of.amount, of.paid].map((text, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: four columns, always the same
    <Column key={i} isNumber>
      {printed.amount(text)}
    </Column>
  ))
}
