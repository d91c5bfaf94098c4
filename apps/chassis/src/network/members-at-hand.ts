/** The members of a network whose keys lie on this machine: they vote for the commands. */
import type { AccountId } from '@chassis/protocol'
import { DEMO_MEMBERS, type MemberKey, readDemoMember } from '../ledger/demo-members.ts'
import { NetworkClient } from './client/network-client.ts'
import { networkGoverned } from './client/network-governed.ts'
import { type FoundNode, findNodes } from './find-node.ts'
import { RUNNERS } from './found-demo-network.ts'
import { readNetworkFile } from './network-file.ts'
import { readNodeLedger } from './node-genesis.ts'
import { networkFolder } from './node-home.ts'
import { currentValidators, type Governed } from './validator-votes.ts'

export interface MembersAtHand {
  readonly keys: readonly MemberKey[]
  readonly governed: Governed
  /** The first member that runs no validator, or the first of all. */
  nextRunner(): Promise<AccountId>
  close(): Promise<void>
}

/** `folder`: the solo ledger whose members they are; that of the founding by default. Throws MEMBER_KEY_MISSING. */
export function membersAtHand(dir: string, folder = networkFolder(dir).founding): MembersAtHand {
  const { nodes } = readNetworkFile(dir)
  const [first] = findNodes(dir) as [FoundNode]
  const { genesis, start } = readNodeLedger(first.home)
  const client = new NetworkClient({ ports: nodes.map(({ rpcPort }) => rpcPort) })
  const governed = networkGoverned(client, start.ledgerId)
  const keys = DEMO_MEMBERS.map(({ slug }) => readDemoMember(folder, genesis, slug))
  return {
    keys,
    governed,
    async nextRunner() {
      const running = new Set(currentValidators(await governed.reader()).map(({ organisation }) => organisation))
      const runners = RUNNERS.map((slug) => readDemoMember(folder, genesis, slug).account)
      return runners.find((account) => !running.has(account)) ?? (runners[0] as AccountId)
    },
    close: () => client.close(),
  }
}
