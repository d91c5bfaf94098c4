/** The readable reference of the API, and operational errors of the gateway. */
import type { TextTable } from '../text-table.ts'

export const apiMessages = {
  'api.docs.title': {
    en: 'Chassis API',
    'zh-CN': 'Chassis API',
    ja: 'Chassis API',
  },
  'api.docs.intro': {
    en: 'Every operation of this gateway. Integers of 64 bits are decimal strings in JSON, bytes are lower-case hex, amounts are minor units of their currency.',
    'zh-CN': '本网关的全部操作。在 JSON 中，64 位整数为十进制字符串，字节为小写十六进制，金额以货币的最小单位表示。',
    ja: 'このゲートウェイのすべての操作です。JSON では 64 ビット整数は十進文字列、バイト列は小文字の十六進、金額は通貨の最小単位です。',
  },
  'api.docs.operations': {
    en: 'Operations',
    'zh-CN': '操作',
    ja: '操作',
  },
  'api.docs.access': {
    en: 'Who sees what',
    'zh-CN': '谁能看到什么',
    ja: '誰に何が見えるか',
  },
  'api.docs.access.intro': {
    en: 'The most confidential class of fields that is shown: PUBLIC, MEMBER, or none, which looks as if there were nothing. A role adds to what every account sees.',
    'zh-CN':
      '所示为可见字段的最高保密级别：PUBLIC、MEMBER，或 none（看起来如同不存在）。角色在每个账户所见之上增加权限。',
    ja: '表示される項目のうち最も機密度の高い区分です：PUBLIC、MEMBER、または none（何もないように見えます）。役割は全アカウントに見えるものに加わります。',
  },
  'api.docs.open': {
    en: 'Without a token: public part',
    'zh-CN': '无需令牌：仅公开部分',
    ja: 'トークン不要：公開部分のみ',
  },
  'api.docs.token': {
    en: 'Needs a token',
    'zh-CN': '需要令牌',
    ja: 'トークンが必要',
  },
  'api.docs.cost': {
    en: 'cost {cost}',
    'zh-CN': '消耗 {cost}',
    ja: 'コスト {cost}',
  },
  'api.docs.parameters': {
    en: 'Parameters',
    'zh-CN': '参数',
    ja: 'パラメーター',
  },
  'api.docs.required': {
    en: 'required',
    'zh-CN': '必填',
    ja: '必須',
  },
  'api.docs.body': {
    en: 'Body',
    'zh-CN': '请求正文',
    ja: '本文',
  },
  'api.docs.answer': {
    en: 'Answer',
    'zh-CN': '响应',
    ja: '応答',
  },
  'platform.GATEWAY_FAULT.title': {
    en: 'The gateway failed unexpectedly.',
    'zh-CN': '网关发生意外故障。',
    ja: 'ゲートウェイで予期しない障害が発生しました。',
  },
  'platform.GATEWAY_FAULT.action': {
    en: 'Report it with the request id. A transaction that was sent may or may not have been recorded: ask for it by its id before sending another.',
    'zh-CN': '请附上请求编号报告此问题。已发送的交易可能已入账也可能未入账：请先按其标识查询，再发送其他交易。',
    ja: 'リクエスト ID を添えて報告してください。送った取引は記録されたかどうか不明です。別の取引を送る前に ID で確認してください。',
  },
} as const satisfies TextTable
