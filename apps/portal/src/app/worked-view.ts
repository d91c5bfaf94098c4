/** What of the worked loans is shown, as it stands in the address. */
export interface WorkedView {
  /** Name of one table. */
  readonly table?: string
  /** Words that a loan must have. */
  readonly find?: string
}

/** An empty one is left out. */
export function readWorkedView(search: Record<string, unknown>): WorkedView {
  const table = String(search.table ?? '')
  const find = String(search.find ?? '')
  return { ...(table === '' ? {} : { table }), ...(find === '' ? {} : { find }) }
}
