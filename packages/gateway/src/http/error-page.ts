/** The page that a problem's `docs` names: what happened and what to do, in three languages. */
import { describePlatformError, describeRefusal, LOCALES, type Locale, textsOf } from '@chassis/messages'
import { EncodingError, type RefusalCode } from '@chassis/primitives'
import { GatewayError } from '../errors.ts'
import { refusalOfCode } from '../ledger/definition.ts'
import { escapeHtml as esc, htmlPage } from './html.ts'

const OWN = new Map([...Object.values(GatewayError), ...Object.values(EncodingError)].map((r) => [r.code, r]))
const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文', ja: '日本語' }

/** Undefined for a code that is none. */
export function errorPage(code: string, locale: Locale): string | undefined {
  const describe = describerOf(code)
  if (describe === undefined) return undefined
  const first = describe(locale)
  const others = LOCALES.filter((other) => other !== locale).map((other) => {
    const { title, action } = describe(other)
    return `<section lang="${other}"><h2>${LANGUAGES[other]}</h2><p>${esc(title)}</p><p>${esc(action)}</p></section>`
  })
  const own = `<h1>${esc(code)}</h1><p><strong>${esc(first.title)}</strong></p><p>${esc(first.action)}</p>`
  const body = `<main>${own}${others.join('')}<p><a href="/docs">API</a></p></main>`
  return htmlPage(locale, code, body)
}

function describerOf(
  code: string,
): ((locale: Locale) => { readonly title: string; readonly action: string }) | undefined {
  if (/^\d{1,6}$/.test(code)) {
    const refusal: RefusalCode | undefined = OWN.get(Number(code)) ?? refusalOfCode(Number(code))
    return refusal && ((locale) => describeRefusal(locale, refusal))
  }
  if (!/^[A-Z_]{1,60}$/.test(code) || textsOf(`platform.${code}.title`) === undefined) return undefined
  return (locale) => describePlatformError(locale, { code, details: {} })
}
