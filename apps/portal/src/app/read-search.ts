/** What somebody means who types this into the search box. */

const HEX = '[0-9a-f]'
const TRANSACTION = new RegExp(`^(?:tx_)?(${HEX}{64})$`)
const ACCOUNT = new RegExp(`^acct_${HEX}{40}$`)
const HEIGHT = /^\d{1,18}$/
const METHOD = /^([a-z]+)(?:\.([A-Za-z]+))?$/

export type Found =
  | { readonly to: '/transactions/$id'; readonly params: { readonly id: string } }
  | { readonly to: '/organisations/$id'; readonly params: { readonly id: string } }
  | { readonly to: '/blocks/$height'; readonly params: { readonly height: string } }
  | { readonly to: '/contracts/$name'; readonly params: { readonly name: string } }
  | { readonly to: '/contracts/$name/$method'; readonly params: { readonly name: string; readonly method: string } }

/** Full-width letters and digits count as their narrow forms, and so do groups of digits: `1,022` is block 1022. */
export function readSearch(typed: string): Found | undefined {
  const text = typed.normalize('NFKC').trim()
  const transaction = TRANSACTION.exec(text.toLowerCase())?.[1]
  if (transaction !== undefined) return { to: '/transactions/$id', params: { id: `tx_${transaction}` } }
  if (ACCOUNT.test(text.toLowerCase())) return { to: '/organisations/$id', params: { id: text.toLowerCase() } }
  const digits = text.replace(/^#|[,\s]/g, '')
  if (HEIGHT.test(digits)) return { to: '/blocks/$height', params: { height: String(BigInt(digits)) } }
  const [, name, method] = METHOD.exec(text) ?? []
  if (name !== undefined && method !== undefined) return { to: '/contracts/$name/$method', params: { name, method } }
  return name === undefined ? undefined : { to: '/contracts/$name', params: { name } }
}
