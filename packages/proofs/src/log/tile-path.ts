/** C2SP tlog-tiles paths: `tile/<L>/<N>[.p/<W>]` for hashes, `tile/entries/<N>[.p/<W>]` for entries. */
import { assert } from '@chassis/primitives'

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256
/** Tiles of 8 bits per level: six levels hold 2⁴⁸ leaves, the seventh reaches beyond safe integers. */
export const TILE_LEVEL_MAX = 63

export interface TileName {
  readonly level: number | 'entries'
  readonly index: number
  /** 256 for a full tile, 1 to 255 for a partial one. */
  readonly width: number
}

/** Source: c2sp.org/tlog-tiles. `tile/0/x001/x234/067.p/44` is the tile 1234067 of level 0 with 44 hashes. */
export function tilePath({ level, index, width }: TileName): string {
  assert(Number.isSafeInteger(index) && index >= 0, 'a tile index is a safe integer')
  assert(width >= 1 && width <= TILE_WIDTH, 'a tile holds 1 to 256 hashes')
  let path = String(index % 1000).padStart(3, '0')
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  }
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

const PATH = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

/** The tile that a path names, or undefined where it is not the one spelling of a C2SP path. */
export function parseTilePath(path: string): TileName | undefined {
  const match = PATH.exec(path)
  if (match === null) return undefined
  const level: TileName['level'] = match[1] === 'entries' ? 'entries' : Number(match[1])
  const digits = (match[2] as string).replaceAll(/[x/]/g, '')
  if (digits.length > 15) return undefined
  const name = { level, index: Number(digits), width: match[3] === undefined ? TILE_WIDTH : Number(match[3]) }
  if ((typeof level === 'number' && level > TILE_LEVEL_MAX) || name.width > TILE_WIDTH) return undefined
  return tilePath(name) === path ? name : undefined
}
