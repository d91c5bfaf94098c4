/** Where a slip and a trust file are given, and what comes of them. The same in the portal and in the single file. */
import type { TrustFile } from '@chassis/client'
import { useState } from 'react'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { StampMark } from '../../ui/stamp-mark.tsx'
import { DropField } from './drop-field.tsx'
import { FileButton } from './file-button.tsx'
import { useVerifier, type Verifier } from './use-verifier.ts'
import { VerdictSheet } from './verdict-sheet.tsx'

export function VerifyDesk({ trust }: { readonly trust: TrustFile | undefined }) {
  const { say } = useText()
  const verifier = useVerifier(trust)
  const { verdict, refused } = verifier
  return (
    <>
      <p className="mb-6 max-w-[44rem] text-quiet">{say('portal.verify.lead')}</p>
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <SlipInput verifier={verifier} />
        <TrustInput verifier={verifier} />
      </div>
      <div aria-live="polite" className="mt-8">
        {refused !== undefined && (
          <p className="flex gap-2 border-l-4 border-break bg-sheet px-5 py-3">
            <StampMark state="break" size={20} />
            {say(`portal.verify.${refused.kind}`, { name: refused.name })}
          </p>
        )}
        {verdict !== undefined && <VerdictSheet verdict={verdict} />}
      </div>
    </>
  )
}

function SlipInput({ verifier: { takeFiles, takeText } }: { readonly verifier: Verifier }) {
  const { say } = useText()
  const [text, setText] = useState('')
  const pasted = say('portal.verify.pasted')
  return (
    <section aria-label={say('portal.verify.slip')}>
      <DropField
        label={say('portal.verify.drop')}
        files={(files) => void takeFiles(files)}
        text={(dropped) => takeText(pasted, dropped)}
      >
        <p className="font-serif text-lg">{say('portal.verify.drop')}</p>
        <FileButton label={say('portal.verify.choose')} isStrong files={(files) => void takeFiles(files)} />
      </DropField>
      <label className="mt-4 block">
        <span className="label">{say('portal.verify.paste')}</span>
        <textarea
          className="field mt-1 w-full font-mono text-xs"
          rows={3}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <Button className="button mt-2" isDisabled={text.trim() === ''} onPress={() => takeText(pasted, text)}>
        {say('portal.verify.check')}
      </Button>
    </section>
  )
}

function TrustInput({ verifier: { trust, trustName, takeFiles } }: { readonly verifier: Verifier }) {
  const { say } = useText()
  const [first] = trust?.ledgers ?? []
  return (
    <section aria-label={say('portal.trust')} className="border border-rule px-5 py-4">
      <h2 className="font-semibold">{say('portal.trust')}</h2>
      {first === undefined ? (
        <p className="mt-1">{say('portal.verify.trust.none')}</p>
      ) : (
        <>
          <p className="mt-1 break-words" translate="no">
            {first.name}
          </p>
          <p className="label mt-1">
            {trustName === undefined
              ? say('portal.verify.trust.own')
              : say('portal.verify.trust.file', { name: trustName })}
          </p>
        </>
      )}
      <div className="mt-3">
        <FileButton
          label={say('portal.verify.trust.choose')}
          accept="application/json,.json"
          files={(files) => void takeFiles(files)}
        />
      </div>
      <p className="label mt-3">{say('portal.verify.trust.why')}</p>
    </section>
  )
}
