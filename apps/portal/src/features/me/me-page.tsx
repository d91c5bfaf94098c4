/** A person's own pages: the loan that is owed, and who may see and who has seen the data that were given for it. */
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { GeneratedMark } from '../../loan/generated-mark.tsx'
import { isLoanId } from '../../loan/is-loan-id.ts'
import { ListWaits } from '../../loan/list-waits.tsx'
import { useLoan } from '../../loan/queries.ts'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Empty } from '../../ui/empty.tsx'
import { GeneratedNote } from '../../ui/generated-note.tsx'
import { shortened } from '../../ui/identifier.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { MyData } from './my-data.tsx'
import { MyLoan } from './my-loan.tsx'
import { useMyLoans } from './queries.ts'

export function MePage() {
  const { say } = useText()
  const query = useMyLoans()
  const items = query.data?.items ?? []
  const [only] = items
  if (only !== undefined && items.length === 1) return <OneLoan id={only.id} />
  return (
    <Page title={say('portal.me')}>
      <ForPersons>
        {query.error !== null && <Problem error={query.error} retry={() => void query.refetch()} />}
        <ListWaits query={query} lines={6} />
        {query.isSuccess && items.length === 0 && <Empty>{say('portal.me.none')}</Empty>}
        <LoanLinks loans={items} />
      </ForPersons>
    </Page>
  )
}

export function MyLoanPage() {
  const { id } = useParams({ from: '/me/$id' })
  const { say } = useText()
  if (isLoanId(id)) return <OneLoan key={id} id={id} />
  return (
    <Page title={say('portal.me')}>
      <Empty>
        {say('portal.me.notALoan')}{' '}
        <Link to="/me" className="link text-ink">
          {say('portal.me')}
        </Link>
      </Empty>
    </Page>
  )
}

/** An organisation has a desk, and who is not signed in has nothing of their own. */
function ForPersons({ children }: { readonly children: ReactNode }) {
  const { person } = useLedger()
  const { say } = useText()
  if (person === undefined) {
    return (
      <Empty>
        {say('portal.me.signIn')}{' '}
        <Link to="/sign-in" className="link text-ink">
          {say('portal.signIn')}
        </Link>
      </Empty>
    )
  }
  if (person.roles.length > 0) {
    return (
      <Empty>
        {say('portal.me.organisation', { name: person.name })}{' '}
        <Link to="/loans" className="link text-ink">
          {say('portal.loans')}
        </Link>
      </Empty>
    )
  }
  return children
}

interface Listed {
  readonly id: string
  readonly value: NonNullable<ReturnType<typeof useMyLoans>['data']>['items'][number]['value']
}

function LoanLinks({ loans }: { readonly loans: readonly Listed[] }) {
  const { say } = useText()
  const format = useFormat()
  return (
    <ul className="divide-y divide-rule">
      {loans.map(({ id, value: { status, position, terms, origin } }) => (
        <li key={id}>
          <Link to="/me/$id" params={{ id }} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-4">
            <span>
              <code className="link font-mono text-sm">{shortened(id)}</code> <GeneratedMark origin={origin} />
            </span>
            <span>
              {status !== undefined && say(`portal.loan.status.${status}`)}
              {position !== undefined && terms !== undefined && (
                <> · {format.money(position.principal, terms.currency)}</>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function OneLoan({ id }: { readonly id: string }) {
  const { say } = useText()
  const query = useLoan(id)
  return (
    <Page
      title={say('portal.me')}
      kind={`${say('portal.loan')} ${shortened(id)}`}
      beside={<Stamp {...stampOf(query)} about={say('portal.loan')} />}
    >
      <ForPersons>
        <Answer query={query} lines={10}>
          {({ value = {}, proof }) => {
            const { terms, position, status, origin } = value
            if (proof === undefined || terms === undefined || position === undefined || status === undefined) {
              return <Empty>{say('portal.me.notYours')}</Empty>
            }
            const loan = { id, terms, position, proof }
            return (
              <div className="max-w-[52rem]">
                {origin !== undefined && <GeneratedNote />}
                <MyLoan loan={loan} status={status} lender={value.lender} servicer={value.servicer} />
                <MyData loan={loan} />
              </div>
            )
          }}
        </Answer>
      </ForPersons>
    </Page>
  )
}
