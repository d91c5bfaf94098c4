/** A loan, or a page of loans, from a running node: heads and facts, from which everything else is recomputed here. */
import { ApiProblemError, type Connection } from '@chassis/client'
import { LoanFact, LoanHead } from '@chassis/contracts/schemas'
import { ledgerFolder, readGenesis } from '@chassis/engine'
import { instant, type JsonValue, type LoanId, loanId } from '@chassis/protocol'
import type { ReadableLedger } from '../ledger/read-ledger.ts'

interface ValueAnswer {
  readonly height: string
  readonly time: string
  readonly value: JsonValue
}

interface ListAnswer {
  readonly height: string
  readonly time: string
  readonly items: readonly { readonly id: string; readonly value: JsonValue }[]
  readonly next?: string
}

interface FactsAnswer {
  readonly items: readonly { readonly fact: JsonValue }[]
  readonly next?: string
}

/** What the commands about loans read: enough of a ledger for them. */
export type LoanSource = Pick<ReadableLedger, 'id' | 'genesis' | 'book'> & {
  readonly snapshot: { readonly position: { readonly height: number; readonly time: number } }
}

function sourceOf(
  dir: string,
  at: { readonly height: string; readonly time: string },
  heads: ReadonlyMap<LoanId, LoanHead>,
  facts: readonly LoanFact[],
): LoanSource {
  const { id, genesis } = readGenesis(ledgerFolder(dir).blocks)
  const position = { height: Number(at.height), time: instant.fromJson(at.time, 'time') }
  const loans = {
    get: (loan: LoanId) => heads.get(loan),
    entries: () => heads,
    facts: (_: LoanId, from = 0, to = facts.length) => facts.slice(from, to),
    findReference: () => undefined,
  }
  return { id, genesis, snapshot: { position }, book: { loans } }
}

/** One loan with all its facts; without the loan where the node shows none. */
export async function loanOverApi(api: Connection, dir: string, loan: LoanId): Promise<LoanSource> {
  try {
    const answer = await api.ask<ValueAnswer>(`/v1/loans/${loan}`)
    const facts: LoanFact[] = []
    for (let next: string | undefined = ''; next !== undefined; ) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: FactsAnswer = await api.ask<FactsAnswer>(`/v1/loans/${loan}/facts?limit=100${cursor}`)
      facts.push(...page.items.map(({ fact }) => LoanFact.fromJson(fact, 'fact')))
      next = page.next
    }
    return sourceOf(dir, answer, new Map([[loan, LoanHead.fromJson(answer.value, 'value')]]), facts)
  } catch (error) {
    if (!(error instanceof ApiProblemError) || error.problem.status !== 404) throw error
    const { height, time } = await api.ask<ValueAnswer>('/v1/ledger')
    return sourceOf(dir, { height, time }, new Map(), [])
  }
}

export interface LoanPageOverApi {
  readonly items: readonly (readonly [LoanId, LoanHead])[]
  /** Of the node's list; absent on the last page. */
  readonly cursor?: string
  readonly height: number
}

/** At most `limit` loans in the order of their ids, from where `cursor` says. */
export async function loansOverApi(api: Connection, limit: number, cursor?: string): Promise<LoanPageOverApi> {
  const items: (readonly [LoanId, LoanHead])[] = []
  let next = cursor
  for (;;) {
    const from: string = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`
    const page = await api.ask<ListAnswer>(`/v1/loans?limit=${Math.min(100, limit - items.length)}${from}`)
    for (const { id, value } of page.items) items.push([loanId.parse(id), LoanHead.fromJson(value, 'value')])
    next = page.next
    if (next !== undefined && items.length < limit) continue
    return { items, height: Number(page.height), ...(next === undefined ? {} : { cursor: next }) }
  }
}
