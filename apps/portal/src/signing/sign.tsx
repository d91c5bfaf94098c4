/** The signing sheet, loaded when somebody is about to sign. */
import { lazy, Suspense } from 'react'
import type { SigningProps } from './signing-sheet.tsx'

const SigningSheet = lazy(async () => ({ default: (await import('./signing-sheet.tsx')).SigningSheet }))

export function Sign(props: SigningProps) {
  return (
    <Suspense>
      <SigningSheet {...props} />
    </Suspense>
  )
}
