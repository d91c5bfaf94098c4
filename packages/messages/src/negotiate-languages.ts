/** Picks the language of an answer from what a browser or program accepts. */
import { matchLocale } from './negotiate-locale.ts'
import type { Locale } from './text-table.ts'

/** Longer headers are nobody's languages. */
const HEADER_MAX = 500

/** `Accept-Language` (RFC 9110, 12.5.4): the language we have that is wanted most; English where there is none. */
export function negotiateLanguages(header: string | undefined): Locale {
  if (header === undefined || header.length > HEADER_MAX) return 'en'
  let best: Locale | undefined
  let bestQuality = 0
  for (const part of header.split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = qualityOf(parameters)
    const locale = matchLocale(tag.trim())
    if (locale === undefined || quality <= bestQuality) continue
    best = locale
    bestQuality = quality
  }
  return best ?? 'en'
}

function qualityOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const match = /^\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/.exec(parameter)
    if (match !== null) return Number(match[1])
  }
  return 1
}
