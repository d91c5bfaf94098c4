/** The shape of the catalogue: one entry per key, every language in it, so that a missing one is a type error. */

export const LOCALES = ['en', 'zh-CN', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

/** ICU MessageFormat in every language. */
export type Texts = { readonly [L in Locale]: string }

export type TextTable = Readonly<Record<string, Texts>>
