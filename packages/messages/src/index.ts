/** Entry point of @chassis/messages. */
export { catalogue, type MessageKey, textsOf } from './catalogue.ts'
export {
  type DerivationNode,
  type DerivationWriter,
  type DescribedNode,
  describeDerivation,
} from './describe-derivation.ts'
export {
  describePlatformError,
  describeRefusal,
  type ErrorText,
  type PlatformErrorName,
  platformKey,
  type RefusalName,
  refusalKey,
} from './describe-error.ts'
export { createFormatter, type Formatter } from './format-message.ts'
export { argumentsOf, formatText, type MessageValue, type MessageValues } from './format-text.ts'
export { negotiateLanguages } from './negotiate-languages.ts'
export { type LocaleWishes, matchLocale, negotiateLocale } from './negotiate-locale.ts'
export { LOCALES, type Locale, type Texts, type TextTable } from './text-table.ts'
