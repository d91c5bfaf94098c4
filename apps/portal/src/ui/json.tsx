/** A value as the API gives it. */
import { CopyButton } from './identifier.tsx'

export function Json({ value }: { readonly value: unknown }) {
  const text = JSON.stringify(value, undefined, 2)
  return (
    <div className="relative mt-2 border border-rule bg-wash">
      <span className="absolute end-1 top-1">
        <CopyButton text={text} />
      </span>
      <section aria-label="JSON">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <pre tabIndex={0} translate="no" className="max-h-96 overflow-auto p-3 font-mono text-xs leading-relaxed">
          {text}
        </pre>
      </section>
    </div>
  )
}
