/** What an entry would do: each figure now, after it, and the difference. */
import type { Foreseen } from '@chassis/client/foresee'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Column, ofNumbers, Table } from '../../ui/table.tsx'

type Figure = 'principal' | 'interestDue' | 'feesDue' | 'suspense' | 'paid'

const FIGURES: readonly (readonly [Figure, MessageKey])[] = [
  ['principal', 'portal.loan.principal'],
  ['interestDue', 'portal.loan.interest'],
  ['feesDue', 'portal.preview.fees'],
  ['suspense', 'portal.preview.suspense'],
  ['paid', 'portal.loan.paid'],
]

export function Preview({ foreseen, currency }: { readonly foreseen: Foreseen; readonly currency: string }) {
  const { say } = useText()
  const format = useFormat()
  const { before, after, split } = foreseen
  const money = (minor: bigint) => format.money(minor, currency)
  const signed = (minor: bigint) => (minor > 0n ? `+${money(minor)}` : money(minor))
  return (
    <>
      <Table
        label={say('portal.preview.title')}
        head={[
          say('portal.preview.figure'),
          ofNumbers(say('portal.preview.before')),
          ofNumbers(say('portal.preview.after')),
          ofNumbers(say('portal.preview.difference')),
        ]}
      >
        {FIGURES.map(([figure, name]) => (
          <tr key={figure}>
            <Column isHead>{say(name)}</Column>
            <Column isNumber>{money(before[figure])}</Column>
            <Column isNumber>{money(after[figure])}</Column>
            <Column isNumber>
              {after[figure] === before[figure] ? (
                <span className="text-quiet">{money(0n)}</span>
              ) : (
                <strong className="font-semibold">{signed(after[figure] - before[figure])}</strong>
              )}
            </Column>
          </tr>
        ))}
      </Table>
      {split !== undefined && (
        <p className="mt-3">
          {say('portal.preview.split', {
            interest: money(split.interest),
            fees: money(split.fees),
            principal: money(split.principal),
            suspense: money(split.suspense),
          })}{' '}
          {after.settledOn !== undefined && before.settledOn === undefined && say('portal.preview.settles')}
        </p>
      )}
      <p className="label mt-2 max-w-[44rem]">{say('portal.preview.why')}</p>
    </>
  )
}
