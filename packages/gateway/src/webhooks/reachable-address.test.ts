import { describe, expect, it } from 'vitest'
import { urlFault } from './endpoint-url.ts'
import { isReachable } from './reachable-address.ts'

const CLOSED = [
  ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200', '100.127.255.255', '127.0.0.1'],
  ...['127.255.255.255', '168.63.129.16', '169.254.169.254', '169.254.170.2', '172.16.0.1', '172.31.255.255'],
  ...['192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.0.1', '198.18.0.1', '198.19.255.255', '198.51.100.7'],
  ...['203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::a00:1'],
  ...['64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1'],
  ...['fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2606:4700::1%1', 'localhost', '1.2.3', ''],
]
const OPEN = [
  ...['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.255.255', '172.32.0.1', '192.167.255.255'],
  ...['223.255.255.255', '2001:4860:4860::8888', '2606:4700:4700::1111', '2a00:1450:4001::1'],
]

describe('an address', () => {
  it.each(CLOSED)('%s is not reached', (address) => expect(isReachable(address, false)).toBe(false))
  it.each(OPEN)('%s is reached', (address) => expect(isReachable(address, false)).toBe(true))

  it('of this machine is reached on a development ledger alone, and no other inside', () => {
    const inside = CLOSED.filter((address) => isReachable(address, true))
    expect(inside).toEqual(['127.0.0.1', '127.255.255.255', '::1'])
  })
})

describe('a url', () => {
  it.each([
    ['https://hooks.example/in?a=b', undefined],
    ['https://1.1.1.1:8443/', undefined],
    ['https://[2606:4700:4700::1111]/', undefined],
    ['http://hooks.example/', 'scheme'],
    ['ftp://hooks.example/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user@hooks.example/', 'credentials'],
    ['https://:secret@hooks.example/', 'credentials'],
    ['https://hooks.example/#part', 'form'],
    ['hooks.example', 'form'],
    ['https://', 'form'],
    ['https://127.0.0.1/', 'address'],
    // Other spellings of 127.0.0.1 and of the address of a cloud's metadata.
    ['https://2130706433/', 'address'],
    ['https://0x7f.1/', 'address'],
    ['https://0177.0.0.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://169.254.169.254/latest/meta-data', 'address'],
    ['https://[::1]/', 'address'],
    ['https://[::ffff:169.254.169.254]/', 'address'],
    ['https://[fd00:ec2::254]/', 'address'],
  ])('%s: %s', (url, fault) => expect(urlFault(url, false)).toBe(fault))

  it.each([
    ['http://127.0.0.1:9000/', undefined],
    ['http://[::1]:9000/', undefined],
    ['http://localhost:9000/', undefined],
    ['http://10.0.0.1/', 'address'],
    ['http://169.254.169.254/', 'address'],
    ['gopher://127.0.0.1/', 'scheme'],
  ])('on a development ledger %s: %s', (url, fault) => expect(urlFault(url, true)).toBe(fault))
})
