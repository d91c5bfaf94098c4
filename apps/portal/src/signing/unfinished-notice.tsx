/** Something was signed here, and the page was gone before its outcome: what it was, and what became of it. */
import type { Unresolved } from '@chassis/client'
import { Link } from '@tanstack/react-router'
import { useLedger } from '../ledger/ledger-context.tsx'
import { useOrganisations } from '../ledger/use-organisations.ts'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { shortened } from '../ui/identifier.tsx'
import { SignedCall } from './signed-call.tsx'
import { SignedOutcome } from './signed-outcome.tsx'
import './texts.ts'

interface Props {
  readonly unresolved: Unresolved
  done(): void
}

export function UnfinishedNotice({ unresolved, done }: Props) {
  const { person } = useLedger()
  const { say } = useText()
  const organisations = useOrganisations()
  const { from, calls } = unresolved
  const name = organisations.get(from)?.name ?? shortened(from)
  return (
    <section
      aria-label={say('portal.unfinished.title')}
      className="mb-8 border border-ink bg-sheet px-5 py-4"
      data-screen-only
    >
      <h2 className="font-semibold">{say('portal.unfinished.title')}</h2>
      <p className="mt-1 max-w-[44rem]">{say('portal.unfinished.lead')}</p>
      {person?.account === from ? (
        <>
          {Object.entries(calls).map(([at, call]) => (
            <SignedCall key={at} call={call} />
          ))}
          <SignedOutcome result={unresolved} />
          <Button className="button mt-4" onPress={done}>
            {say('portal.unfinished.done')}
          </Button>
        </>
      ) : (
        <p className="mt-2">
          <Link to="/sign-in" className="link">
            {say('portal.unfinished.signIn', { name })}
          </Link>
        </p>
      )}
    </section>
  )
}
