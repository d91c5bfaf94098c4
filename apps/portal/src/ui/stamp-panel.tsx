/** What is behind a stamp: why the figure is what it is, the proof, how it came to be. */
import type { Proof } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import type { ReactNode } from 'react'
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useText } from '../text/text-context.tsx'
import { useFormat } from '../text/use-format.ts'
import { Button } from './button.tsx'
import { CheckList, LimitList } from './check-list.tsx'
import { Download } from './download.tsx'
import { StampMark } from './stamp-mark.tsx'
import type { StampProps } from './stamp-props.ts'

const TAB =
  'label cursor-pointer border-b-2 border-transparent px-1 py-2 ' +
  'data-[selected]:border-accent data-[selected]:font-semibold data-[selected]:text-ink'

interface Props extends StampProps {
  close(): void
}

export function StampPanel({ state, about, proof, failed, why, history, opens = 'proof', close }: Props) {
  const { say, locale } = useText()
  return (
    <I18nProvider locale={locale}>
      <ModalOverlay isOpen isDismissable onOpenChange={close} className="fixed inset-0 z-30 flex justify-end bg-ink/25">
        <Modal className="h-full w-full max-w-[30rem] motion-safe:animate-[slide_.16s_ease-out]">
          <Dialog
            lang={locale}
            className="flex h-full flex-col overflow-y-auto bg-sheet px-6 pb-10 shadow-xl outline-none"
          >
            <div className="flex items-start gap-4 border-b border-ink pt-6 pb-4">
              <StampMark state={state} size={44} />
              <div className="min-w-0 flex-1">
                <Heading slot="title" className="font-serif text-xl leading-tight font-medium break-words">
                  {about}
                </Heading>
                <p className="label mt-1">{say(`portal.stamp.${state}.means`)}</p>
              </div>
              <Button
                aria-label={say('portal.close')}
                className="grid size-8 place-items-center text-lg"
                onPress={close}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </div>
            <Tabs defaultSelectedKey={opens} className="pt-2">
              <TabList aria-label={about} className="mb-3 flex gap-6 border-b border-rule">
                <Tab id="why" className={TAB}>
                  {say('portal.stamp.why')}
                </Tab>
                <Tab id="proof" className={TAB}>
                  {say('portal.stamp.proof')}
                </Tab>
                <Tab id="history" className={TAB}>
                  {say('portal.stamp.history')}
                </Tab>
              </TabList>
              <TabPanel id="why">{why ?? <p>{say('portal.stamp.why.none')}</p>}</TabPanel>
              <TabPanel id="proof">
                <ProofTab proof={proof} failed={failed} />
              </TabPanel>
              <TabPanel id="history">
                <HistoryTab proof={proof}>{history}</HistoryTab>
              </TabPanel>
            </Tabs>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  )
}

interface ProofProps {
  readonly proof: Proof | undefined
  readonly failed: string | undefined
}

function ProofTab({ proof, failed }: ProofProps) {
  const { say } = useText()
  if (proof === undefined) {
    if (failed === undefined) return <p>{say('portal.proof.none')}</p>
    return (
      <div>
        <p>{say('portal.proof.failed')}</p>
        <ul className="mt-2 space-y-2">
          {failed.split(', ').map((name) => (
            <li key={name} className="flex gap-2 font-semibold text-break">
              <StampMark state="break" /> {say(`slip.check.${name}` as MessageKey)}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <div>
      <p>{say('portal.proof.here', { count: proof.checks.length })}</p>
      <CheckList checks={proof.checks} />
      <LimitList limits={proof.doesNotProve} />
      <p className="mt-5">
        <Download file="proof.slip" type="application/octet-stream" content={proof.slip}>
          {say('portal.proof.download')}
        </Download>
      </p>
    </div>
  )
}

function HistoryTab({ proof, children }: { readonly proof: Proof | undefined; readonly children: ReactNode }) {
  const { say } = useText()
  const format = useFormat()
  return (
    <div className="space-y-3">
      {proof !== undefined && (
        <p>{say('portal.history.asOf', { height: format.whole(proof.height), time: format.time(proof.time) })}</p>
      )}
      {children ?? <p className="text-quiet">{say('portal.history.none')}</p>}
    </div>
  )
}
