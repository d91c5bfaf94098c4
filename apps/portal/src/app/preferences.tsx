/** Language and theme. */
import { LOCALES, matchLocale } from '@chassis/messages/text'
import { useText } from '../text/text-context.tsx'
import { THEMES, type Theme, useTheme } from './theme.tsx'

/** In their own words: whoever does not read the page's language finds theirs. */
const NAMES = { en: 'English', 'zh-CN': '简体中文', ja: '日本語' } as const

export function Preferences() {
  const { say, locale, choose } = useText()
  const { theme, choose: chooseTheme } = useTheme()
  return (
    <div className="flex flex-wrap gap-2">
      <select
        aria-label={say('portal.language')}
        className="field"
        value={locale}
        onChange={({ target }) => choose(matchLocale(target.value) ?? 'en')}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
      <select
        aria-label={say('portal.theme')}
        className="field"
        value={theme}
        onChange={({ target }) => chooseTheme(target.value as Theme)}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {say(`portal.theme.${one}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
