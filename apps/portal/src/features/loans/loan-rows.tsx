/** The table of loans; only the rows in view are in the page. */
import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { LoanColumn } from '../../app/loans-view.ts'
import { GeneratedMark } from '../../loan/generated-mark.tsx'
import type { ListedLoan } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { shortened } from '../../ui/identifier.tsx'
import { LoanCell } from './loan-cell.tsx'

const ROW_PIXELS = 38
const AHEAD = 12

interface Props {
  readonly loans: readonly ListedLoan[]
  readonly columns: readonly LoanColumn[]
  /** Asks for the next page. */
  more(): void
}

const NUMBERS: ReadonlySet<LoanColumn> = new Set(['principal', 'interest', 'rate', 'paid', 'breaks'])

export function LoanRows({ loans, columns, more }: Props) {
  const { say } = useText()
  const place = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: loans.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_PIXELS,
    overscan: AHEAD,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= loans.length - AHEAD && last > AHEAD) more()
  }, [last, loans.length, more])
  const before = shown[0]?.start ?? 0
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0)
  return (
    <section
      ref={place}
      aria-label={say('portal.loans')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      className="max-h-[70vh] overflow-auto border-b border-ink"
    >
      <table className="w-full border-collapse text-left" aria-rowcount={loans.length + 1}>
        <thead className="sticky top-0 bg-paper">
          <tr className="border-b border-ink">
            <th scope="col" className="label py-2 pe-5 font-semibold">
              {say('portal.loan')}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`label py-2 pe-5 font-semibold whitespace-nowrap ${NUMBERS.has(column) ? 'text-right' : ''}`}
              >
                {say(`portal.loan.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length + 1} />}
          {shown.map(({ index, key }) => (
            <tr key={key} aria-rowindex={index + 2} className="h-[38px] border-b border-rule">
              <th scope="row" className="pe-5 font-normal whitespace-nowrap">
                <Link to="/loans/$id" params={{ id: loans[index]?.id ?? '' }} className="link font-mono text-sm">
                  {shortened(loans[index]?.id ?? '')}
                </Link>{' '}
                <GeneratedMark origin={loans[index]?.value.origin} />
              </th>
              {columns.map((column) => (
                <td key={column} className={`pe-5 whitespace-nowrap ${NUMBERS.has(column) ? 'text-right' : ''}`}>
                  <LoanCell column={column} loan={loans[index]?.value ?? {}} />
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <Gap height={after} columns={columns.length + 1} />}
        </tbody>
      </table>
    </section>
  )
}

/** In place of the rows that are not in view. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
