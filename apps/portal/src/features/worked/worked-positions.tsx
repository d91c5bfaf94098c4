/** Where the loan stands on its days: a column each. */
import type { WorkedLoan, WorkedPosition } from '@chassis/client/worked-loans'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { Section } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { usePrinted } from './use-printed.ts'

const AMOUNTS = [
  ['cli.loanFile.column.principal', 'principal'],
  ['cli.loanFile.interest', 'interest'],
  ['cli.loanFile.accrued', 'accrued'],
  ['cli.loanFile.fee', 'fees'],
  ['cli.loanFile.penalty', 'penalties'],
  ['portal.worked.fact.held', 'held'],
  ['cli.loanFile.due', 'due'],
  ['cli.loanFile.payoff', 'payoff'],
] as const satisfies readonly (readonly [MessageKey, keyof WorkedPosition])[]

export function WorkedPositions({ loan: { positions } }: { readonly loan: WorkedLoan }) {
  const { say } = useText()
  const printed = usePrinted()
  const title = say('portal.worked.positions')
  const status = ({ status, settledOn }: WorkedPosition) => {
    const word = say(`cli.loanFile.status.${status}` as MessageKey)
    return settledOn === undefined ? word : `${word} (${printed.day(settledOn)})`
  }
  return (
    <Section title={title}>
      <Table
        label={title}
        head={[say('portal.worked.position.day'), ...positions.map(({ asOf }) => printed.day(asOf))]}
      >
        <tr>
          <Column isHead>{say('cli.loanFile.column.status')}</Column>
          {positions.map((position) => (
            <Column key={position.asOf}>{status(position)}</Column>
          ))}
        </tr>
        {AMOUNTS.map(([key, field]) => (
          <tr key={key}>
            <Column isHead>{say(key)}</Column>
            {positions.map((position) => (
              <Column key={position.asOf}>
                <span className="whitespace-nowrap">{printed.amount(position[field])}</span>
              </Column>
            ))}
          </tr>
        ))}
        <tr>
          <Column isHead>{say('cli.loanFile.daysPastDue')}</Column>
          {positions.map(({ asOf, daysPastDue }) => (
            <Column key={asOf}>{daysPastDue}</Column>
          ))}
        </tr>
      </Table>
    </Section>
  )
}
