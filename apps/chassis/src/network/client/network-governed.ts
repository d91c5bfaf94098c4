/** Lets members vote through the nodes of a network. */
import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { governance } from '@chassis/contracts/ledger'
import type { LedgerId } from '@chassis/protocol'
import type { MemberKey } from '../../ledger/demo-members.ts'
import type { Governed } from '../validator-votes.ts'
import type { NetworkClient } from './network-client.ts'
import { NetworkSender } from './network-sender.ts'
import { readPlace } from './read-place.ts'

export function networkGoverned(client: NetworkClient, ledgerId: LedgerId): Governed {
  const senders = new Map<string, NetworkSender>()
  const senderOf = (member: MemberKey): NetworkSender => {
    const known = senders.get(member.account) ?? new NetworkSender(client, ledgerId, member)
    senders.set(member.account, known)
    return known
  }
  const { number: map, key } = governance.state.record
  const place = { contract: governance.number, map, key: key.bytesOf(GOVERNANCE_RECORD) }
  return { send: (from, calls) => senderOf(from).send(calls), reader: () => readPlace(client, place) }
}
