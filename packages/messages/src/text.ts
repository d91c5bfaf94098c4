/** Entry point of @chassis/messages/text: languages and formatting, for programs that load their texts themselves. */
export { formatText, type MessageValue, type MessageValues } from './format-text.ts'
export { matchLocale } from './negotiate-locale.ts'
export { LOCALES, type Locale } from './text-table.ts'
