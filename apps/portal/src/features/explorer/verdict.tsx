/** Whether an outcome took effect. */
import type { Leaf } from '@chassis/client'
import { useText } from '../../text/text-context.tsx'

export function Verdict({ leaf }: { readonly leaf: Leaf }) {
  const { say } = useText()
  if (leaf.code === 0) return <span className="text-quiet">{say('portal.verdict.accepted')}</span>
  return (
    <span className="border-b border-break text-break">
      {say('portal.verdict.refused', { code: String(leaf.code) })}
    </span>
  )
}
