/**
 * What a viewer gets of a range of the log, as the text of a stream. Viewers to whom the same is shown share one
 * buffer: of a thousand readers most see the public part, and it is written once.
 */
import type { OutcomeLeaf } from '@chassis/protocol'
import { writeJson } from '@chassis/protocol'
import type { Viewer } from '../authorisation/viewer.ts'
import { grantOf } from '../authorisation/visible.ts'
import type { LedgerAccess } from '../ledger/ledger-access.ts'
import type { LedgerReads } from '../ledger/ledger-reads.ts'
import { methodName } from '../schema/named.ts'
import { Leaf, ownersOfEvent, ownersOfLeaf, readLeaf, showLeaf } from '../transactions/leaf-view.ts'

/** Which outcomes a stream is about. */
export interface StreamFilter {
  /** Only outcomes that called this contract, by name. */
  readonly contract?: string | undefined
}

/** An outcome that was read, with the accounts for which it is anything but the public part. */
interface KnownLeaf {
  readonly leaf: OutcomeLeaf
  readonly concerns: ReadonlySet<string>
  readonly contracts: ReadonlySet<string>
}

export interface StreamText {
  readonly text: Buffer
  /** Outcomes in it. */
  readonly count: number
  /** Index after the last outcome that was looked at. */
  readonly next: bigint
}

/** Outcomes looked at for one text, and about how long it gets. */
const OUTCOMES_MAX = 200
const BYTES_MAX = 128 * 1024

/** Texts of one moment: made anew for every flush, because what an account may see changes with the ledger. */
export class StreamTexts {
  private readonly ledger: LedgerAccess
  private readonly reads: LedgerReads
  private readonly leaves = new Map<bigint, KnownLeaf>()
  private readonly texts = new Map<string, StreamText>()

  constructor(ledger: LedgerAccess, reads: LedgerReads) {
    this.ledger = ledger
    this.reads = reads
  }

  /** The text from index `from` on; undefined at the end of the log. */
  textFrom(from: bigint, viewer: Viewer, filter: StreamFilter): StreamText | undefined {
    const size = BigInt(this.ledger.state.position.logSize)
    if (from >= size) return undefined
    const end = from + BigInt(OUTCOMES_MAX) < size ? from + BigInt(OUTCOMES_MAX) : size
    const name = `${from} ${filter.contract ?? ''} ${this.classOf(viewer, from, end)}`
    let text = this.texts.get(name)
    if (text === undefined) {
      text = this.write(from, end, viewer, filter)
      this.texts.set(name, text)
    }
    return text
  }

  /** Viewers of one class are shown the same of this range. */
  private classOf(viewer: Viewer, from: bigint, end: bigint): string {
    const { account } = viewer
    if (account === undefined) return 'public'
    const [outcome, event] = [grantOf(viewer, 'outcome'), grantOf(viewer, 'event')]
    if (outcome.other === 'MEMBER' && event.other === 'MEMBER') return 'all'
    for (let index = from; index < end; index++) if (this.known(index).concerns.has(account)) return account
    return 'public'
  }

  private known(index: bigint): KnownLeaf {
    let known = this.leaves.get(index)
    if (known === undefined) {
      const leaf = (readLeaf(this.ledger, index) as { readonly leaf: OutcomeLeaf }).leaf
      const owners = leaf.events.flatMap((event) => ownersOfEvent(this.reads, leaf, event))
      const contracts = leaf.operations.map(({ contract, method }) => methodName(contract, method).contract)
      known = { leaf, concerns: new Set([...ownersOfLeaf(leaf), ...owners]), contracts: new Set(contracts) }
      this.leaves.set(index, known)
    }
    return known
  }

  private write(from: bigint, end: bigint, viewer: Viewer, { contract }: StreamFilter): StreamText {
    const parts: Uint8Array[] = []
    let bytes = 0
    let count = 0
    let index = from
    for (; index < end && bytes < BYTES_MAX; index++) {
      const { leaf, contracts } = this.known(index)
      if (contract !== undefined && !contracts.has(contract)) continue
      const head = Buffer.from(`id: ${index}\nevent: outcome\ndata: `)
      const data = Buffer.from(writeJson(Leaf, showLeaf(this.reads, viewer, { index, leaf })))
      parts.push(head, data, END)
      bytes += head.length + data.length
      count += 1
    }
    return { text: Buffer.concat(parts), count, next: index }
  }
}

const END = Buffer.from('\n\n')
