/** Which network addresses webhooks may be sent to: none that is inside somebody's network. */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA's registry of special-purpose IPv4 addresses (RFC 6890), multicast, and one cloud's address of its metadata. */
const CLOSED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Global unicast: everything else of IPv6 is local, mapped, translated, multicast or unused. */
const OPEN_V6: readonly [string, number] = ['2000::', 3]
/** Within it: protocols (Teredo among them), documentation, 6to4, AS112. */
const CLOSED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
]

const closedV4 = new BlockList()
for (const [address, bits] of CLOSED_V4) closedV4.addSubnet(address, bits, 'ipv4')
const openV6 = new BlockList()
openV6.addSubnet(...OPEN_V6, 'ipv6')
const closedV6 = new BlockList()
for (const [address, bits] of CLOSED_V6) closedV6.addSubnet(address, bits, 'ipv6')
const loopbackV4 = new BlockList()
loopbackV4.addSubnet('127.0.0.0', 8, 'ipv4')

/** `allowsLoopback`: on a development ledger this machine itself is reached, too. */
export function isReachable(address: string, allowsLoopback: boolean): boolean {
  if (isIPv4(address)) {
    return (allowsLoopback && loopbackV4.check(address, 'ipv4')) || !closedV4.check(address, 'ipv4')
  }
  // An address with a zone is of a link.
  if (!isIPv6(address) || address.includes('%')) return false
  if (allowsLoopback && address === '::1') return true
  return openV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
}
