/** A block: its roots, and what is in it. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { OrganisationName } from '../../ledger/organisation-name.tsx'
import { useText } from '../../text/text-context.tsx'
import { useFormat } from '../../text/use-format.ts'
import { Answer } from '../../ui/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Fact, FactList } from '../../ui/fact-list.tsx'
import { Identifier } from '../../ui/identifier.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Stamp, stampOf } from '../../ui/stamp.tsx'
import { type Block, useBlock, useOutcome } from './queries.ts'
import { Sentence } from './sentence.tsx'
import { Verdict } from './verdict.tsx'

/** A block has up to 100,000 transactions, and each row asks for its proof. */
const STEP = 50

export function BlockPage() {
  const { height } = useParams({ from: '/blocks/$height' })
  const { say } = useText()
  const format = useFormat()
  const query = useBlock(height)
  const number = /^\d{1,18}$/.test(height) ? format.whole(height) : height
  return (
    <Page title={say('portal.block', { height: number })} beside={<Neighbours height={height} />}>
      <Answer query={query} lines={8}>
        {(block) => <BlockBody key={block.height} block={block} />}
      </Answer>
    </Page>
  )
}

function Neighbours({ height }: { readonly height: string }) {
  const { say } = useText()
  if (!/^\d{1,18}$/.test(height)) return null
  const here = BigInt(height)
  return (
    <nav aria-label={say('portal.block.neighbours')} className="flex gap-2">
      {here > 1n && (
        <Link to="/blocks/$height" params={{ height: String(here - 1n) }} className="button no-underline">
          {say('portal.block.before')}
        </Link>
      )}
      <Link to="/blocks/$height" params={{ height: String(here + 1n) }} className="button no-underline">
        {say('portal.block.after')}
      </Link>
    </nav>
  )
}

function BlockBody({ block }: { readonly block: Block }) {
  const { say } = useText()
  const format = useFormat()
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <Section title={say('portal.block.transactions', { count: block.transactions.length })}>
        {block.transactions.length === 0 && <Empty>{say('portal.block.empty')}</Empty>}
        <ol className="divide-y divide-rule">
          {block.transactions.slice(0, shown).map((id) => (
            <Transaction key={id} id={id} />
          ))}
        </ol>
        {block.transactions.length > shown && (
          <Button className="button mt-3" onPress={() => setShown(shown + STEP)}>
            {say('portal.block.more')}
          </Button>
        )}
      </Section>
      <Section title={say('portal.block.told')}>
        <p className="label max-w-[44rem] pt-2">{say('portal.block.told.why')}</p>
        <FactList>
          <Fact name={say('portal.time')}>
            <Moment at={block.time} />
          </Fact>
          <Fact name={say('portal.logSize')}>{format.whole(block.logSize)}</Fact>
          <Fact name={say('portal.logRoot')}>
            <Identifier id={block.logRoot} whole />
          </Fact>
          <Fact name={say('portal.stateRoot')}>
            <Identifier id={block.stateRoot} whole />
          </Fact>
          <Fact name={say('portal.appHash')}>
            <Identifier id={block.appHash} whole />
          </Fact>
        </FactList>
      </Section>
    </>
  )
}

function Transaction({ id }: { readonly id: string }) {
  const { say } = useText()
  const query = useOutcome(id)
  const { data, error } = query
  const organisation = data?.leaf.operations[0]?.organisation
  return (
    <li
      className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 py-2
      md:grid-cols-[auto_minmax(0,1fr)_12rem_auto]"
    >
      <Stamp {...stampOf({ data: data ?? undefined, error })} isSmall about={say('portal.transaction')} />
      <Link to="/transactions/$id" params={{ id }} className="link">
        {data === undefined || data === null ? (
          <code className="font-mono text-sm break-all">{id}</code>
        ) : (
          <Sentence leaf={data.leaf} />
        )}
      </Link>
      <span className="label col-start-2 md:col-start-auto">
        {organisation !== undefined && <OrganisationName id={organisation} />}
      </span>
      <span className="label col-start-2 md:col-start-auto">
        {data?.leaf !== undefined && <Verdict leaf={data.leaf} />}
      </span>
    </li>
  )
}
