/** Facts of one thing: a name, a value, its stamp. */
import type { ReactNode } from 'react'

export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className="divide-y divide-rule">{children}</dl>
}

interface Props {
  readonly name: ReactNode
  readonly children: ReactNode
  readonly stamp?: ReactNode
}

export function Fact({ name, children, stamp }: Props) {
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 py-2 sm:grid-cols-[13rem_1fr_auto]">
      <dt className="label col-span-2 sm:col-span-1">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
      {stamp === undefined ? null : <dd className="self-start">{stamp}</dd>}
    </div>
  )
}
