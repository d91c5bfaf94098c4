/** Who may post on a loan, and all that posting needs of it; otherwise why not, and what to do. */
import type { LoanFacts } from '@chassis/client/foresee'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Empty } from '../../ui/empty.tsx'
import { shortened } from '../../ui/identifier.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useLoanFacts, useToday } from './queries.ts'
import type { Surroundings } from './read-fields.ts'

const EXAMPLE = 1_234n

interface Props {
  readonly id: string
  readonly title: string
  children(loan: LoanFacts, surroundings: Surroundings): ReactNode
}

export function Posting({ id, title, children }: Props) {
  const { person } = useLedger()
  const { say } = useText()
  return (
    <Page
      title={title}
      kind={`${say('portal.loan')} ${shortened(id)}`}
      beside={
        <Link to="/loans/$id" params={{ id }} className="button no-underline">
          {say('portal.pay.back')}
        </Link>
      }
    >
      {person === undefined ? (
        <Empty>
          {say('portal.pay.signIn')}{' '}
          <Link to="/sign-in" className="link text-ink">
            {say('portal.signIn')}
          </Link>
        </Empty>
      ) : (
        <Allowed id={id}>{children}</Allowed>
      )}
    </Page>
  )
}

function Allowed({ id, children }: Pick<Props, 'id' | 'children'>) {
  const { person } = useLedger()
  const { say } = useText()
  const format = useFormat()
  const { data: loan, error, refetch } = useLoanFacts(id)
  const { data: today, error: clockError } = useToday()
  const failure = error ?? clockError
  // What was typed stays where it is while the loan is read again.
  if (loan === undefined || today === undefined) {
    return failure === null ? <Skeleton lines={8} /> : <Problem error={failure} retry={() => void refetch()} />
  }
  const { head } = loan
  if (head.servicer !== person?.account && head.lender !== person?.account) {
    return <Empty>{say('portal.pay.notYours', { name: person?.name ?? '' })}</Empty>
  }
  const { currency } = head.terms
  const decimals = format.decimals(currency)
  const { attestedAsOf } = head.position
  return children(loan, {
    currency,
    decimals,
    example: format.plain(EXAMPLE * 10n ** BigInt(decimals), decimals),
    today,
    attestedAsOf,
    attestedDay: format.civil(attestedAsOf),
  })
}
