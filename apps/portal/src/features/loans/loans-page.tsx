/** The loans that the viewer sees in full: filter, order and columns in the address, rows as they are scrolled to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { LOAN_COLUMNS, type LoansView, readLoansView } from '../../app/loans-view.ts'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { ListWaits } from '../../loan/list-waits.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Download } from '../../ui/download.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { LoanRows } from './loan-rows.tsx'
import { loansCsv } from './loans-csv.ts'
import { useLoans } from './queries.ts'
import { SignInFirst } from './sign-in-first.tsx'

export function LoansPage() {
  const { say } = useText()
  const { person } = useLedger()
  return (
    <Page title={say('portal.loans')}>
      {person === undefined ? <SignInFirst>{say('portal.loans.signIn')}</SignInFirst> : <LoansTable />}
    </Page>
  )
}

function LoansTable() {
  const { say } = useText()
  // The router passes on what it does not know, too.
  const view = readLoansView(useSearch({ strict: false }))
  const query = useLoans(view)
  const loans = query.data?.pages.flatMap(({ items }) => items) ?? []
  const hidden = (view.without ?? '').split('.')
  const columns = LOAN_COLUMNS.filter((column) => !hidden.includes(column))
  return (
    <>
      <ViewControls view={view} />
      {query.error !== null && <Problem error={query.error} retry={() => void query.refetch()} />}
      <ListWaits query={query} lines={12} />
      {query.isSuccess && loans.length === 0 && <Empty>{say('portal.loans.empty')}</Empty>}
      {loans.length > 0 && (
        <>
          <LoanRows
            loans={loans}
            columns={columns}
            more={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
            }}
          />
          <div className="mt-3 flex flex-wrap items-center gap-4">
            <p className="label" role="status">
              {say(query.hasNextPage ? 'portal.loans.loaded' : 'portal.loans.all', { count: loans.length })}
            </p>
            {query.hasNextPage && (
              <Button
                className="button"
                isDisabled={query.isFetchingNextPage}
                onPress={() => void query.fetchNextPage()}
              >
                {say('portal.loans.more')}
              </Button>
            )}
            <Download file="loans.csv" type="text/csv" content={loansCsv(loans)}>
              {say('portal.loans.csv')}
            </Download>
          </div>
        </>
      )}
    </>
  )
}

function ViewControls({ view }: { readonly view: LoansView }) {
  const { say } = useText()
  const navigate = useNavigate()
  const show = (change: Partial<Record<keyof LoansView, string>>): void => {
    void navigate({ to: '/loans', search: { ...view, ...change } as LoansView, replace: true })
  }
  const hidden = (view.without ?? '').split('.').filter((one) => one !== '')
  const toggle = (column: string): string =>
    (hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column]).join('.')
  return (
    <div className="mb-4 flex flex-wrap items-end gap-4">
      <label className="flex flex-col gap-1">
        <span className="label">{say('portal.loan.status')}</span>
        <select className="field" value={view.status ?? ''} onChange={({ target }) => show({ status: target.value })}>
          <option value="">{say('portal.loans.every')}</option>
          <option value="active">{say('portal.loan.status.active')}</option>
          <option value="settled">{say('portal.loan.status.settled')}</option>
          <option value="zeroBalance">{say('portal.loan.status.zeroBalance')}</option>
        </select>
      </label>
      <label className="flex flex-col gap-1">
        <span className="label">{say('portal.loans.order')}</span>
        <select
          className="field"
          value={view.order ?? 'newest'}
          onChange={({ target }) => show({ order: target.value })}
        >
          <option value="newest">{say('portal.loans.newest')}</option>
          <option value="oldest">{say('portal.loans.oldest')}</option>
        </select>
      </label>
      <details className="relative">
        <summary className="button cursor-pointer">{say('portal.loans.columns')}</summary>
        <fieldset className="z-10 mt-1 flex flex-col gap-1 border border-edge bg-sheet p-4 shadow md:absolute">
          <legend className="sr-only">{say('portal.loans.columns')}</legend>
          {LOAN_COLUMNS.map((column) => (
            <label key={column} className="flex min-h-6 items-center gap-2 whitespace-nowrap">
              <input
                type="checkbox"
                checked={!hidden.includes(column)}
                onChange={() => show({ without: toggle(column) })}
              />
              {say(`portal.loan.${column}`)}
            </label>
          ))}
        </fieldset>
      </details>
      <p className="label pb-2">{say('portal.loans.saved')}</p>
    </div>
  )
}
