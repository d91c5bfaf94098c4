/** The slip and the trust file that were given, and what comes of them. */
import { type SlipReport, type TrustFile, verify } from '@chassis/client'
import { useCallback, useMemo, useState } from 'react'
import { type Given, readGivenFile, readGivenText } from './read-inputs.ts'

export interface Verdict {
  readonly name: string
  readonly bytes: Uint8Array
  /** Undefined for what is no slip at all. */
  readonly report: SlipReport | undefined
  /** What this browser took for it. */
  readonly milliseconds: number
}

type Slip = Extract<Given, { kind: 'slip' }>
type Refused = Extract<Given, { kind: 'tooLarge' | 'unreadable' }>

export interface Verifier {
  readonly trust: TrustFile | undefined
  /** Name of the trust file that was given here; undefined for the browser's own. */
  readonly trustName: string | undefined
  readonly verdict: Verdict | undefined
  readonly refused: Refused | undefined
  takeFiles(files: readonly File[]): Promise<void>
  takeText(name: string, text: string): void
}

export function useVerifier(own: TrustFile | undefined): Verifier {
  const [slip, setSlip] = useState<Slip>()
  const [trustGiven, setTrust] = useState<Extract<Given, { kind: 'trust' }>>()
  const [refused, setRefused] = useState<Refused>()
  const trust = trustGiven?.trust ?? own
  const take = useCallback((given: Given): void => {
    setRefused(undefined)
    if (given.kind === 'slip') setSlip(given)
    else if (given.kind === 'trust') setTrust(given)
    else setRefused(given)
  }, [])
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      for (const file of files.slice(0, 2)) take(await readGivenFile(file))
    },
    [take],
  )
  const takeText = useCallback((name: string, text: string) => take(readGivenText(name, text)), [take])
  const verdict = useMemo(
    () => (slip === undefined || trust === undefined ? undefined : judge(slip, trust)),
    [slip, trust],
  )
  return { trust, trustName: trustGiven?.name, verdict, refused, takeFiles, takeText }
}

function judge({ name, bytes }: Slip, trust: TrustFile): Verdict {
  const started = performance.now()
  let report: SlipReport | undefined
  try {
    report = verify(bytes, trust)
  } catch {
    report = undefined
  }
  return { name, bytes, report, milliseconds: performance.now() - started }
}
