/** The texts that are loaded: those of the frame, and of an area once its pages are. */
import type { MessageKey } from '@chassis/messages'
import { portalTexts } from '@chassis/messages/portal'
import type { Locale } from '@chassis/messages/text'

type Table = Readonly<Record<string, Readonly<Record<Locale, string>>>>

const tables: Table[] = [portalTexts]

/** For the texts of an area: its page module adds them when it is loaded. */
export function addTexts(table: Table): void {
  if (!tables.includes(table)) tables.push(table)
}

/** The key itself where its area has not been loaded: a gap that is seen, and that the tests find. */
export function textOf(key: MessageKey, locale: Locale): string {
  for (const table of tables) {
    const texts = table[key]
    if (texts !== undefined) return texts[locale]
  }
  return key
}
