/** `chassis slip get ID`: a proof slip, as our own file or in other people's formats. */
import { ApiProblemError } from '@chassis/client'
import { GOVERNANCE_RECORD } from '@chassis/contracts'
import { governance, ledgerV1, loans, titles } from '@chassis/contracts/ledger'
import { proposalId } from '@chassis/contracts/schemas'
import { issueOutcomeSlip, issueStateSlip, type OpenedProvingView, openProvingView } from '@chassis/engine'
import { type AnyDefinition, accounts } from '@chassis/kernel'
import { fromHex, PlatformError } from '@chassis/primitives'
import { accountId, loanId, OutcomeLeaf, transactionId, vehicleId } from '@chassis/protocol'
import { type Command, InvalidArgumentError } from 'commander'
import { findReadingApi } from '../api/find-api.ts'
import type { CliIo } from '../cli/cli-io.ts'
import { helpEnd } from '../cli/command-help.ts'
import { writeOutput } from '../cli/write-output.ts'
import { withLedgerOptions } from '../ledger/dir-option.ts'
import { requireLedger } from '../ledger/read-ledger.ts'
import { NetworkClient } from '../network/client/network-client.ts'
import { type FoundNode, findNodes } from '../network/find-node.ts'
import { foreignFormat, wrongFormat } from '../slips/foreign-format.ts'
import { heightOfNetworkSlip } from '../slips/network-slip-height.ts'
import { originOfSlip } from '../slips/origin-of-slip.ts'

export const SLIP_FORMATS = ['slip', 'c2sp', 'ics23'] as const
export type SlipFormat = (typeof SLIP_FORMATS)[number]

interface Flags {
  readonly dir: string
  readonly json?: boolean
  readonly output?: string
  readonly format: SlipFormat
  readonly open?: string
  readonly facts: boolean
}

const EXAMPLES = [
  'chassis slip get loan_… -o loan.slip',
  'chassis slip get tx_… -o tx.slip --open ""',
  'chassis slip get governance -o governance.slip',
  'chassis slip get tx_… --format c2sp -o tx.tlog-proof',
  'chassis slip get loan_… -o loan.slip --dir my-network/node2',
]

export function registerSlipGet(slip: Command, io: CliIo): void {
  withLedgerOptions(
    slip
      .command('get')
      .argument('<id>', io.format('cli.slip.get.argument'))
      .description(io.format('cli.slip.get.description')),
    io,
  )
    .option('-o, --output <file>', io.format('cli.option.output'))
    .option('--format <name>', io.format('cli.slip.get.format'), parseFormat, 'slip')
    .option('--open <fields>', io.format('cli.slip.get.open'))
    .option('--no-facts', io.format('cli.slip.get.noFacts'))
    .addHelpText('after', helpEnd(io.format, EXAMPLES))
    .action((id: string, flags: Flags) => run(id, flags, io))
}

function parseFormat(text: string): SlipFormat {
  const format = SLIP_FORMATS.find((name) => name === text)
  if (!format) throw new InvalidArgumentError(SLIP_FORMATS.join(' | '))
  return format
}

/** The place in the state that an id names. */
function placeOf(
  id: string,
): { readonly contract: number; readonly definition: AnyDefinition; readonly key: string } | undefined {
  if (id.startsWith('loan_')) return { contract: loans.number, definition: loans.state.loans, key: loanId.parse(id) }
  if (id.startsWith('acct_'))
    return { contract: accounts.number, definition: accounts.state.accounts, key: accountId.parse(id) }
  if (id.startsWith('veh_'))
    return { contract: titles.number, definition: titles.state.titles, key: vehicleId.parse(id) }
  if (id.startsWith('prop_'))
    return { contract: governance.number, definition: governance.state.proposals, key: proposalId.parse(id) }
  // Its key is no secret and no number: there is one public record.
  if (id === GOVERNANCE_RECORD) return { contract: governance.number, definition: governance.state.record, key: id }
  return undefined
}

async function run(id: string, flags: Flags, io: CliIo): Promise<void> {
  const nodes = findNodes(flags.dir)
  const { bytes, height } =
    nodes.length > 0
      ? await fromNetwork(nodes, id, flags)
      : ((await slipOverApi(id, flags, io)) ?? (await fromSolo(id, flags)))
  const file = flags.output ?? `${id}.${flags.format === 'slip' ? 'slip' : flags.format}`
  writeOutput(file, bytes)
  const origin = flags.format === 'slip' ? originOfSlip(bytes) : undefined
  const summary = { id, file, format: flags.format, bytes: bytes.length, height, origin: origin ?? null }
  if (flags.json) io.print(JSON.stringify(summary))
  else {
    io.note(io.format('cli.slip.get.written', { file, bytes: bytes.length, height }))
    if (origin !== undefined) io.note(io.format(`loan.origin.${origin}`))
  }
}

