/** Fields of a slip by their names on the ledger. */
import type { ShownFields } from '@chassis/client'
import { useText } from '../../text/text-context.tsx'

export function ShownFieldList({ shown: { fields, hidden } }: { readonly shown: ShownFields }) {
  const { say } = useText()
  return (
    <>
      <dl className="divide-y divide-rule" translate="no">
        {Object.entries(fields).map(([name, value]) => (
          <div key={name} className="grid gap-x-4 py-1.5 sm:grid-cols-[11rem_1fr]">
            <dt className="label font-mono">{name}</dt>
            <dd className="min-w-0 font-mono text-sm break-all">
              {typeof value === 'string' ? value : JSON.stringify(value)}
            </dd>
          </div>
        ))}
      </dl>
      {hidden.length > 0 && <p className="label py-2">{say('portal.verdict.hidden', { fields: hidden.join(', ') })}</p>}
    </>
  )
}
