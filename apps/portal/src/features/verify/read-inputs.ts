/** What somebody dropped, chose or pasted: a slip, a trust file, or neither. */
import { fromHex, parseTrustFile, SLIP_BYTES_MAX, type TrustFile } from '@chassis/client'

/** A trust file names up to a hundred validators for each of its ledgers. */
const TRUST_BYTES_MAX = 1024 * 1024

export type Given =
  | { readonly kind: 'slip'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'trust'; readonly name: string; readonly trust: TrustFile }
  | { readonly kind: 'tooLarge' | 'unreadable'; readonly name: string }

/** Never reads more of a file than a slip can have. */
export async function readGivenFile(file: File): Promise<Given> {
  const { name, size } = file
  if (size > SLIP_BYTES_MAX) return { kind: 'tooLarge', name }
  try {
    return readGivenBytes(name, new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { kind: 'unreadable', name }
  }
}

/** Hexadecimal digits, as the API gives a slip, with any blanks between them; or the text of a trust file. */
export function readGivenText(name: string, text: string): Given {
  if (text.length > SLIP_BYTES_MAX * 2) return { kind: 'tooLarge', name }
  const digits = text.replace(/[\s"]/g, '')
  if (/^([0-9a-f]{2})+$/i.test(digits)) {
    return { kind: 'slip', name, bytes: fromHex(digits.toLowerCase()) }
  }
  return readGivenBytes(name, new TextEncoder().encode(text))
}

function readGivenBytes(name: string, bytes: Uint8Array): Given {
  // A slip begins with the head of a map; JSON with a brace, after blanks at most.
  const isJson = /^[\s\ufeff]*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
  if (!isJson) return { kind: 'slip', name, bytes }
  if (bytes.length > TRUST_BYTES_MAX) return { kind: 'tooLarge', name }
  try {
    return { kind: 'trust', name, trust: parseTrustFile(bytes) }
  } catch {
    return { kind: 'unreadable', name }
  }
}
