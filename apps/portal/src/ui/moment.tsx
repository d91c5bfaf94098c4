/** A point in time, for people and for programs. */
import { useFormat } from '../text/use-format.ts'

export function Moment({ at }: { readonly at: string | number }) {
  const format = useFormat()
  const iso = typeof at === 'number' ? new Date(at).toISOString() : at
  return (
    <time dateTime={iso} title={iso} className="whitespace-nowrap">
      {format.time(at)}
    </time>
  )
}
