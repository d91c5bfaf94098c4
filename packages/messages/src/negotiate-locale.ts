/** Picks the language of a person from what they asked for and from the POSIX environment. */
import { LOCALES, type Locale } from './text-table.ts'

export interface LocaleWishes {
  /** The value of `--lang`, which wins over the environment. */
  readonly lang?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** `--lang`, then LC_ALL, LC_MESSAGES and LANG: the first that is set decides; a language we lack becomes English. */
export function negotiateLocale({ lang, env }: LocaleWishes): Locale {
  const wish = [lang, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return matchLocale(wish ?? 'en') ?? 'en'
}

/** The language we have for a tag such as `zh_CN.UTF-8`, `ja-JP` or `en`; undefined when we have none for it. */
export function matchLocale(tag: string): Locale | undefined {
  const primary = tag.toLowerCase().split(/[-_.@]/)[0]
  return LOCALES.find((locale) => locale.split('-')[0] === primary)
}
