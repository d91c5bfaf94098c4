/**
 * CCF's rule (INV-G1): whoever holds nothing but a slip of the public record recomputes the validators at every height,
 * the parameters and the protocol versions. No chain secret, no state, no contract code is at hand here but the replay.
 */
import { GOVERNANCE_RECORD, replayRecord, validatorsAfter } from '@chassis/contracts'
import { governance } from '@chassis/contracts/ledger'
import { GovernanceFact } from '@chassis/contracts/schemas'
import { issueStateSlip } from '@chassis/engine'
import type { ValidatorPower } from '@chassis/kernel'
import { encodeCbor, toHex, utf8Encode } from '@chassis/primitives'
import { sha256, verifier } from '@chassis/primitives/node'
import { formatVerifierKey, ledgerOrigin, signLedgerCheckpoint, verifierKey } from '@chassis/proofs'
import { type OpenedValue, verifySlip } from '@chassis/proofs/verify'
import { decode, ledgerId, type TrustFile } from '@chassis/protocol'
import { expect, it } from 'vitest'
import { SimulatedNode } from '../support/simulation/simulated-node.ts'
import { simulate } from '../support/simulation.ts'

const BLOCKS = 250

/** A slip of the record with all its facts and nothing opened, and what a verifier believes. */
function slipOfRecord(node: SimulatedNode, operator: ReturnType<typeof simulate>['operatorKey']) {
  const { machine, store } = node
  const id = machine.ledgerId
  const key = verifierKey(sha256, ledgerOrigin(ledgerId.bytesOf(id)), operator.publicKey)
  const { log, tree } = machine.proving
  const position = { height: Number(machine.lastHeight), time: machine.lastTime }
  const roots = { logSize: log.size, logRoot: log.root(), stateRoot: tree.root() }
  const note = signLedgerCheckpoint({ origin: key.name, ...position, ...roots }, key, operator.sign)
  const view = { ...machine.proving, reader: store, ledgerId: id, checkpoint: utf8Encode(note) }
  const { number: contract, state } = governance
  const request = { contract, definition: state.record, key: GOVERNANCE_RECORD, open: [], facts: true }
  const known = {
    ledgerId: id,
    name: 'Simulated',
    environment: 'development',
    operator: formatVerifierKey(key),
  } as const
  const trust: TrustFile = { format: 'chassis-trust/v1', ledgers: [known] }
  return { slip: issueStateSlip(view, request), trust }
}

function publicFact({ variant, publicFields, hiddenFields }: OpenedValue): GovernanceFact {
  const found = GovernanceFact.variants.find(({ number }) => number === variant)
  expect(hiddenFields).toEqual([])
  const fields = (found?.record.fields ?? []).flatMap((field) => {
    const value = publicFields.get(field.number)
    return value === undefined ? [] : [[field.name, decode(field.type, encodeCbor(value))]]
  })
  return { kind: found?.kind, ...Object.fromEntries(fields) } as GovernanceFact
}

const shown = (validators: Iterable<ValidatorPower>) =>
  [...validators].map(({ publicKey, power }) => `${toHex(publicKey)} ${power}`).sort()

it('gives the validators at every height, the parameters and the versions', () => {
  const simulation = simulate(11)
  const node = new SimulatedNode(simulation)
  // What consensus was told, block by block.
  const told = new Map<string, ValidatorPower>()
  const history: { height: bigint; validators: string[]; version: number }[] = []
  for (const block of simulation.blocks(BLOCKS)) {
    const { validatorUpdates, protocolVersion } = node.execute(block).outcome
    for (const update of validatorUpdates) {
      if (update.power === 0n) told.delete(toHex(update.publicKey))
      else told.set(toHex(update.publicKey), update)
    }
    history.push({ height: block.height, validators: shown(told.values()), version: protocolVersion })
  }

  const { slip, trust } = slipOfRecord(node, simulation.operatorKey)
  const report = verifySlip(slip, trust, { sha256, verifier })
  expect(report.checks.filter(({ passed }) => !passed)).toEqual([])
  const facts = (report.content?.facts ?? []).map(publicFact)

  for (const { height, validators } of history) expect(shown(validatorsAfter(facts, height))).toEqual(validators)
  expect(new Set(history.map(({ validators }) => validators.join())).size).toBeGreaterThan(3)
  const { settings, versions } = replayRecord(facts)
  const { quota, agendaPerBlock, blockBytes } = node.machine.rules
  const { genesis } = simulation
  expect(quota).toEqual({
    perSecond: settings.get('quotaPerSecond') ?? genesis.quotaPerSecond,
    burst: settings.get('quotaBurst') ?? genesis.quotaBurst,
  })
  expect([agendaPerBlock, blockBytes].map(BigInt)).toEqual([
    settings.get('agendaPerBlock') ?? 200n,
    settings.get('blockBytes') ?? 4_194_304n,
  ])
  for (const { height, version } of history) {
    const inForce = [...versions].filter(([, from]) => from <= height + 1n).map(([number]) => number)
    expect(version).toBe(Math.max(1, ...inForce))
  }
  expect(settings.size + versions.size).toBeGreaterThan(0)
}, 120_000)
