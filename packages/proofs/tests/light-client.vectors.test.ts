/** The published scenarios of light clients: model-based steps, a real chain, an IBC update. */
import { fromHex, toHex } from '@chassis/primitives'
import { nobleSha256, nobleVerifyVote } from '@chassis/primitives/browser'
import { nodeVerifyVote, sha256 } from '@chassis/primitives/node'
import { expect, it } from 'vitest'
import { describeShared, readSharedJson } from '../../../tests/support/shared.ts'
import { headerHash } from '../src/light/header-hash.ts'
import type { LightBlock, LightCrypto, Validator } from '../src/light/light-block.ts'
import { openLightClient, updateLightClient } from '../src/light/light-client.ts'
import { ProtoMessage } from '../src/light/proto-reader.ts'
import { readSignedHeader, readValidators } from '../src/light/read-light-json.ts'
import { readIbcHeader } from '../src/light/read-light-proto.ts'
import { parseTimeNs } from '../src/light/rfc3339.ts'
import { sortValidators, validatorSetHash } from '../src/light/validator-set.ts'
import { verifyCommitLight } from '../src/light/verify-commit.ts'
import { type LightRules, type TrustedState, verifyLightBlock } from '../src/light/verify-light-block.ts'

/** A node of a vector file; what stands where is said by its README, so a wrong place fails as a wrong result. */
interface Json {
  readonly [name: string]: Json & string & readonly Json[]
}
const FOLDER = ['vectors', 'protocols', 'light-client']
const cases = (file: string): Json[] => readSharedJson<{ cases: Json[] }>(...FOLDER, file).cases
const SECOND = 1_000_000_000n
const THIRD = { numerator: 1n, denominator: 3n }
const crypto: LightCrypto = { sha256, verifyVote: nodeVerifyVote }

/** The order in these files is not that of the hash; other names for two members. */
const setOf = (json: Json): Validator[] => sortValidators(sha256, readValidators(json.validators))
function signedHeaderOf({ header, commit }: Json) {
  const { hash, part_set_header, parts } = commit.block_id
  return readSignedHeader({ header, commit: { ...commit, block_id: { hash, parts: parts ?? part_set_header } } })
}

