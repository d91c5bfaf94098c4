/** What an RFC 9901 disclosure of a vault record says. */
import { fromBase64Url, utf8Decode } from '@chassis/primitives'

/** Undefined for what is not a salt, a name and a text. */
export function readDisclosed(disclosure: string): { readonly name: string; readonly value: string } | undefined {
  try {
    const content: unknown = JSON.parse(utf8Decode(fromBase64Url(disclosure)))
    if (!Array.isArray(content) || content.length !== 3 || content.some((part) => typeof part !== 'string')) return
    return { name: content[1] as string, value: content[2] as string }
  } catch {
    return undefined
  }
}
