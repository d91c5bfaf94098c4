/** One box that takes anything with an identifier, and goes straight there. `/` brings the cursor here. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { readSearch } from './read-search.ts'

export function SearchBox() {
  const { say } = useText()
  const navigate = useNavigate()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const { tagName } = event.target as HTMLElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(tagName)) return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const go = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter that ends a conversion of an input method is not the search's.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const found = readSearch(text)
    setUnknown(found === undefined && text.trim() !== '')
    if (found !== undefined) void navigate(found)
  }
  return (
    <search className="relative block">
      <input
        ref={box}
        type="search"
        aria-label={say('portal.search')}
        aria-describedby={isUnknown ? 'search-unknown' : undefined}
        aria-invalid={isUnknown}
        placeholder={say('portal.search.hint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        className="field w-full"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setUnknown(false)
        }}
        onKeyDown={go}
      />
      {isUnknown && (
        <p
          id="search-unknown"
          role="alert"
          className="absolute inset-x-0 top-full z-20 mt-1 border border-break bg-sheet px-3 py-2 text-sm shadow"
        >
          {say('portal.search.unknown')}
        </p>
      )}
    </search>
  )
}
