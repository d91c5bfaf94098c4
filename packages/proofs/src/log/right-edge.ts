/** The unfinished tiles at the right edge of a log, kept in memory: an append never rewrites a stored tile. */
import { assert, type Bytes, PlatformError, SHA256_LENGTH, type Sha256 } from '@chassis/primitives'
import { encodeEntryBundle, splitEntryBundle } from './entry-bundle.ts'
import { perfectRoot } from './hashing.ts'
import { TILE_WIDTH, tilePath } from './tile-path.ts'
import type { TileStore } from './tile-store.ts'

const TILE_BYTES = TILE_WIDTH * SHA256_LENGTH

interface EdgeTile {
  /** Index of the tile within its level. */
  index: number
  /** Hashes in `hashes`, 0 to 255. */
  width: number
  readonly hashes: Uint8Array
  /** Width at the last flush; 0 where none is stored. */
  storedWidth: number
}

/** Level 0 holds leaf hashes, level L + 1 the roots of the full tiles of level L. */
export class RightEdge {
  private readonly levels: EdgeTile[] = []
  private entries: Bytes[] = []
  private readonly sha256: Sha256
  private readonly store: TileStore

  constructor(sha256: Sha256, store: TileStore) {
    this.sha256 = sha256
    this.store = store
  }

  /**
   * Reads the unfinished tiles of a log of `size` leaves. Throws PlatformError LOG_TILE_MISSING or LOG_TILE_DAMAGED.
   */
  load(size: number): void {
    this.levels.length = 0
    for (let count = size, level = 0; count > 0; count = Math.floor(count / TILE_WIDTH), level++) {
      const tile = this.tileAt(level)
      tile.index = Math.floor(count / TILE_WIDTH)
      tile.width = count % TILE_WIDTH
      tile.storedWidth = tile.width
      if (tile.width > 0) tile.hashes.set(readTile(this.store, level, tile.index, tile.width))
    }
    const width = size % TILE_WIDTH
    this.entries = width === 0 ? [] : readEntries(this.store, Math.floor(size / TILE_WIDTH), width)
  }

  append(entry: Bytes, leaf: Bytes): void {
    this.entries.push(entry)
    if (this.entries.length === TILE_WIDTH) this.finishEntries()
    this.push(0, leaf)
  }

  /** Stores the unfinished tiles that have grown since the last flush. */
  flush(): void {
    const bottom = this.levels[0]
    if (bottom !== undefined && bottom.width > bottom.storedWidth) {
      this.store.put(this.path('entries', bottom.index, bottom.width), encodeEntryBundle(this.entries))
      this.forget('entries', bottom.index, bottom.storedWidth)
    }
    for (const [level, tile] of this.levels.entries()) {
      if (tile.width === tile.storedWidth) continue
      this.store.put(this.path(level, tile.index, tile.width), tile.hashes.slice(0, tile.width * SHA256_LENGTH))
      this.forget(level, tile.index, tile.storedWidth)
      tile.storedWidth = tile.width
    }
  }

  /** The hashes of an unfinished tile, or undefined where the tile is full (and stored). */
  unfinished(level: number, index: number): Bytes | undefined {
    const tile = this.levels[level]
    return tile !== undefined && tile.index === index ? tile.hashes.subarray(0, tile.width * SHA256_LENGTH) : undefined
  }

  unfinishedEntries(index: number): readonly Bytes[] | undefined {
    return (this.levels[0]?.index ?? 0) === index ? this.entries : undefined
  }

  private push(level: number, hash: Bytes): void {
    const tile = this.tileAt(level)
    tile.hashes.set(hash, tile.width * SHA256_LENGTH)
    tile.width += 1
    if (tile.width < TILE_WIDTH) return
    this.store.put(this.path(level, tile.index, TILE_WIDTH), tile.hashes.slice())
    this.forget(level, tile.index, tile.storedWidth)
    const root = perfectRoot(this.sha256, tile.hashes, TILE_WIDTH)
    tile.index += 1
    tile.width = 0
    tile.storedWidth = 0
    this.push(level + 1, root)
  }

  /** Runs before the level 0 tile moves on: both have the same index. */
  private finishEntries(): void {
    const bottom = this.tileAt(0)
    this.store.put(this.path('entries', bottom.index, TILE_WIDTH), encodeEntryBundle(this.entries))
    this.forget('entries', bottom.index, bottom.storedWidth)
    this.entries = []
  }

  private forget(level: number | 'entries', index: number, width: number): void {
    if (width > 0) this.store.delete?.(this.path(level, index, width))
  }

  private path(level: number | 'entries', index: number, width: number): string {
    return tilePath({ level, index, width })
  }

  private tileAt(level: number): EdgeTile {
    const known = this.levels[level]
    if (known !== undefined) return known
    assert(level === this.levels.length, 'levels are filled from the bottom')
    const tile = { index: 0, width: 0, hashes: new Uint8Array(TILE_BYTES), storedWidth: 0 }
    this.levels.push(tile)
    return tile
  }
}

/** The first `width` hashes of a stored tile; a full tile may stand in for a partial one. */
export function readTile(store: TileStore, level: number, index: number, width: number): Bytes {
  const path = tilePath({ level, index, width })
  const partial = store.get(path)
  const tile = partial ?? store.get(tilePath({ level, index, width: TILE_WIDTH }))
  if (tile === undefined)
    throw new PlatformError('a tile of the log is missing', { code: 'LOG_TILE_MISSING', details: { path } })
  if (tile.length !== (partial === undefined ? TILE_BYTES : width * SHA256_LENGTH)) throw damaged(path)
  return tile.subarray(0, width * SHA256_LENGTH)
}

/** The first `width` entries of a stored bundle. */
export function readEntries(store: TileStore, index: number, width: number): Bytes[] {
  const path = tilePath({ level: 'entries', index, width })
  const partial = store.get(path)
  const bundle = partial ?? store.get(tilePath({ level: 'entries', index, width: TILE_WIDTH }))
  if (bundle === undefined)
    throw new PlatformError('a tile of the log is missing', { code: 'LOG_TILE_MISSING', details: { path } })
  const entries = splitEntryBundle(bundle, partial === undefined ? TILE_WIDTH : width)
  if (entries === undefined) throw damaged(path)
  return entries.slice(0, width)
}

function damaged(path: string): PlatformError {
  return new PlatformError('a tile of the log is damaged', { code: 'LOG_TILE_DAMAGED', details: { path } })
}
