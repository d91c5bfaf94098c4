/**
 * Restores a node's state from pieces that peers send. The pieces are checked against the offer, the offer's app hash
 * against the one that CometBFT's light client verified, and the content against that app hash.
 */
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Genesis } from '@chassis/kernel'
import { type Bytes, equalBytes, isPlatformError, toHex } from '@chassis/primitives'
import { sha256 } from '@chassis/primitives/node'
import { encode } from '@chassis/protocol'
import type { LedgerRules } from '../../application.ts'
import { storageError } from '../../files/storage-error.ts'
import { checkState } from '../../snapshot/check-state.ts'
import { SnapshotReader } from '../../snapshot/read-snapshot.ts'
import { stageState } from '../../snapshot/restore-state.ts'
import { inconsistent } from '../../snapshot/snapshot-error.ts'
import { seenHeight } from '../../state-store/state-position.ts'
import type { RequestOf } from '../abci/requests.ts'
import { APPLY, OFFER, type ResponseOf } from '../abci/responses.ts'
import { requireSecretOf } from '../node/found-node.ts'
import type { NodeFolder } from '../node/node-folder.ts'
import type { NodeStart } from '../node/node-start.ts'
import { readOffer, type SnapshotOffer, STATE_SYNC_FORMAT } from './snapshot-offer.ts'

export interface RestoreOptions {
  readonly folder: NodeFolder
  readonly start: NodeStart
  readonly rules: LedgerRules
  readonly chainSecret: Bytes
}

interface Incoming {
  readonly offer: SnapshotOffer
  readonly fd: number
  /** Pieces that lie in the file. */
  readonly got: Set<number>
}

/** Snapshot problems that are the sender's: another snapshot may be better. */
const OF_THE_SNAPSHOT = /^(SNAPSHOT_|KEYS_OF_ANOTHER_LEDGER)/

export class SnapshotRestore {
  private readonly options: RestoreOptions
  private readonly file: string
  private incoming: Incoming | undefined

  constructor(options: RestoreOptions) {
    this.options = options
    this.file = join(options.folder.root, 'incoming.snapshot')
  }

  offer({ snapshot, appHash }: RequestOf<'offerSnapshot'>): ResponseOf<'offerSnapshot'> {
    this.reset()
    if (snapshot === undefined) return { result: OFFER.reject }
    if (snapshot.format !== STATE_SYNC_FORMAT) return { result: OFFER.rejectFormat }
    const offer = readOffer(snapshot, this.options.start.ledgerId)
    const isLater = offer !== undefined && offer.height >= BigInt(this.options.start.initialHeight)
    if (!isLater || !equalBytes(offer.appHash, appHash)) return { result: OFFER.reject }
    try {
      this.incoming = { offer, fd: openSync(this.file, 'w', 0o600), got: new Set() }
    } catch (error) {
      throw storageError(error, this.file)
    }
    return { result: OFFER.accept }
  }

  /** Takes one piece; with the last one the state is restored: `restored` then opens it. */
  async apply(
    { index, chunk, sender }: RequestOf<'applySnapshotChunk'>,
    restored: () => Promise<void>,
  ): Promise<ResponseOf<'applySnapshotChunk'>> {
    const { incoming } = this
    if (incoming === undefined) return { result: APPLY.abort }
    const { offer, fd, got } = incoming
    const expected = offer.pieces[index]
    if (expected === undefined) return { result: APPLY.rejectSnapshot }
    if (!equalBytes(sha256.hash(chunk), expected)) {
      return { result: APPLY.retry, refetchChunks: [index], rejectSenders: sender === '' ? [] : [sender] }
    }
    try {
      writeSync(fd, chunk, 0, chunk.length, index * offer.pieceBytes)
    } catch (error) {
      throw storageError(error, this.file)
    }
    got.add(index)
    if (got.size < offer.pieces.length) return { result: APPLY.accept }
    try {
      await this.restore(offer)
    } catch (error) {
      this.reset()
      if (isPlatformError(error) && OF_THE_SNAPSHOT.test(error.code)) return { result: APPLY.rejectSnapshot }
      throw error
    }
    await restored()
    return { result: APPLY.accept }
  }

  close(): void {
    this.reset()
  }

  private reset(): void {
    if (this.incoming !== undefined) closeSync(this.incoming.fd)
    this.incoming = undefined
    rmSync(this.file, { force: true })
  }

  private async restore(offer: SnapshotOffer): Promise<void> {
    const { folder, rules, chainSecret, start } = this.options
    const snapshot = new SnapshotReader(this.file, 'unsigned')
    try {
      const { genesis, ledgerId, position } = snapshot
      const isOffered = BigInt(seenHeight(position)) === offer.height && equalBytes(position.appHash, offer.appHash)
      if (ledgerId !== start.ledgerId || !isOffered) throw inconsistent('it is not the one that was offered')
      requireSecretOf(genesis, chainSecret, folder)
      const staged = await stageState(snapshot, folder.state)
      try {
        checkState({ reader: staged.reader, definition: rules.definition, chainSecret, position })
        writeFileSync(folder.genesis, encode(Genesis, genesis), { flush: true })
        await staged.finish(position)
      } finally {
        await staged.close()
      }
      // From it and CometBFT's blocks since, the state can be rebuilt.
      renameSync(this.file, folder.baseSnapshot)
      writeFileSync(folder.baseHash, `${toHex(staged.summary.hash)}\n`, { flush: true })
    } finally {
      snapshot.close()
    }
    closeSync((this.incoming as Incoming).fd)
    this.incoming = undefined
  }
}
