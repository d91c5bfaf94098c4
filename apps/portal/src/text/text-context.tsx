/** The language of the page and the words in it. */
import type { MessageKey } from '@chassis/messages'
import { formatText, LOCALES, type Locale, type MessageValues, matchLocale } from '@chassis/messages/text'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { keep, kept } from '../ui/kept.ts'
import { textOf } from './texts.ts'

/** The sentence of a catalogue key. */
export type Say = (key: MessageKey, values?: MessageValues) => string

interface TextState {
  readonly locale: Locale
  readonly say: Say
  choose(locale: Locale): void
}

const TextContext = createContext<TextState | undefined>(undefined)
const KEPT = 'chassis.language'

export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const state = useMemo<TextState>(
    () => ({
      locale,
      say: (key, values) => formatText(locale, textOf(key, locale), values),
      choose(wanted) {
        keep(KEPT, wanted)
        setLocale(wanted)
      },
    }),
    [locale],
  )
  return <TextContext value={state}>{children}</TextContext>
}

export function useText(): TextState {
  const state = use(TextContext)
  if (state === undefined) throw new TypeError('no TextProvider around')
  return state
}

/** `?lang=` of the address, what was chosen before, what the browser wants; English where we have none of them. */
function firstLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang')
  const wishes = [asked, kept(KEPT), ...navigator.languages]
  for (const wish of wishes) {
    const found = wish === null ? undefined : matchLocale(wish)
    if (found !== undefined) return found
  }
  return LOCALES[0]
}
