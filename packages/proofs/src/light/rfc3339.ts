/** Times as CometBFT's JSON writes them: RFC 3339 in UTC with up to nine decimals of a second, none at the end zero. */
import { type CivilDate, EncodingError, formatCivilDate, parseCivilDate, refuse } from '@chassis/primitives'

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?Z$/
const SECONDS_PER_DAY = 86_400n
const NS_PER_SECOND = 1_000_000_000n

/** Nanoseconds since 1970. Refuses INVALID_TEXT. */
export function parseTimeNs(text: string): bigint {
  const [, date = '', hour, minute, second, decimals = ''] = FORM.exec(text) ?? []
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    refuse(EncodingError.INVALID_TEXT, { form: 'time' })
  const days = BigInt(parseCivilDate(date))
  const seconds = days * SECONDS_PER_DAY + BigInt(Number(hour) * 3600 + Number(minute) * 60 + Number(second))
  return seconds * NS_PER_SECOND + BigInt(decimals.padEnd(9, '0'))
}

/** Of a time from the year 1 to 9999. */
export function formatTimeNs(timeNs: bigint): string {
  const nanos = ((timeNs % NS_PER_SECOND) + NS_PER_SECOND) % NS_PER_SECOND
  const seconds = (timeNs - nanos) / NS_PER_SECOND
  const ofDay = Number(((seconds % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY)
  const date = formatCivilDate(Number((seconds - BigInt(ofDay)) / SECONDS_PER_DAY) as CivilDate)
  const parts = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ofDay % 60]
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':')
  const decimals = String(nanos).padStart(9, '0').replace(/0+$/, '')
  return `${date}T${time}${decimals === '' ? '' : `.${decimals}`}Z`
}
