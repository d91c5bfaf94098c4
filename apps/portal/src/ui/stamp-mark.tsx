/** The mark of a stamp: each state has a shape of its own. */
export const STAMP_STATES = ['verified', 'pending', 'inferred', 'break', 'superseded'] as const
export type StampState = (typeof STAMP_STATES)[number]

const COLOUR: Readonly<Record<StampState, string>> = {
  verified: 'text-verified',
  pending: 'text-quiet',
  inferred: 'text-inferred',
  break: 'text-break',
  superseded: 'text-quiet',
}

export function StampMark({ state, size = 16 }: { readonly state: StampState; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      className={`shrink-0 ${COLOUR[state]}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      {SHAPE[state]}
    </svg>
  )
}

const SHAPE: Readonly<Record<StampState, React.ReactNode>> = {
  verified: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="3.5" fill="currentColor" stroke="none" />
      <path d="m4.2 8.3 2.6 2.7 5-5.6" stroke="var(--sheet)" strokeWidth="1.9" />
    </>
  ),
  pending: <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2.2" />,
  inferred: (
    <>
      <circle cx="8" cy="8" r="6.3" />
      <path d="M4.6 7.1c1.2-1.4 2.2-.9 3.4-.1s2.2 1.3 3.4-.1M4.6 10.200c1.2-1.4 2.2-.9 3.4-.1s2.2 1.3 3.4-.1" />
    </>
  ),
  break: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" stroke="none" />
      <path d="M8 4.200v4.600M8 10.400v1.6" stroke="var(--sheet)" strokeWidth="1.9" />
    </>
  ),
  superseded: (
    <>
      <rect x="1.7" y="1.7" width="12.6" height="12.6" rx="3" />
      <path d="m3.5 12.5 9-9" />
    </>
  ),
}
