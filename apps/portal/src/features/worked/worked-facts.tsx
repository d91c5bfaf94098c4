/** What happened, and what each fact paid: the loan on that day with it, less the loan without it. */
import type { WorkedFact, WorkedLoan } from '@chassis/client/worked-loans'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { usePrinted } from './use-printed.ts'

const COLUMNS = {
  interest: 'cli.loanFile.column.interest',
  principal: 'cli.loanFile.column.principal',
  fee: 'portal.worked.fact.fee',
  penalty: 'portal.worked.fact.penalty',
  held: 'portal.worked.fact.held',
  left: 'portal.worked.fact.left',
} as const satisfies Partial<Record<keyof WorkedFact, MessageKey>>

type AmountColumn = keyof typeof COLUMNS

/** A column in which every amount is nothing tells nothing, and takes the room of those that do. */
function columnsOf({ facts }: WorkedLoan): readonly AmountColumn[] {
  const always: readonly AmountColumn[] = ['interest', 'principal', 'left']
  return (Object.keys(COLUMNS) as AmountColumn[]).filter(
    (column) => always.includes(column) || facts.some((fact) => /[1-9]/.test(fact[column])),
  )
}

const AMOUNT = /^-?\d+(\.\d+)?$/

export function WorkedFacts({ loan }: { readonly loan: WorkedLoan }) {
  const { say } = useText()
  const title = say('portal.worked.facts')
  return (
    <Section title={title}>
      {loan.facts.length === 0 ? (
        <Empty>{say('portal.worked.facts.none')}</Empty>
      ) : (
        <Table
          label={title}
          head={[
            say('portal.worked.fact.effective'),
            say('portal.worked.fact.what'),
            ...columnsOf(loan).map((column) => say(COLUMNS[column])),
          ]}
        >
          <Rows loan={loan} />
        </Table>
      )}
    </Section>
  )
}

function Rows({ loan }: { readonly loan: WorkedLoan }) {
  const printed = usePrinted()
  const columns = columnsOf(loan)
  return loan.facts.map((fact) => (
    <tr key={fact.id}>
      <Column>
        <span className="whitespace-nowrap">{printed.day(fact.effective)}</span>
      </Column>
      <Column isHead>
        <Said id={fact.id} text={fact.text} />
      </Column>
      {columns.map((column) => (
        <Column key={column} isNumber>
          {printed.amount(fact[column])}
        </Column>
      ))}
    </tr>
  ))
}

/** Its kind in words, its amount, and what else the loan file says of it as it stands there. */
function Said({ id, text }: { readonly id: string; readonly text: string }) {
  const { say } = useText()
  const printed = usePrinted()
  const [kind = '', ...rest] = text.split(' ')
  const [first = ''] = rest
  const hasAmount = AMOUNT.test(first)
  const details = (hasAmount ? rest.slice(1) : rest).join(' ')
  return (
    <span className="block min-w-[10rem]">
      <code className="me-2 font-mono text-[0.875em] text-quiet" translate="no">
        {id}
      </code>
      {say(`derivation.fact.${kind}` as MessageKey)} {hasAmount && printed.amount(first)}
      {details !== '' && (
        <code className="label block font-mono break-words" translate="no">
          {details}
        </code>
      )}
    </span>
  )
}
