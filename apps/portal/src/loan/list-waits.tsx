/** While a list has not come: its structure, and that the node is still taking the ledger in where it says so. */
import { ApiProblemError } from '@chassis/client'
import { useText } from '../text/text-context.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

interface Props {
  readonly query: { readonly isPending: boolean; readonly failureReason: Error | null }
  readonly lines: number
}

export function ListWaits({ query: { isPending, failureReason }, lines }: Props) {
  const { say } = useText()
  if (!isPending) return null
  const isBehind = failureReason instanceof ApiProblemError && failureReason.problem.status === 503
  return (
    <>
      {isBehind && (
        <p role="status" className="mb-3 border-l-4 border-inferred bg-sheet px-4 py-3">
          <strong>{say('portal.lists.behind')}.</strong> {say('portal.lists.behind.action')}
        </p>
      )}
      <Skeleton lines={lines} />
    </>
  )
}
