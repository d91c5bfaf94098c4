/** A sentence at the head of what is about a generated loan. */
import { useText } from '../text/text-context.tsx'

export function GeneratedNote() {
  const { say } = useText()
  return (
    <p className="mb-6 border-l-4 border-inferred bg-sheet px-4 py-3" role="note">
      {say('loan.origin.generated')}
    </p>
  )
}
