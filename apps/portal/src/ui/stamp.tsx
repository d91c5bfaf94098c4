/**
 * The stamp of a figure or fact: what this browser knows of it. Pressed, it opens Why, Proof and History, the same for
 * a payment, a balance, a lien or an outcome.
 */
import type { Proof } from '@chassis/client'
import { isPlatformError } from '@chassis/client'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { StampMark } from './stamp-mark.tsx'
import type { StampProps } from './stamp-props.ts'

/** Dialog and tabs are loaded when the first stamp is pressed. */
const StampPanel = lazy(async () => ({ default: (await import('./stamp-panel.tsx')).StampPanel }))

export function Stamp(props: StampProps) {
  const { state, about, isSmall = false } = props
  const { say } = useText()
  const word = say(`portal.stamp.${state}`)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
        aria-label={`${word}: ${about}`}
        className="inline-flex min-h-6 min-w-6 items-center gap-1.5 rounded-sm px-0.5 text-[0.8125rem]
          whitespace-nowrap text-quiet hover:text-ink"
      >
        <StampMark state={state} />
        {!isSmall && <span className="decoration-edge underline-offset-3 hover:underline">{word}</span>}
      </Button>
      {isOpen && (
        <Suspense>
          <StampPanel {...props} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

interface Query {
  readonly data: { readonly proof?: Proof } | undefined
  readonly error: Error | null
}

/** The stamp of an answer that was asked for with its proof. */
export function stampOf({ data, error }: Query): Pick<StampProps, 'state' | 'proof' | 'failed'> {
  if (isPlatformError(error) && error.code === 'PROOF_FAILED')
    return { state: 'break', failed: String(error.details.checks ?? '') }
  return data?.proof === undefined ? { state: 'pending' } : { state: 'verified', proof: data.proof }
}
