/** A page: what it is, its name, what is on it. */
import { type ReactNode, useEffect } from 'react'

interface Props {
  readonly title: string
  /** What kind of thing it is, above the title. */
  readonly kind?: string | undefined
  /** Beside the title. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, kind, beside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Chassis`
  }, [title])
  return (
    <>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {kind !== undefined && <p className="label mb-0.5">{kind}</p>}
          <h1 className="font-serif text-[1.75rem] leading-tight font-medium break-words">{title}</h1>
        </div>
        {beside}
      </div>
      {children}
    </>
  )
}

/** A part of a page. */
export function Section({ title, beside, children }: Omit<Props, 'kind'>) {
  return (
    <section className="mb-10">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-ink pb-1.5">
        <h2 className="text-base font-semibold">{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  )
}
