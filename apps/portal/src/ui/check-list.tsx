/** The named checks of a proof, run in this browser, with their numbers, and what they do not prove. */
import type { SlipCheck, SlipLimit } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useText } from '../text/text-context.tsx'
import { shortened } from './identifier.tsx'
import { StampMark } from './stamp-mark.tsx'

export function CheckList({ checks }: { readonly checks: readonly SlipCheck[] }) {
  const { say } = useText()
  return (
    <ol className="divide-y divide-rule">
      {checks.map(({ name, passed, numbers }) => (
        <li key={name} className="flex gap-3 py-2.5">
          <span className="pt-0.5">
            <StampMark state={passed ? 'verified' : 'break'} size={18} />
          </span>
          <div className="min-w-0 flex-1">
            <p className={passed ? '' : 'font-semibold text-break'}>
              <span className="sr-only">{say(passed ? 'portal.check.passed' : 'portal.check.failed')} </span>
              {say(passed ? 'portal.check.holds' : 'portal.check.fails', {
                check: say(`slip.check.${name}` as MessageKey),
              })}
            </p>
            <details className="label">
              <summary className="w-fit cursor-pointer">{say('portal.check.numbers')}</summary>
              <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-xs">
                <dt translate="no">check</dt>
                <dd translate="no">{name}</dd>
                {Object.entries(numbers).map(([key, value]) => (
                  <Numbers key={key} name={key} value={String(value)} />
                ))}
              </dl>
            </details>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Numbers({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt translate="no">{name}</dt>
      <dd translate="no" title={value} className="break-all">
        {shortened(value)}
      </dd>
    </>
  )
}

export function LimitList({ limits }: { readonly limits: readonly SlipLimit[] }) {
  const { say } = useText()
  return (
    <div className="mt-5 border-t border-rule pt-3">
      <h3 className="text-sm font-semibold">{say('portal.proof.not')}</h3>
      <ul className="label mt-1 list-disc space-y-1 ps-5">
        {limits.map((limit) => (
          <li key={limit}>{say(`slip.limit.${limit}` as MessageKey)}</li>
        ))}
      </ul>
    </div>
  )
}
