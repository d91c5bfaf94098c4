/** A figure that a page stands on: its name, its value, its stamp. */
import type { ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly value: string
  readonly children: ReactNode
}

export function Figure({ name, value, children }: Props) {
  return (
    <div className="flex flex-col bg-sheet px-4 py-3">
      <dt className="label">{name}</dt>
      <dd className="text-xl leading-snug font-medium">{value}</dd>
      <dd className="mt-1 -ml-0.5">{children}</dd>
    </div>
  )
}
