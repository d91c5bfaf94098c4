/** One act from the sheet to its confirmation: read, signed, recorded, and what happens next. */
import type { PlannedCall, SubmitResult } from '@chassis/client'
import { useEffect, useRef, useState } from 'react'
import { useLedger } from '../ledger/ledger-context.tsx'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { Sign } from './sign.tsx'
import { SignedOutcome } from './signed-outcome.tsx'

interface Props {
  readonly calls: readonly PlannedCall[]
  /** Of the wish: signed twice under it, it counts once, until its outcome is seen. */
  readonly submissionKey: string
  /** What happens next, where it was accepted. */
  readonly next: string
  /** Called when its outcome is known. */
  settled(result: SubmitResult): void
  /** Nothing was signed, or its outcome has been read. */
  close(): void
}

export function SignedAct({ calls, submissionKey, next, settled, close }: Props) {
  const { client } = useLedger()
  const { say } = useText()
  const [result, setResult] = useState<SubmitResult>()
  const [isAccepted, setAccepted] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isSent = result !== undefined
  useEffect(() => {
    if (isSent) place.current?.focus()
  }, [isSent])
  if (result === undefined) {
    return <Sign calls={calls} submissionKey={submissionKey} close={close} signed={setResult} />
  }
  const known = (last: SubmitResult): void => {
    setAccepted(last.status === 'accepted')
    if (last.status !== 'expired') void client.forget(submissionKey)
    settled(last)
  }
  return (
    <div ref={place} tabIndex={-1} className="my-4 border border-rule bg-sheet px-5 py-4 outline-none">
      <SignedOutcome result={result} settled={known} />
      {isAccepted && <p className="mt-3 max-w-[44rem]">{next}</p>}
      <Button className="button mt-4" onPress={close}>
        {say('portal.close')}
      </Button>
    </div>
  )
}
