/** An identifier: monospaced, shortened in the middle, copied whole. */
import { useEffect, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

const SHORTEST = 24
const HEAD = 6
const TAIL = 6
const COPIED_MS = 1500

/** `loan_6eedf1…27ebc9`. The prefix says what it is, and stays. */
export function shortened(id: string): string {
  const prefix = id.indexOf('_') + 1
  return id.length <= SHORTEST ? id : `${id.slice(0, prefix + HEAD)}…${id.slice(-TAIL)}`
}

export function Identifier({ id, whole = false }: { readonly id: string; readonly whole?: boolean }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-baseline">
      <code
        translate="no"
        className={`font-mono text-[0.875em] ${whole ? 'break-all' : 'whitespace-nowrap'}`}
        title={id}
      >
        {whole ? id : shortened(id)}
      </code>
      <CopyButton text={id} />
    </span>
  )
}

export function CopyButton({ text }: { readonly text: string }) {
  const { say } = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), COPIED_MS)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      aria-label={say(copied ? 'portal.copied' : 'portal.copy')}
      className="grid size-6 shrink-0 place-items-center rounded-sm text-quiet hover:text-ink"
      onPress={() => void copyText(text).then(setCopied)}
    >
      <svg
        viewBox="0 0 16 16"
        width="13"
        height="13"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      >
        {copied ? <path d="m3 8.5 3.2 3.300L13 4.5" /> : <path d="M5.5 5.500h8v8h-8zM10.5 5.500v-3h-8v8h3" />}
      </svg>
    </Button>
  )
}
