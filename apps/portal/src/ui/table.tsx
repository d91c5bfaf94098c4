/** A plain table that scrolls by itself where the page is narrow. */
import type { ReactNode } from 'react'

interface NumberHead {
  readonly name: string
}

/** The head of a column of numbers, which stands above their last digits. */
export function ofNumbers(name: string): NumberHead {
  return { name }
}

interface Props {
  readonly label: string
  /** Names of the columns, each once; those of numbers by {@link ofNumbers}. */
  readonly head: readonly (string | NumberHead)[]
  readonly children: ReactNode
}

export function Table({ label, head, children }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-ink">
            {head.map((one) => {
              const name = typeof one === 'string' ? one : one.name
              const side = typeof one === 'string' ? '' : 'text-right'
              return (
                <th key={name} scope="col" className={`label py-2 pe-5 font-semibold whitespace-nowrap ${side}`}>
                  {name}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody className="divide-y divide-rule">{children}</tbody>
      </table>
    </section>
  )
}

interface ColumnProps {
  readonly isHead?: boolean
  readonly isNumber?: boolean
  readonly children?: ReactNode
}

export function Column({ isHead = false, isNumber = false, children }: ColumnProps) {
  const style = `py-2 pe-5 align-baseline ${isNumber ? 'text-right whitespace-nowrap' : ''}`
  if (!isHead) return <td className={style}>{children}</td>
  return (
    <th scope="row" className={`${style} font-medium`}>
      {children}
    </th>
  )
}
