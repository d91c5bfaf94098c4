/** The node behind this page, who signs, and what this browser believes. */
import { toHex } from '@chassis/client'
import { useQuery } from '@tanstack/react-query'
import { useLedger } from '../../ledger/ledger-context.tsx'
import { ledgerQuery, type SignedLedger } from '../../ledger/ledger-queries.ts'
import { ledgerStamp } from '../../ledger/ledger-stamp.ts'
import { keptTrust } from '../../ledger/trust-store.ts'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { CheckList } from '../../ui/check-list.tsx'
import { Download } from '../../ui/download.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'

export function NodePage() {
  const { say } = useText()
  const { client } = useLedger()
  const query = useQuery(ledgerQuery(client))
  return (
    <Page
      title={say('portal.place.node')}
      beside={<Stamp {...ledgerStamp(query)} about={say('portal.source.signed')} />}
    >
      <Answer query={query} lines={9}>
        {(ledger) => (
          <>
            <Signed ledger={ledger} />
            <Told ledger={ledger} />
            <Believed />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Signed({ ledger: { proof, agrees } }: { readonly ledger: SignedLedger }) {
  const { say } = useText()
  const format = useFormat()
  const { anchor } = proof
  return (
    <Section title={say('portal.node.signed')}>
      {!agrees && <p className="my-3 font-semibold text-break">{say('portal.node.disagrees')}</p>}
      <FactList>
        <Fact name={say('portal.live.height')}>{format.whole(anchor.height)}</Fact>
        <Fact name={say('portal.time')}>
          <Moment at={anchor.time} />
        </Fact>
        <Fact name={say('portal.logSize')}>{format.whole(anchor.logSize)}</Fact>
        <Fact name={say('portal.logRoot')}>
          <Identifier id={toHex(anchor.logRoot)} whole />
        </Fact>
        <Fact name={say('portal.stateRoot')}>
          <Identifier id={toHex(anchor.stateRoot)} whole />
        </Fact>
        <Fact name={say('portal.node.signer')}>{say(`portal.node.signer.${anchor.kind}`)}</Fact>
      </FactList>
      <CheckList checks={proof.checks} />
    </Section>
  )
}

function Told({ ledger: { told } }: { readonly ledger: SignedLedger }) {
  const { say } = useText()
  return (
    <Section title={say('portal.node.told')}>
      <p className="label max-w-[44rem] pt-2">{say('portal.node.told.why')}</p>
      <FactList>
        <Fact name={say('portal.node.name')}>
          <span translate="no">{told.name}</span>
        </Fact>
        <Fact name={say('portal.node.ledger')}>
          <Identifier id={told.ledgerId} whole />
        </Fact>
        <Fact name={say('portal.node.environment')}>{say(`portal.node.environment.${told.environment}`)}</Fact>
        <Fact name={say('portal.node.protocol')}>{told.protocolVersion}</Fact>
        <Fact name={say('portal.node.takes')}>{say(told.takesTransactions ? 'portal.yes' : 'portal.no')}</Fact>
      </FactList>
    </Section>
  )
}

function Believed() {
  const { say } = useText()
  const kept = keptTrust()
  if (kept === undefined) return null
  return (
    <Section title={say('portal.trust')}>
      <p className="max-w-[44rem] pt-2">{say('portal.trust.lead')}</p>
      <p className="mt-3">
        <Download file="trust.json" type="application/json" content={kept.text}>
          {say('portal.trust.save')}
        </Download>
      </p>
    </Section>
  )
}
