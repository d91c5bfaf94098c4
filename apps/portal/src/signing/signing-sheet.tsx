/** The signing sheet: what the bytes say, in the reader's words; then, and only then, a signature. */
import { type PlannedCall, type Prepared, type SubmitResult, toHex } from '@chassis/client'
import { useEffect, useState } from 'react'
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components'
import { useLedger } from '../ledger/ledger-context.tsx'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { Fact, FactList } from '../ui/fact-list.tsx'
import { Identifier } from '../ui/identifier.tsx'
import { Moment } from '../ui/moment.tsx'
import { Problem } from '../ui/problem.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StampMark } from '../ui/stamp-mark.tsx'
import { isReadable, SignedCall } from './signed-call.tsx'
import './texts.ts'

export interface SigningProps {
  readonly calls: readonly PlannedCall[]
  /** Of the wish: signed twice under it, it counts once. */
  readonly submissionKey: string
  close(): void
  /** Called once, when it was sent. */
  signed(result: SubmitResult): void
}

/** Signed later than this before its end, it would be void before it is recorded. */
const LEFT_MS = 5_000

export function SigningSheet({ calls, submissionKey, close, signed }: SigningProps) {
  const { person } = useLedger()
  const { say, locale } = useText()
  const { prepared, isBusy, isRenewed, failure, prepare, confirm } = useSigning(calls, submissionKey, signed)
  const isPasskey = person?.secret.passkey !== undefined
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay
        isOpen
        isDismissable={!isBusy}
        isKeyboardDismissDisabled={isBusy}
        onOpenChange={close}
        className="fixed inset-0 z-30 flex justify-end bg-ink/25"
      >
        <Modal className="h-full w-full max-w-[34rem] motion-safe:animate-[slide_.16s_ease-out]">
          <Dialog lang={locale} className="flex h-full flex-col bg-sheet shadow-xl outline-none">
            <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
              <div className="border-b border-ink pt-6 pb-4">
                <Heading slot="title" className="font-serif text-xl leading-tight font-medium">
                  {say('portal.sign.title')}
                </Heading>
                <p className="label mt-1">{say('portal.sign.lead')}</p>
              </div>
              {isRenewed && (
                <p role="status" className="mt-4 border-l-4 border-inferred ps-4">
                  {say('portal.sign.renewed')}
                </p>
              )}
              {failure !== undefined && (
                <Problem error={failure} {...(prepared === undefined ? { retry: () => void prepare() } : {})} />
              )}
              {prepared === undefined && failure === undefined && <Skeleton lines={6} />}
              {prepared !== undefined && <Bytes prepared={prepared} isPasskey={isPasskey} />}
            </div>
            <Decision
              says={isBusy ? say(isPasskey ? 'portal.sign.asking' : 'portal.sign.waiting') : undefined}
              maySign={prepared?.calls.every(isReadable) === true}
              confirm={() => {
                if (prepared !== undefined) void confirm(prepared)
              }}
              close={close}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

interface DecisionProps {
  /** What is being waited for; meanwhile nothing else can be decided. */
  readonly says: string | undefined
  readonly maySign: boolean
  confirm(): void
  close(): void
}

function Decision({ says, maySign, confirm, close }: DecisionProps) {
  const { say } = useText()
  const isBusy = says !== undefined
  return (
    <div className="border-t border-ink px-6 py-4">
      <p role="status" className="mb-2 flex items-center gap-2 empty:hidden">
        {isBusy && (
          <>
            <StampMark state="pending" />
            {says}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button className="button button-strong" isDisabled={isBusy || !maySign} onPress={confirm}>
          {say('portal.sign.confirm')}
        </Button>
        <Button className="button" isDisabled={isBusy} onPress={close}>
          {say('portal.sign.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** The bytes of a wish, made anew when they have become void, and their signature. */
function useSigning(calls: SigningProps['calls'], key: string, signed: SigningProps['signed']) {
  const { client } = useLedger()
  const [prepared, setPrepared] = useState<Prepared>()
  const [isBusy, setBusy] = useState(false)
  const [isRenewed, setRenewed] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const prepare = async (): Promise<void> => {
    try {
      setPrepared(await client.prepare(calls, { key }))
      setFailure(undefined)
    } catch (error) {
      setFailure(error)
    }
  }
  // Once for a sheet: what a person reads must not change under the eyes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the calls of an open sheet are those it was opened with
  useEffect(() => void prepare(), [])
  const confirm = async (bytes: Prepared): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      if ((await client.now()) > bytes.validUntil - LEFT_MS) {
        await prepare()
        setRenewed(true)
      } else {
        signed(await client.submitPrepared(bytes, { proof: true }))
      }
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { prepared, isBusy, isRenewed, failure, prepare, confirm }
}

function Bytes({ prepared, isPasskey }: { readonly prepared: Prepared; readonly isPasskey: boolean }) {
  const { client, person } = useLedger()
  const { say } = useText()
  const { calls, id, validUntil, bodyBytes } = prepared
  return (
    <>
      {Object.entries(calls).map(([at, call]) => (
        <SignedCall key={at} call={call} />
      ))}
      <FactList>
        <Fact name={say('portal.sign.from')}>
          <span translate="no">{person?.name}</span> <Identifier id={prepared.from} />
        </Fact>
        <Fact name={say('portal.sign.with')}>
          {say(isPasskey ? 'portal.sign.with.passkey' : 'portal.sign.with.demo')}
        </Fact>
        <Fact name={say('portal.sign.until')}>
          <Moment at={validUntil} />
        </Fact>
        <Fact name={say('portal.sign.ledger')}>
          <Identifier id={client.ledgerId} />
        </Fact>
        <Fact name={say('portal.sign.id')}>
          <Identifier id={id} />
        </Fact>
      </FactList>
      <details className="mt-3">
        <summary className="label w-fit cursor-pointer">{say('portal.sign.bytes')}</summary>
        <p translate="no" className="mt-1 font-mono text-xs break-all">
          {toHex(bodyBytes)}
        </p>
      </details>
    </>
  )
}
