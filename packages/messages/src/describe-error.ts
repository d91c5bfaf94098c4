/** What a person reads of an error: what happened and what to do next, under the number or name that finds its page. */
import { textsOf } from './catalogue.ts'
import { argumentsOf, formatText, type MessageValues } from './format-text.ts'
import type { Locale } from './text-table.ts'

export interface ErrorText {
  /** `1001` for a refusal, `LEDGER_LOCKED` for an operational error: the name of its page in docs/reference/errors. */
  readonly code: string
  /** What happened. */
  readonly title: string
  /** What to do now. */
  readonly action: string
}

/** The part of a refusal that its texts hang on. */
export interface RefusalName {
  readonly module: string
  readonly name: string
  readonly code: number
}

/**
 * The texts of a numbered refusal. They take no values: one refusal is raised in many places with different details.
 */
export function describeRefusal(locale: Locale, refusal: RefusalName): ErrorText {
  const prefix = refusalKey(refusal)
  return { code: String(refusal.code), ...titleAndAction(locale, prefix, {}) }
}

export function refusalKey(refusal: Pick<RefusalName, 'module' | 'name'>): string {
  return `error.${refusal.module}.${refusal.name}`
}

/** The part of a `PlatformError` that its texts hang on; its details are the values of the text. */
export interface PlatformErrorName {
  readonly code: string
  readonly details: MessageValues
}

/** The texts of an operational error. A value that the error does not carry shows as `?`, so that the rest is read. */
export function describePlatformError(locale: Locale, error: PlatformErrorName): ErrorText {
  return { code: error.code, ...titleAndAction(locale, platformKey(error.code), error.details) }
}

export function platformKey(code: string): string {
  return `platform.${code}`
}

function titleAndAction(locale: Locale, prefix: string, values: MessageValues): { title: string; action: string } {
  return {
    title: formatKnown(locale, `${prefix}.title`, values),
    action: formatKnown(locale, `${prefix}.action`, values),
  }
}

/**
 * A key without text shows as the key: visible, and worth a report, where a person is reading about another failure.
 */
function formatKnown(locale: Locale, key: string, values: MessageValues): string {
  const text = textsOf(key)?.[locale]
  if (text === undefined) return key
  const gaps = argumentsOf(locale, text).filter((name) => values[name] === undefined)
  return formatText(locale, text, { ...values, ...Object.fromEntries(gaps.map((name) => [name, '?'])) })
}
