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
  'platform.READ_MODEL_BEHIND.title': {
    en: 'Lists and search are not ready: the read model has not caught up with the ledger.',
    'zh-CN': '列表与搜索尚未就绪：读模型还没有跟上账本。',
    ja: '一覧と検索はまだ使えません。読み取りモデルが台帳に追いついていません。',
  },
  'platform.READ_MODEL_BEHIND.action': {
    en: 'Ask again in a few seconds; GET /v1/read-model says how far it is. Everything that is asked by its identifier is answered meanwhile.',
    'zh-CN': '请几秒后重试；GET /v1/read-model 显示进度。在此期间，按标识查询的内容照常应答。',
    ja: '数秒後にもう一度お試しください。進み具合は GET /v1/read-model で分かります。その間も、識別子による照会には応答します。',
  },
  'platform.READ_MODEL_UNAVAILABLE.title': {
    en: 'Lists and search are not available: the database of the read model does not answer.',
    'zh-CN': '列表与搜索不可用：读模型的数据库没有应答。',
    ja: '一覧と検索は使えません。読み取りモデルのデータベースが応答しません。',
  },
  'platform.READ_MODEL_UNAVAILABLE.action': {
    en: 'Ask again later. As its operator, see that the PostgreSQL of DATABASE_URL runs and takes connections; the read model catches up by itself. Everything that is asked by its identifier is answered meanwhile.',
    'zh-CN':
      '请稍后重试。若您是运营者，请确认 DATABASE_URL 所指的 PostgreSQL 正在运行并接受连接；读模型会自行追赶。在此期间，按标识查询的内容照常应答。',
    ja: '後でもう一度お試しください。運用者の方は、DATABASE_URL の PostgreSQL が動いていて接続を受け付けることを確かめてください。読み取りモデルは自動で追いつきます。その間も、識別子による照会には応答します。',
  },
  'platform.READ_MODEL_FAULT.title': {
    en: 'The read model had a failure: {reason}.',
    'zh-CN': '读模型发生故障：{reason}。',
    ja: '読み取りモデルで障害が発生しました：{reason}。',
  },
  'platform.READ_MODEL_FAULT.action': {
    en: 'It gets up by itself; the ledger is not touched. Where this comes again and again, look at the database and its disk.',
    'zh-CN': '它会自行恢复，账本不受影响。若反复出现，请检查数据库及其磁盘。',
    ja: '自動で復旧し、台帳には影響しません。繰り返す場合は、データベースとそのディスクを調べてください。',
  },
  'platform.DATABASE_URL_INVALID.title': {
    en: 'DATABASE_URL is no address of a PostgreSQL server.',
    'zh-CN': 'DATABASE_URL 不是 PostgreSQL 服务器地址。',
    ja: 'DATABASE_URL が PostgreSQL サーバーのアドレスではありません。',
  },
  'platform.DATABASE_URL_INVALID.action': {
    en: 'Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or remove it to use the embedded database.',
    'zh-CN': '请写作 postgresql://用户:密码@主机:端口/数据库，或删除它以使用内嵌数据库。',
    ja: 'postgresql://ユーザー:パスワード@ホスト:ポート/データベース の形で書くか、削除して組み込みのデータベースを使ってください。',
  },
} as const satisfies TextTable
