/** For tests: commit anchors of slips, as an honest network makes them or with one thing chosen otherwise. */
import { type Bytes, concatBytes, toHex } from '@chassis/primitives'
import type { Slip } from '@chassis/protocol'
import { appHashOf } from '../../src/app-hash/app-hash-of.ts'
import { headerFields, headerHash } from '../../src/light/header-hash.ts'
import type { Header } from '../../src/light/light-block.ts'
import { merkleRootOf } from '../../src/light/merkle-root.ts'
import { numberField } from '../../src/light/proto-writer.ts'
import { validatorAddress } from '../../src/light/validator-set.ts'
import { signBytesAt, VOTE_TYPE } from '../../src/light/vote-sign-bytes.ts'
import { CHAIN_ID, headerOf, keyOfMember, type Member, members, type Votes, validatorsOf } from './light-fixture.ts'
import { hashText, testSha256 as sha256 } from './test-sha256.ts'

export type CommitAnchor = Extract<Slip['anchor'], { kind: 'commit' }>

export const NETWORK: readonly Member[] = members(4)
export const COMMIT_HEIGHT = 13n

const pinned = validatorsOf(NETWORK).map(({ publicKey, power }) => ({ publicKey, power }))
/** What a trust file says of this network. */
export const trustedNetwork = { chainId: CHAIN_ID, validators: pinned } as const

export interface CommitChoices {
  readonly set?: readonly Member[]
  readonly votes?: (name: string) => Votes
  readonly round?: number
  readonly partsTotal?: number
  readonly header?: Partial<Header>
  /** Replaces leaves of the header before it is signed. */
  readonly leaves?: Readonly<Record<number, Bytes>>
}

type Roots = Pick<CommitAnchor, 'logSize' | 'logRoot' | 'stateRoot'>

/** Every hash and signature in it is right for what was chosen. */
export function commitAnchor(roots: Roots, choices: CommitChoices = {}): CommitAnchor {
  const { set = NETWORK, votes = () => 'commit', round = 0, partsTotal = 1 } = choices
  const appHash = appHashOf(sha256, roots.logSize, roots.logRoot, roots.stateRoot)
  const header = headerOf({ height: COMMIT_HEIGHT, set, header: { appHash, ...choices.header } })
  const fields = headerFields(header).map((leaf, i) => choices.leaves?.[i] ?? leaf)
  const hash = choices.leaves ? merkleRootOf(sha256, fields) : headerHash(sha256, header)
  const blockId = { hash, parts: { total: partsTotal, hash: hashText('parts') } }
  const names = new Map(set.map(({ name }) => [toHex(keyOfMember(name).publicKey), name]))
  const validators = validatorsOf(set).map(({ publicKey, power }) => ({ publicKey, power }))
  const signatures = validators.map(({ publicKey }, index) => {
    const name = names.get(toHex(publicKey)) as string
    const flag = votes(name)
    const seconds = header.timeNs / 1_000_000_000n
    const nanos = 1_000 * index
    if (flag === 'absent')
      return { flag, address: new Uint8Array(), seconds: 0n, nanos: 0, signature: new Uint8Array() }
    const timestamp = concatBytes(numberField(1, seconds), numberField(2, nanos))
    const nothing = { hash: new Uint8Array(), parts: { total: 0, hash: new Uint8Array() } }
    const vote = {
      type: VOTE_TYPE.precommit,
      height: header.height,
      round,
      blockId: flag === 'nil' ? nothing : blockId,
    }
    const signature = keyOfMember(name).sign(signBytesAt(header.chainId, vote, timestamp))
    return { flag, address: validatorAddress(sha256, publicKey), seconds, nanos, signature }
  })
  const parts = { partsTotal, partsHash: blockId.parts.hash }
  return { kind: 'commit', headerFields: fields, round, ...parts, signatures, validators, ...roots }
}
