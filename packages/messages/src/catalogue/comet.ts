/** Platform errors of a node that runs under CometBFT. */
import type { TextTable } from '../text-table.ts'

export const cometMessages = {
  'platform.ABCI_MALFORMED.title': {
    en: 'What came on the ABCI connection is no request: {problem}.',
    'zh-CN': 'ABCI 连接上收到的内容不是有效请求：{problem}。',
    ja: 'ABCI 接続で届いた内容は要求として読めません: {problem}。',
  },
  'platform.ABCI_MALFORMED.action': {
    en: 'Check that nothing but CometBFT v0.38 connects to the node’s ABCI address, then start the node again.',
    'zh-CN': '请确认只有 CometBFT v0.38 连接到该节点的 ABCI 地址，然后重新启动节点。',
    ja: 'ノードの ABCI アドレスに接続するのが CometBFT v0.38 だけであることを確かめ、ノードを起動し直してください。',
  },
  'platform.ABCI_ADDRESS_IN_USE.title': {
    en: 'The ABCI address {address} is in use by another program.',
    'zh-CN': 'ABCI 地址 {address} 已被其他程序占用。',
    ja: 'ABCI アドレス {address} は別のプログラムが使用しています。',
  },
  'platform.ABCI_ADDRESS_IN_USE.action': {
    en: 'Stop the other program or give the node another address.',
    'zh-CN': '请停止占用该地址的程序，或为节点指定另一个地址。',
    ja: 'そのプログラムを止めるか、ノードに別のアドレスを指定してください。',
  },
} satisfies TextTable
