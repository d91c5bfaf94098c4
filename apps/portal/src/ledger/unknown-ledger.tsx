/** This node serves another ledger than the one this browser believes: a person decides. */

import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { StampMark } from '../ui/stamp-mark.tsx'
import { keepTrust } from './trust-store.ts'

export function UnknownLedger({ text, accepted }: { readonly text: string; accepted(): void }) {
  const { say } = useText()
  return (
    <section role="alert" className="max-w-[44rem] border-l-4 border-break bg-sheet p-6">
      <h1 className="flex items-center gap-2 font-serif text-xl">
        <StampMark state="break" /> {say('portal.trust.other')}
      </h1>
      <p className="mt-3">{say('portal.trust.other.why')}</p>
      <Button
        className="button mt-4"
        onPress={() => {
          keepTrust(text)
          accepted()
        }}
      >
        {say('portal.trust.accept')}
      </Button>
    </section>
  )
}
