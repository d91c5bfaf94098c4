/** Looks, when the page is loaded and when somebody signs in, for what was signed here and never seen recorded. */
import type { Unresolved } from '@chassis/client'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLedger } from '../ledger/ledger-context.tsx'

const UnfinishedNotice = lazy(async () => ({ default: (await import('./unfinished-notice.tsx')).UnfinishedNotice }))

export function Unfinished() {
  const { client, person } = useLedger()
  const [open, setOpen] = useState<readonly Unresolved[]>([])
  // Of another language the client is another one: only who signs matters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this tab itself is sending is not looked for
  useEffect(() => {
    let isCurrent = true
    client.unresolved({ proof: true }).then(
      (found) => isCurrent && setOpen(found),
      // The store cannot be read: there is nothing to tell.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [person?.account])
  if (open.length === 0) return null
  return (
    <Suspense>
      {open.map((one) => (
        <UnfinishedNotice
          key={one.id}
          unresolved={one}
          done={() => setOpen((all) => all.filter(({ id }) => id !== one.id))}
        />
      ))}
    </Suspense>
  )
}
