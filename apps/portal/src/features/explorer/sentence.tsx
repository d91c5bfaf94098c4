/** What an outcome was, in a sentence. */
import type { Leaf } from '@chassis/client'
import type { MessageKey } from '@chassis/messages'
import { useOrganisations } from '../../ledger/use-organisations.ts'
import { useText } from '../../text/text-context.tsx'
import { shortened } from '../../ui/identifier.tsx'

export function Sentence({ leaf }: { readonly leaf: Leaf }) {
  const { say } = useText()
  const organisations = useOrganisations()
  const [first, ...others] = leaf.operations
  if (first === undefined) return say(`portal.leaf.${leaf.kind}`)
  const id = first.organisation
  const who = id === undefined ? say('portal.leaf.somebody') : (organisations.get(id)?.name ?? shortened(id))
  const key = `portal.act.${first.contract}.${first.method}` as MessageKey
  const known = say(key, { who })
  const what = known === key ? say('portal.act.other', { who, method: `${first.contract}.${first.method}` }) : known
  const whole = others.length === 0 ? what : say('portal.act.more', { what, count: others.length })
  return leaf.code === 0 ? whole : say('portal.act.refused', { what: whole })
}
