/** What a stamp is given. */
import type { Proof } from '@chassis/client'
import type { ReactNode } from 'react'
import type { StampState } from './stamp-mark.tsx'

export interface StampProps {
  readonly state: StampState
  /** What is stamped, in a word or two: title of the panel and name of the button. */
  readonly about: string
  readonly proof?: Proof | undefined
  /** Names of the checks that failed. */
  readonly failed?: string | undefined
  readonly why?: ReactNode
  readonly history?: ReactNode
  /** What is open first: the proof, unless something else is said. */
  readonly opens?: 'why' | 'proof'
  /** Shows the mark alone, where a table has no room for the word. */
  readonly isSmall?: boolean
}
