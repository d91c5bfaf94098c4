/** Where the tiles of a log lie: injected and synchronous, so that the log runs in the deterministic zone. */
import type { Bytes } from '@chassis/primitives'

export interface TileStore {
  /** The bytes last put at the path. The log does not change them. */
  get(path: string): Bytes | undefined
  /** Keeps `bytes`; the log does not change them afterwards. */
  put(path: string, bytes: Bytes): void
  /** Forgets a partial tile that a wider one has replaced. A store that keeps them for slow readers leaves this out. */
  delete?(path: string): void
}

/** A tile store in memory: tests, the browser, a replay that is thrown away. */
export function createMemoryTileStore(): TileStore & { readonly tiles: ReadonlyMap<string, Bytes> } {
  const tiles = new Map<string, Bytes>()
  return {
    tiles,
    get: (path) => tiles.get(path),
    put: (path, bytes) => {
      tiles.set(path, bytes)
    },
    delete: (path) => {
      tiles.delete(path)
    },
  }
}
