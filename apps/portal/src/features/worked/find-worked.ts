/**
 * The worked loans of a table in which every word is found, whatever its case and width: in a name, the product, the
 * contract or the facts.
 */
import type { Worked } from './worked-list.ts'

/** `nameOf`: in the reader's language. No table and no words leave nothing out. */
export function findWorked(
  all: readonly Worked[],
  { table, text }: { readonly table: string; readonly text: string },
  nameOf: (worked: Worked) => string,
): readonly Worked[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.filter((worked) => {
    if (table !== '' && worked.table !== table) return false
    const { name, product, contract, facts } = worked.loan
    const said = plain([nameOf(worked), name, product, contract, ...facts.map((fact) => fact.text)].join('\n'))
    return words.every((word) => said.includes(word))
  })
}

/** Full-width letters and digits are those that a keyboard has. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