interface Made {
  readonly bytes: Uint8Array
  /** Of the state that the slip is of. */
  readonly height: number
}

/** What the API answers with a proof. */
interface Proven {
  readonly height: string
  readonly proof: string
}

/** Where the API gives a slip of this id. */
function pathOf(id: string): string | undefined {
  if (id.startsWith('loan_')) return `/v1/loans/${loanId.parse(id)}`
  if (id.startsWith('acct_')) return `/v1/accounts/${accountId.parse(id)}`
  if (id.startsWith('veh_')) return `/v1/vehicles/${vehicleId.parse(id)}/title`
  return id.startsWith('tx_') ? `/v1/transactions/${transactionId.parse(id)}` : undefined
}

/** A running node proves its last block; what it has no options for, and a ledger at rest, is read from the folder. */
async function slipOverApi(id: string, flags: Flags, io: CliIo): Promise<Made | undefined> {
  const path = pathOf(id)
  const isPlain = flags.format === 'slip' && flags.open === undefined && flags.facts
  const api = path !== undefined && isPlain ? await findReadingApi(flags.dir, io) : undefined
  if (api === undefined) return undefined
  try {
    const { height, proof } = await api.ask<Proven>(`${path}?proof=true`)
    return { bytes: fromHex(proof), height: Number(height) }
  } catch (error) {
    // The folder says the same, in the words of this command.
    if (error instanceof ApiProblemError && error.problem.status === 404) return undefined
    throw error
  }
}

async function fromSolo(id: string, flags: Flags): Promise<Made> {
  requireLedger(flags.dir)
  const view = openProvingView(flags.dir, ledgerV1)
  try {
    return { bytes: makeSlip(view, id, flags), height: view.position.height }
  } finally {
    await view.close()
  }
}

/** Asks the first node that answers; a header and its commit take the place of the operator's checkpoint. */
async function fromNetwork(nodes: readonly FoundNode[], id: string, flags: Flags): Promise<Made> {
  const place = placeOf(id)
  const { format, facts } = flags
  if (format !== 'slip') throw wrongFormat(id, format)
  const open = flags.open === undefined ? {} : { open: fieldsToOpen(flags.open, id, place?.definition) }
  const client = new NetworkClient({ ports: nodes.map(({ rpcPort }) => rpcPort) })
  try {
    const bytes = await client.ask((ledger) => {
      if (place) return ledger.stateSlip({ ...place, ...open, facts })
      return ledger.outcomeSlip(transactionIdOf(id), open.open)
    })
    if (bytes === undefined) throw notFound(id)
    return { bytes, height: heightOfNetworkSlip(bytes) }
  } finally {
    await client.close()
  }
}

/** Where there is a value to prove; an outcome otherwise. */
function transactionIdOf(id: string): Uint8Array {
  if (id.startsWith('tx_')) return transactionId.bytesOf(transactionId.parse(id))
  throw new PlatformError('no id of a kind that has slips', { code: 'ID_UNKNOWN_KIND', details: { id } })
}

function notFound(id: string): PlatformError {
  return new PlatformError('no outcome with this id', { code: 'ID_NOT_FOUND', details: { id } })
}

/** A misspelt name must not pass for the wish to keep a field closed. */
function fieldsToOpen(text: string, id: string, definition: AnyDefinition | undefined): readonly string[] {
  const facts = definition?.shape === 'chronicle' ? definition.fact.variants.map(({ record }) => record) : []
  const records = [definition === undefined ? OutcomeLeaf : definition.value, ...facts]
  const hidden = records.flatMap(({ fields }) => fields.filter(({ dataClass }) => dataClass !== 'PUBLIC'))
  const known = [...new Set(hidden.map(({ name }) => name))]
  const names = text.split(',').filter((name) => name !== '')
  for (const field of names) {
    if (known.includes(field)) continue
    throw new PlatformError(`no field ${field} to open`, {
      code: 'INPUT_UNKNOWN_FIELD',
      details: { id, field, fields: known.join(', ') },
    })
  }
  return names
}

function makeSlip(view: OpenedProvingView, id: string, flags: Flags): Uint8Array {
  const place = placeOf(id)
  const open = flags.open === undefined ? {} : { open: fieldsToOpen(flags.open, id, place?.definition) }
  if (flags.format !== 'slip') return foreignFormat(view, id, place, flags.format)
  if (place) return issueStateSlip(view, { ...place, ...open, facts: flags.facts })
  const slip = issueOutcomeSlip(view, transactionIdOf(id), open.open)
  if (!slip) throw notFound(id)
  return slip
}
