/** The list of worked loans: what is asked for stands in the address. */
import type { MessageKey } from '@chassis/messages'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { readWorkedView } from '../../app/worked-view.ts'
import { useText } from '../../text/text-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { Column, Table } from '../../ui/table.tsx'
import { findWorked } from './find-worked.ts'
import { useWorkedName } from './use-worked-name.ts'
import { TABLES, WORKED, type Worked } from './worked-list.ts'

export function WorkedLoansPage() {
  const { say } = useText()
  const nameOf = useWorkedName()
  // The router passes on what it does not know, too.
  const { table = '', find = '' } = readWorkedView(useSearch({ strict: false }))
  const navigate = useNavigate()
  const show = (change: { readonly table?: string; readonly find?: string }): void => {
    void navigate({ to: '/worked-loans', search: readWorkedView({ table, find, ...change }), replace: true })
  }
  const found = findWorked(WORKED, { table, text: find }, nameOf)
  return (
    <Page title={say('portal.place.worked')}>
      <p className="mb-6 max-w-[44rem]">{say('portal.worked.lead')}</p>
      <div className="mb-4 flex flex-wrap items-end gap-4">
        <label className="flex max-w-full flex-col gap-1">
          <span className="label">{say('portal.worked.what')}</span>
          <select
            className="field max-w-full"
            value={TABLES.includes(table) ? table : ''}
            onChange={({ target }) => show({ table: target.value })}
          >
            <option value="">{say('portal.worked.every')}</option>
            {TABLES.map((name) => (
              <option key={name} value={name}>
                {say(`portal.worked.table.${name}` as MessageKey)}
              </option>
            ))}
          </select>
        </label>
        <SearchField text={find} change={(find) => show({ find })} />
        <p className="label pb-2" role="status">
          {say('portal.worked.count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? <Empty>{say('portal.worked.none')}</Empty> : <List found={found} />}
    </Page>
  )
}

interface SearchProps {
  readonly text: string
  change(text: string): void
}

/** What an input method is still composing stays the browser's; an address that changes elsewhere is shown. */
function SearchField({ text, change }: SearchProps) {
  const { say } = useText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current !== null && input.current !== document.activeElement) input.current.value = text
  }, [text])
  return (
    <label className="flex max-w-full flex-col gap-1">
      <span className="label">{say('portal.worked.find')}</span>
      <input
        ref={input}
        type="search"
        className="field max-w-full"
        defaultValue={text}
        maxLength={100}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  )
}

function List({ found }: { readonly found: readonly Worked[] }) {
  const { say } = useText()
  const nameOf = useWorkedName()
  return (
    <Table
      label={say('portal.place.worked')}
      head={[say('portal.worked.name'), say('portal.worked.what'), say('portal.worked.product')]}
    >
      {found.map((worked) => (
        <tr key={worked.loan.id}>
          <Column isHead>
            <Link
              to="/worked-loans/$table/$loan"
              params={{ table: worked.table, loan: worked.short }}
              className="link inline-block min-w-[14rem]"
            >
              {nameOf(worked)}
            </Link>
          </Column>
          <Column>{say(`portal.worked.table.${worked.table}` as MessageKey)}</Column>
          <Column>
            <code className="font-mono text-[0.875em] whitespace-nowrap" translate="no">
              {worked.loan.product.split(', ')[0]}
            </code>
          </Column>
        </tr>
      ))}
    </Table>
  )
}
