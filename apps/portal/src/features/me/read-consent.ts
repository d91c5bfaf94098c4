/** What was typed into the form of a consent: the consent, or what is wrong with it. */
import { type ReadPurpose, readPurpose } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'

export interface ConsentForm {
  /** An account, or empty. */
  readonly grantee: string
  readonly purpose: string
  readonly fields: readonly string[]
  /** Last day, `2026-11-27`. */
  readonly until: string
}

export const NO_CONSENT: ConsentForm = { grantee: '', purpose: '', fields: [], until: '' }

/** As the contract has it: so many fields in one consent, and none for longer than ten years. */
const FIELDS_MAX = 16
const DAYS_MAX = 3_653
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/
const DAY_MS = 86_400_000

export interface ReadConsent {
  readonly consent?: {
    readonly grantee: string
    readonly purpose: ReadPurpose
    readonly fields: readonly string[]
    /** Milliseconds UTC. */
    readonly until: number
  }
  readonly problems: Partial<Record<keyof ConsentForm, MessageKey>>
}

/** `now`: milliseconds UTC. The consent lasts to the end of the day where the reader is. */
export function readConsent({ grantee, purpose, fields, until }: ConsentForm, now: number): ReadConsent {
  const wanted = readPurpose.words.find((one) => one === purpose)
  const end = endOf(until)
  const problems: Partial<Record<keyof ConsentForm, MessageKey>> = {
    ...(grantee === '' ? { grantee: 'portal.me.wrong.grantee' } : {}),
    ...(wanted === undefined ? { purpose: 'portal.me.wrong.purpose' } : {}),
    ...(fields.length === 0 ? { fields: 'portal.me.wrong.fields' } : {}),
    ...(fields.length > FIELDS_MAX ? { fields: 'portal.me.wrong.tooMany' } : {}),
    ...(end === undefined || end <= now ? { until: 'portal.me.wrong.until' } : {}),
    ...(end !== undefined && end > now + DAYS_MAX * DAY_MS ? { until: 'portal.me.wrong.tooFar' } : {}),
  }
  if (Object.keys(problems).length > 0 || wanted === undefined || end === undefined) return { problems }
  return { problems, consent: { grantee, purpose: wanted, fields, until: end } }
}

/** The first moment after the day; undefined for what is no day. */
function endOf(day: string): number | undefined {
  const [, year, month, date] = DAY.exec(day) ?? []
  if (year === undefined) return undefined
  const end = new Date(Number(year), Number(month) - 1, Number(date) + 1)
  const last = new Date(end.getTime() - 1)
  return last.getMonth() === Number(month) - 1 && last.getDate() === Number(date) ? end.getTime() : undefined
}
