/** The client of the node that this page came from, held to what this browser believes. */
import { Client, parseTrustFile, webStore } from '@chassis/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { Problem } from '../ui/problem.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { keptSession } from './kept-session.ts'
import { keepPerson, keptPerson, type Person } from './person.ts'
import { anchorOf, keepTrust, keptTrust } from './trust-store.ts'
import { UnknownLedger } from './unknown-ledger.tsx'

interface LedgerState {
  readonly client: Client
  readonly person: Person | undefined
  /** Somebody with a passkey is asked for it. Throws as the client's signing in. Undefined: nobody acts any more. */
  signIn(person: Person | undefined): Promise<void>
  /** Of queries whose answers depend on who asks. */
  readonly viewer: string
}

const LedgerContext = createContext<LedgerState | undefined>(undefined)

/** Throws with the codes of the client, whose words the pages have. */
async function askForTrust() {
  let text: string
  try {
    text = await (await fetch('/v1/trust')).text()
  } catch (cause) {
    throw Object.assign(new Error('the node does not answer', { cause }), { code: 'API_UNREACHABLE' })
  }
  try {
    return { text, trust: parseTrustFile(new TextEncoder().encode(text)) }
  } catch (cause) {
    throw Object.assign(new Error('no trust file', { cause }), { code: 'API_ANSWER_UNREADABLE' })
  }
}

async function loadTrust() {
  const given = await askForTrust()
  const { text } = given
  const kept = keptTrust()
  if (kept === undefined) keepTrust(text)
  return { given, isKnown: kept === undefined || anchorOf(kept.trust) === anchorOf(given.trust) }
}

export function LedgerProvider({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['trust'],
    queryFn: loadTrust,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { locale } = useText()
  const queries = useQueryClient()
  // The words of a refusal came from the node, in the language of the question: it is asked again in the new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the language changes, and at no other time
  useEffect(() => {
    void queries.resetQueries({
      predicate: ({ state, queryKey }) => state.status === 'error' && queryKey[0] !== 'trust',
    })
  }, [locale])
  const [person, setPerson] = useState(keptPerson)
  const state = useMemo<LedgerState | undefined>(() => {
    if (data === undefined) return undefined
    const { origin } = window.location
    const { trust } = data.given
    const store = webStore(localStorage)
    // Pages ask again by themselves and show that they wait.
    const clientOf = (identity: Person | undefined) => {
      const session = identity && keptSession(identity)
      return new Client({ origin, trust, language: locale, store, identity, session, patienceMs: 0 })
    }
    const signIn = async (wanted: Person | undefined): Promise<void> => {
      // Now, while the person is here to answer; a demo member's key is asked by the first page that needs it.
      if (wanted?.secret.passkey !== undefined) await clientOf(wanted).signIn()
      else if (person !== undefined) keptSession(person).keep(undefined)
      keepPerson(wanted)
      setPerson(wanted)
    }
    return { client: clientOf(person), person, signIn, viewer: person?.account ?? 'public' }
  }, [data, locale, person])
  if (error !== null) return <Problem error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={6} />
  if (!data.isKnown) return <UnknownLedger text={data.given.text} accepted={() => void refetch()} />
  return <LedgerContext value={state}>{children}</LedgerContext>
}

export function useLedger(): LedgerState {
  const state = use(LedgerContext)
  if (state === undefined) throw new TypeError('no LedgerProvider around')
  return state
}
