/** Which addresses are taken for an endpoint. */
import { isIP } from 'node:net'
import { isReachable } from './reachable-address.ts'

export const URL_BYTES_MAX = 1_000

export type UrlFault = 'form' | 'scheme' | 'credentials' | 'address'

/** Undefined for an address that may be tried. Names are resolved, and what they mean checked, with every attempt. */
export function urlFault(text: string, isDevelopment: boolean): UrlFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.hash !== '') return 'form'
  if (url.protocol !== 'https:' && !(isDevelopment && url.protocol === 'http:')) return 'scheme'
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = hostOf(url)
  return isIP(host) !== 0 && !isReachable(host, isDevelopment) ? 'address' : undefined
}

/** The name or the address, without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}
