/** Where everything on the page comes from: node, height, root, and whether that was signed. */
import { toHex } from '@chassis/client'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../text/text-context.tsx'
import { useFormat } from '../text/use-format.ts'
import { Identifier } from '../ui/identifier.tsx'
import { Stamp } from '../ui/stamp.tsx'
import { useLedger } from './ledger-context.tsx'
import { ledgerQuery } from './ledger-queries.ts'
import { ledgerStamp } from './ledger-stamp.ts'

export function SourceLine() {
  const { client } = useLedger()
  const { say } = useText()
  const format = useFormat()
  const query = useQuery(ledgerQuery(client))
  const { data } = query
  return (
    <footer className="label mt-14 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-rule pt-3">
      <span translate="no">{window.location.host}</span>
      {data !== undefined && (
        <>
          {data.told.environment === 'development' && (
            <span className="border border-inferred px-1.5 text-inferred">{say('portal.source.development')}</span>
          )}
          <span>{say('portal.source.height', { height: format.whole(data.proof.height) })}</span>
          <span className="inline-flex items-center gap-1.5">
            {say('portal.source.root')} <Identifier id={toHex(data.proof.anchor.stateRoot)} />
          </span>
        </>
      )}
      <Stamp {...ledgerStamp(query)} about={say('portal.source.signed')} />
    </footer>
  )
}
