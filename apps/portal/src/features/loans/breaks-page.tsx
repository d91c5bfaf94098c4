/** The queue of open breaks: loans that have one, and of each what is claimed beside what follows from the facts. */
import type { BreakKind } from '@chassis/client'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { BREAK_KINDS, readBreaksView } from '../../app/loans-view.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { ListWaits } from '../../loan/list-waits.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { LoanBreaks } from './loan-breaks.tsx'
import { useLoansWithBreaks } from './queries.ts'
import { SignInFirst } from './sign-in-first.tsx'
import { useBreakWords } from './use-break-words.ts'

/** Loans whose breaks are read and verified at once. */
const STEP = 20

export function BreaksPage() {
  const { say } = useText()
  const { person } = useLedger()
  // The router passes on what it does not know, too.
  const { kind } = readBreaksView(useSearch({ strict: false }))
  return (
    <Page title={say('portal.breaks')}>
      <p className="mb-5 max-w-[44rem]">{say('portal.breaks.lead')}</p>
      {person === undefined ? (
        <SignInFirst>{say('portal.breaks.signIn')}</SignInFirst>
      ) : (
        <Queue key={kind} kind={kind} />
      )}
    </Page>
  )
}

function Queue({ kind }: { readonly kind: BreakKind | undefined }) {
  const { say } = useText()
  const query = useLoansWithBreaks(kind)
  const [count, setCount] = useState(STEP)
  const loans = query.data?.pages.flatMap(({ items }) => items) ?? []
  const shown = loans.slice(0, count)
  const isMore = shown.length < loans.length || query.hasNextPage
  const more = () => {
    setCount(count + STEP)
    if (count + STEP > loans.length && query.hasNextPage) void query.fetchNextPage()
  }
  return (
    <>
      <KindChoice kind={kind} />
      {query.error !== null && <Problem error={query.error} retry={() => void query.refetch()} />}
      <ListWaits query={query} lines={8} />
      {query.isSuccess && loans.length === 0 && (
        <Empty>{say(kind === undefined ? 'portal.breaks.none' : 'portal.breaks.none.kind')}</Empty>
      )}
      {shown.map(({ id }) => (
        <LoanBreaks key={id} id={id} kind={kind} />
      ))}
      {isMore && (
        <Button className="button" isDisabled={query.isFetchingNextPage} onPress={more}>
          {say('portal.loans.more')}
        </Button>
      )}
    </>
  )
}

function KindChoice({ kind }: { readonly kind: BreakKind | undefined }) {
  const { say } = useText()
  const words = useBreakWords()
  const navigate = useNavigate()
  return (
    <div className="mb-6 flex flex-wrap items-end gap-4">
      <label className="flex max-w-full flex-col gap-1">
        <span className="label">{say('portal.breaks.kind')}</span>
        <select
          className="field max-w-full"
          value={kind ?? ''}
          onChange={({ target }) => {
            const chosen = BREAK_KINDS.find((one) => one === target.value)
            void navigate({ to: '/breaks', search: chosen === undefined ? {} : { kind: chosen }, replace: true })
          }}
        >
          <option value="">{say('portal.breaks.every')}</option>
          {BREAK_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kind(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="label pb-2">{say('portal.loans.saved')}</p>
    </div>
  )
}
