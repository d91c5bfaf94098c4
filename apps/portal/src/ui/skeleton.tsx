/** The structure of what is being loaded. */
import { useText } from '../text/text-context.tsx'

const LINE = 'h-4 rounded-sm bg-rule motion-safe:animate-[breathe_1.6s_infinite]'
const WIDTHS = ['w-3/5', 'w-4/5', 'w-2/5', 'w-full', 'w-1/2']

export function Skeleton({ lines }: { readonly lines: number }) {
  const { say } = useText()
  return (
    <div role="status" aria-label={say('portal.loading')} className="flex flex-col gap-3 py-2">
      {Array.from({ length: lines }, (_, at) => at).map((line) => (
        <div key={line} className={`${LINE} ${WIDTHS[line % WIDTHS.length]}`} />
      ))}
    </div>
  )
}
