/** What a query says: its structure while it loads, what went wrong, what to do where there is nothing, the answer. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Problem } from './problem.tsx'
import { Skeleton } from './skeleton.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T>
  /** Lines of the structure that is shown while it loads. */
  readonly lines?: number
  /** Shown in place of an empty list. */
  readonly empty?: ReactNode
  children(data: T): ReactNode
}

export function Answer<T>({ query, lines = 4, empty, children }: Props<T>) {
  const { data, error, refetch } = query
  if (data === undefined) {
    if (error === null) return <Skeleton lines={lines} />
    return <Problem error={error} retry={() => void refetch()} />
  }
  if (empty !== undefined && Array.isArray(data) && data.length === 0) return empty
  return children(data)
}
