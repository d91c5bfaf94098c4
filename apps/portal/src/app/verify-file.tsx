/** The verify page as one file that needs nothing else: the same desk, without a ledger behind it. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { VerifyDesk } from '../features/verify/verify-desk.tsx'
import { TextProvider, useText } from '../text/text-context.tsx'
import { Page } from '../ui/page.tsx'
import { Plate } from './plate.tsx'
import { Preferences } from './preferences.tsx'
import { ThemeProvider } from './theme.tsx'

function VerifyFile() {
  const { say } = useText()
  return (
    <div className="mx-auto max-w-[72rem]">
      <header className="flex flex-wrap items-center justify-between gap-4 border-b border-ink px-4 py-3 sm:px-6">
        <Plate />
        <Preferences />
      </header>
      <main className="px-4 pt-6 pb-16 sm:px-8">
        <Page title={say('portal.verify')}>
          <VerifyDesk trust={undefined} />
        </Page>
      </main>
    </div>
  )
}

const place = document.getElementById('portal')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <TextProvider>
        <ThemeProvider>
          <VerifyFile />
        </ThemeProvider>
      </TextProvider>
    </StrictMode>,
  )
}
