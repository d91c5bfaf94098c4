/** Beside the title of a loan: its stamp and, for who may, the way to posting a payment. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import type { Loan } from '../../loan/loan-types.ts'
import { useText } from '../../text/text-context.tsx'

interface Props {
  readonly id: string
  readonly loan: Loan | undefined
  readonly stamp: ReactNode
}

export function PostPayment({ id, loan, stamp }: Props) {
  const { say } = useText()
  const { person } = useLedger()
  const mayPost = person !== undefined && [loan?.lender, loan?.servicer].includes(person.account)
  return (
    <div className="flex flex-wrap items-center gap-3">
      {mayPost && (
        <Link to="/loans/$id/pay" params={{ id }} className="button no-underline">
          {say('portal.loan.pay')}
        </Link>
      )}
      {stamp}
    </div>
  )
}
