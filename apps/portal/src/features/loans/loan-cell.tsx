/** One figure of a loan in the table. */
import type { LoanColumn } from '../../app/loans-view.ts'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import type { Loan } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { StampMark } from '../../ui/stamp-mark.tsx'

export function LoanCell({ column, loan }: { readonly column: LoanColumn; readonly loan: Loan }) {
  const { say } = useText()
  const format = useFormat()
  const { status, servicer, terms, position } = loan
  if (column === 'status') return status === undefined ? null : say(`portal.loan.status.${status}`)
  if (column === 'servicer') return servicer === undefined ? null : <OrganisationName id={servicer} />
  if (terms === undefined || position === undefined) return null
  switch (column) {
    case 'principal':
      return format.money(position.principal, terms.currency)
    case 'interest':
      return format.money(position.interestDue, terms.currency)
    case 'paid':
      return format.money(position.paid, terms.currency)
    case 'rate':
      return format.rate(terms.rate)
    default:
      return position.openBreaks === 0 ? (
        <span className="text-quiet">0</span>
      ) : (
        <span className="inline-flex items-center gap-1 text-break">
          <StampMark state="break" size={14} /> {position.openBreaks}
        </span>
      )
  }
}
