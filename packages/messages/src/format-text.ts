/** Turns a text and its values into a sentence (ICU MessageFormat), without the catalogue. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Locale } from './text-table.ts'

export type MessageValue = string | number | bigint | boolean | Date
export type MessageValues = Readonly<Record<string, MessageValue>>

const compiled = new Map<string, IntlMessageFormat>()

/** Formats a text that is already at hand, in the language whose plural and number rules it wants. */
export function formatText(locale: Locale, text: string, values: MessageValues = {}): string {
  return String(compile(locale, text).format(values))
}

/** The names of the arguments a text takes, in order of appearance. */
export function argumentsOf(locale: Locale, text: string): readonly string[] {
  const names = new Set<string>()
  collectArguments(compile(locale, text).getAst(), names)
  return [...names]
}

function compile(locale: Locale, text: string): IntlMessageFormat {
  const id = `${locale}\n${text}`
  const known = compiled.get(id)
  if (known !== undefined) return known
  const made = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })
  compiled.set(id, made)
  return made
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Element types of the ICU syntax tree: 0 is literal text, 7 the `#` of a plural; all others carry an argument. */
const LITERAL = 0
const POUND = 7

function collectArguments(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type === LITERAL || element.type === POUND) continue
    if ('value' in element) names.add(element.value)
    if ('options' in element) for (const option of Object.values(element.options)) collectArguments(option.value, names)
  }
}
