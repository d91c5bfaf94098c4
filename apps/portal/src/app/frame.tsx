/** The frame of every page: places, search, language, theme, and which node all this comes from. */
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { LedgerProvider } from '../ledger/ledger-context.tsx'
import { SourceLine } from '../ledger/source-line.tsx'
import { Unfinished } from '../signing/unfinished.tsx'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { PLACES } from './places.ts'
import { Plate } from './plate.tsx'
import { Preferences } from './preferences.tsx'
import { SearchBox } from './search-box.tsx'

const RAIL = 'border-b border-rule px-4 py-5 sm:px-6 lg:block lg:border-r lg:border-b-0 lg:py-8'

export function Frame() {
  const { say } = useText()
  const { pathname } = useRouterState({ select: ({ location }) => location })
  const [open, setOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    setOpen(false)
    // Whoever hears the page is told that another one has come; the first is read from its beginning.
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <div
      className="mx-auto grid min-h-dvh max-w-[92rem] grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto]
      lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <a href="#main" className="button sr-only z-40 focus:not-sr-only focus:absolute focus:m-2">
        {say('portal.skip')}
      </a>
      <header
        className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-3 border-b border-ink px-4 py-3
        sm:px-6"
      >
        <Link to="/" className="flex items-center gap-2.5 no-underline" aria-label="Chassis">
          <Plate />
        </Link>
        <Button
          className="button ms-auto lg:hidden"
          aria-expanded={open}
          aria-controls="places"
          onPress={() => setOpen(!open)}
        >
          {say('portal.menu')}
        </Button>
        <div className="order-last w-full lg:order-none lg:w-auto lg:flex-1">
          <SearchBox />
        </div>
        <div className="hidden lg:block">
          <Preferences />
        </div>
      </header>
      <nav id="places" aria-label={say('portal.places')} className={`${open ? 'block' : 'hidden'} ${RAIL}`}>
        <Places />
        <div className="mt-6 lg:hidden">
          <Preferences />
        </div>
      </nav>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="min-w-0 px-4 pt-6 pb-16 outline-none sm:px-8 lg:px-10 lg:pt-8"
      >
        <LedgerProvider>
          <Unfinished />
          <Outlet />
          <SourceLine />
        </LedgerProvider>
      </main>
    </div>
  )
}

function Places() {
  const { say } = useText()
  return PLACES.map(({ name, places }) => (
    <div key={name} className="mb-6">
      <h2 className="label mb-1 font-semibold">{say(name)}</h2>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              activeOptions={{ exact: place.to === '/' }}
              className="block border-l-2 border-rule py-1.5 ps-3 hover:border-ink
                aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {say(place.name)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}