describeShared('published light client vectors', FOLDER, () => {
  it.each(cases('single-step.json').map((c) => [c.name, c] as const))('single step: %s', (_, { initial, input }) => {
    const rules: LightRules = {
      trustingPeriodNs: BigInt(initial.trusting_period),
      maxClockDriftNs: 0n,
      trustLevel: THIRD,
    }
    let trusted: TrustedState = {
      header: signedHeaderOf(initial.signed_header).header,
      validators: setOf(initial.next_validator_set),
    }
    for (const { block, now, verdict } of input) {
      const untrusted = { signedHeader: signedHeaderOf(block.signed_header), validators: setOf(block.validator_set) }
      const outcome = verifyLightBlock(crypto, trusted, untrusted, parseTimeNs(now), rules)
      const name = { verified: 'SUCCESS', notEnoughTrust: 'NOT_ENOUGH_TRUST', invalid: 'INVALID' }[outcome.kind]
      expect(name, JSON.stringify(outcome)).toBe(verdict)
      if (outcome.kind !== 'verified') continue
      trusted = { header: untrusted.signedHeader.header, validators: setOf(block.next_validator_set) }
    }
  })

  const mocha = new Map<string, LightBlock>(
    cases('celestia-mocha-4.json').map(({ header, commit, validators }) => [
      header.height,
      { signedHeader: signedHeaderOf({ header, commit }), validators: setOf({ validators }) },
    ]),
  )

  it.each([...mocha])('a real block: mocha-4 %s', (_, { signedHeader, validators }) => {
    const { header, commit } = signedHeader
    expect(toHex(headerHash(sha256, header))).toBe(toHex(commit.blockId.hash))
    expect(toHex(validatorSetHash(sha256, validators))).toBe(toHex(header.validatorsHash))
    const args = [header.chainId, validators, commit.blockId, header.height, commit] as const
    expect(verifyCommitLight(crypto, ...args)).toBeUndefined()
    expect(verifyCommitLight({ sha256: nobleSha256, verifyVote: nobleVerifyVote }, ...args)).toBeUndefined()
  })

  it('transitions between those blocks under three trust levels', () => {
    const levels = {
      verdict_1_3: THIRD,
      verdict_1_2: { numerator: 1n, denominator: 2n },
      verdict_2_3: { numerator: 2n, denominator: 3n },
    }
    let judged = 0
    for (const { trusted, untrusted, ...verdicts } of cases('celestia-mocha-4-transitions.json')) {
      const from = mocha.get(trusted) as LightBlock
      const to = mocha.get(untrusted) as LightBlock
      for (const [column, trustLevel] of Object.entries(levels)) {
        const rules = { trustingPeriodNs: 10n * 365n * 86_400n * SECOND, maxClockDriftNs: SECOND, trustLevel }
        const state = { header: from.signedHeader.header, validators: from.validators }
        const outcome = verifyLightBlock(crypto, state, to, to.signedHeader.header.timeNs, rules)
        const name = { verified: 'SUCCESS', notEnoughTrust: 'NOT_ENOUGH_TRUST', invalid: 'INVALID' }[outcome.kind]
        expect(name, `${trusted} → ${untrusted} ${column} ${JSON.stringify(outcome)}`).toBe(verdicts[column])
        judged++
      }
    }
    expect(judged).toBe(240)
  })

  it('the walk of a client over the real blocks', () => {
    const blocks = [...mocha.values()].sort((a, b) =>
      Number(a.signedHeader.header.height - b.signedHeader.header.height),
    )
    const first = blocks[0] as LightBlock
    const options = {
      chainId: 'mocha-4',
      trustingPeriodNs: 10n * 365n * 86_400n * SECOND,
      maxClockDriftNs: SECOND,
      trustLevel: THIRD,
      blocksMax: 5,
    }
    const opened = openLightClient(crypto, options, first, { headerHash: first.signedHeader.commit.blockId.hash })
    if (!('blocks' in opened)) throw new Error(JSON.stringify(opened))
    let client = opened
    let added = 0
    for (const block of blocks.slice(1)) {
      const outcome = updateLightClient(crypto, client, block, block.signedHeader.header.timeNs)
      if (outcome.kind === 'added') {
        client = outcome.client
        added++
      } else expect(outcome.kind).toBe('notEnoughTrust')
    }
    expect(added).toBeGreaterThan(5)
    expect(client.blocks).toHaveLength(5)
  })

  it('an IBC update is accepted, and not without its trusted validators', () => {
    for (const test of cases('ics07-update.json')) {
      const state = new ProtoMessage(fromHex(test.client_state))
      const consensus = new ProtoMessage(fromHex(test.consensus_state))
      const { block, trustedHeight, trustedValidators } = readIbcHeader(fromHex(test.header))
      const { header } = block.signedHeader
      expect(String(trustedHeight.revisionHeight)).toBe(test.trusted_height)
      const seconds = (message: ProtoMessage) => message.int(1) * SECOND + message.int(2)
      const level = state.message(2)
      const rules = {
        trustLevel: { numerator: level.uint(1), denominator: level.uint(2) },
        trustingPeriodNs: seconds(state.message(3)),
        maxClockDriftNs: seconds(state.message(5)),
      }
      // A consensus state holds no more of the trusted header than this.
      const trusted = {
        header: {
          ...header,
          chainId: state.text(1),
          height: trustedHeight.revisionHeight,
          timeNs: seconds(consensus.message(1)),
          validatorsHash: new Uint8Array(0),
          nextValidatorsHash: consensus.bytes(3),
        },
        validators: trustedValidators,
      }
      expect(verifyLightBlock(crypto, trusted, block, header.timeNs, rules)).toEqual({ kind: 'verified' })
      expect(String(header.height)).toBe(test.new_height)
      expect(header.chainId).toBe(test.chain_id)
      expect(toHex(headerHash(sha256, header)).toUpperCase()).toBe(test.block_hash)
      expect(toHex(header.appHash).toUpperCase()).toBe(test.app_hash)
      const without = verifyLightBlock(crypto, { ...trusted, validators: [] }, block, header.timeNs, rules)
      expect(without).toMatchObject({ kind: 'invalid', fault: { reason: 'noValidators' } })
    }
  })
})
