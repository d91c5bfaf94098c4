/** A list that shows so many at once, and more when it is asked to. */
import { type ReactNode, useState } from 'react'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'

const STEP = 10

interface Props<T> {
  readonly items: readonly T[]
  keyOf(item: T): string | number
  children(item: T): ReactNode
}

export function Steps<T>({ items, keyOf, children }: Props<T>) {
  const { say } = useText()
  const [count, setCount] = useState(STEP)
  const more = items.length - count
  return (
    <>
      <ol className="divide-y divide-rule">
        {items.slice(0, count).map((item) => (
          <li key={keyOf(item)} className="py-3">
            {children(item)}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button className="button mt-3" onPress={() => setCount(count + STEP)}>
          {say('portal.loan.why.more', { count: Math.min(more, STEP) })}
        </Button>
      )}
    </>
  )
}
