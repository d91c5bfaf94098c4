/** Light, dark or high contrast: what the reader chose, else what the system wants. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { keep, kept } from '../ui/kept.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

const ThemeContext = createContext<{ readonly theme: Theme; choose(theme: Theme): void } | undefined>(undefined)
const KEPT = 'chassis.theme'
const DARK = '(prefers-color-scheme: dark)'
const CONTRAST = '(prefers-contrast: more)'

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((one) => one === kept(KEPT)) ?? 'system')
  useEffect(() => {
    const show = (): void => {
      document.documentElement.dataset.theme = theme === 'system' ? systemTheme() : theme
    }
    show()
    const wishes = [matchMedia(DARK), matchMedia(CONTRAST)]
    for (const wish of wishes) wish.addEventListener('change', show)
    return () => {
      for (const wish of wishes) wish.removeEventListener('change', show)
    }
  }, [theme])
  const state = useMemo(
    () => ({
      theme,
      choose(wanted: Theme) {
        keep(KEPT, wanted)
        setTheme(wanted)
      },
    }),
    [theme],
  )
  return <ThemeContext value={state}>{children}</ThemeContext>
}

export function useTheme() {
  const state = use(ThemeContext)
  if (state === undefined) throw new TypeError('no ThemeProvider around')
  return state
}

function systemTheme(): Theme {
  if (matchMedia(CONTRAST).matches) return 'contrast'
  return matchMedia(DARK).matches ? 'dark' : 'light'
}
