/** An entry from the sheet to its confirmation: signed, recorded, with its reference and what happens next. */
import type { PlannedCall, SubmitResult } from '@chassis/client'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { Sign } from '../../signing/sign.tsx'
import { SignedOutcome } from '../../signing/signed-outcome.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Section } from '../../ui/page.tsx'
import { useForgetLoan } from './queries.ts'

export interface Entry {
  readonly calls: readonly PlannedCall[]
  readonly reference: string
}

interface Props {
  /** The loan. */
  readonly id: string
  readonly submissionKey: string
  /** Title of the confirmation, and what happens next. */
  readonly confirmed: string
  readonly next: string
  /** Recorded: the form is empty again. */
  done(): void
  /** Refused: what was typed is still there, to be put right and signed as another wish. */
  refused(): void
  /** Called at once when it was signed and sent. */
  sent?(): void
  /** Leads from the confirmation to another entry; absent where there is none. */
  readonly again?: string
  /** The form; `sign` opens the sheet. */
  children(sign: (entry: Entry) => void): ReactNode
}

export function SignedEntry({ id, submissionKey, confirmed, next, done, refused, sent, again, children }: Props) {
  const { say } = useText()
  const { client } = useLedger()
  const forget = useForgetLoan()
  const [entry, setEntry] = useState<Entry>()
  const [result, setResult] = useState<SubmitResult>()
  const [isOpen, setOpen] = useState(false)
  const settled = (last: SubmitResult): void => {
    forget()
    if (last.status === 'accepted') done()
    if (last.status === 'refused') refused()
    // Nothing is typed under the key any more: it need not be remembered that it is used up.
    if (last.status !== 'expired') void client.forget(submissionKey)
    setResult(last)
  }
  const place = useRef<HTMLDivElement>(null)
  const isSent = result !== undefined
  useEffect(() => {
    if (isSent) place.current?.focus()
  }, [isSent])
  if (result === undefined) {
    return (
      <>
        {children((wanted) => {
          setEntry(wanted)
          setOpen(true)
        })}
        {isOpen && entry !== undefined && (
          <Sign
            calls={entry.calls}
            submissionKey={submissionKey}
            close={() => setOpen(false)}
            signed={(first) => {
              setOpen(false)
              setResult(first)
              sent?.()
            }}
          />
        )}
      </>
    )
  }
  const isAccepted = result.status === 'accepted'
  const more = isAccepted ? again : say('portal.pay.correct')
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Section title={isAccepted ? confirmed : say('portal.signed.outcome')}>
        <FactList>
          <Fact name={say('portal.sign.field.externalRef')}>
            <span translate="no">{entry?.reference}</span>
          </Fact>
        </FactList>
        <SignedOutcome result={result} settled={settled} />
        {isAccepted && <p className="mt-4 max-w-[44rem]">{next}</p>}
        {result.status !== 'indefinite' && (
          <div className="mt-6 flex flex-wrap gap-3">
            <Link to="/loans/$id" params={{ id }} className="button no-underline">
              {say('portal.pay.back')}
            </Link>
            {more !== undefined && (
              <Button className="button" onPress={() => setResult(undefined)}>
                {more}
              </Button>
            )}
          </div>
        )}
      </Section>
    </div>
  )
}
