/** Turns a catalogue key and its values into a sentence (ICU MessageFormat). */
import { catalogue, type MessageKey } from './catalogue.ts'
import { formatText, type MessageValues } from './format-text.ts'
import type { Locale } from './text-table.ts'

/** Throws when the text has an argument that `values` lacks: a caller's bug, never shown as a gap in a sentence. */
export type Formatter = (key: MessageKey, values?: MessageValues) => string

/** A formatter for one language. Texts are compiled when first used and kept. */
export function createFormatter(locale: Locale): Formatter {
  return (key, values) => formatText(locale, catalogue[key][locale], values)
}
