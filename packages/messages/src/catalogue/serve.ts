/** Serving: what the command prints, and operational errors of the address. */
import type { TextTable } from '../text-table.ts'

export const serveMessages = {
  'cli.serve.description': {
    en: 'Open the ledger of a folder and serve its API, without boarding anything.',
    'zh-CN': '打开文件夹中的账本并提供 API 服务，不登记任何数据。',
    ja: 'フォルダーの台帳を開いて API を提供します。何も登録しません。',
  },
  'cli.serve.host': {
    en: 'Address to listen at.',
    'zh-CN': '监听地址。',
    ja: '待ち受けるアドレス。',
  },
  'cli.serve.port': {
    en: 'Port to listen at; 0 lets the system choose.',
    'zh-CN': '监听端口；0 表示由系统选择。',
    ja: '待ち受けるポート。0 ならシステムが選びます。',
  },
  'cli.serve.origin': {
    en: 'Where people reach the node, such as https://node.example: sign-ins are for this origin alone.',
    'zh-CN': '人们访问节点所用的地址，例如 https://node.example：登录仅对该来源有效。',
    ja: '利用者がノードに接続する URL（例：https://node.example）。サインインはこのオリジンに限られます。',
  },
  'serve.serving': {
    en: 'Serving at {origin}',
    'zh-CN': '正在提供服务：{origin}',
    ja: '提供中：{origin}',
  },
  'serve.reference': {
    en: 'reference of the API: {url}',
    'zh-CN': 'API 参考：{url}',
    ja: 'API リファレンス：{url}',
  },
  'serve.stop': {
    en: 'stop with Ctrl-C; what is under way is finished first',
    'zh-CN': '按 Ctrl-C 停止；会先完成进行中的工作',
    ja: 'Ctrl-C で停止します。処理中のものは完了してから終わります',
  },
  'serve.stopping': {
    en: 'Stopping …',
    'zh-CN': '正在停止……',
    ja: '停止しています…',
  },
  'platform.INPUT_NOT_A_PORT.title': {
    en: '{value} is no port.',
    'zh-CN': '{value} 不是端口号。',
    ja: '{value} はポート番号ではありません。',
  },
  'platform.INPUT_NOT_A_PORT.action': {
    en: 'Give a whole number from 0 to 65535.',
    'zh-CN': '请输入 0 至 65535 的整数。',
    ja: '0 から 65535 までの整数を指定してください。',
  },
  'platform.INPUT_NOT_AN_ORIGIN.title': {
    en: '{value} is no origin.',
    'zh-CN': '{value} 不是来源地址。',
    ja: '{value} はオリジンではありません。',
  },
  'platform.INPUT_NOT_AN_ORIGIN.action': {
    en: 'Give scheme, host and, if it is not the usual one, port: https://node.example, without a slash at its end.',
    'zh-CN': '请给出协议、主机名，以及非默认的端口，例如 https://node.example，末尾不带斜杠。',
    ja: 'スキームとホスト、既定以外ならポートを指定してください（例：https://node.example）。末尾にスラッシュは付けません。',
  },
  'platform.ORIGIN_MISSING.title': {
    en: 'The address {host} is reachable by other machines, and nobody has said where people sign in.',
    'zh-CN': '地址 {host} 可被其他机器访问，但未指定人们在何处登录。',
    ja: 'アドレス {host} は他のマシンから接続できますが、どこでサインインするかが指定されていません。',
  },
  'platform.ORIGIN_MISSING.action': {
    en: 'Nothing was opened to others. Give --origin, behind which TLS is terminated, or leave --host at localhost.',
    'zh-CN': '未向他人开放任何服务。请用 --origin 指定终止 TLS 的来源地址，或让 --host 保持为 localhost。',
    ja: '外部には何も公開していません。TLS を終端するオリジンを --origin で指定するか、--host を localhost のままにしてください。',
  },
  'platform.ADDRESS_IN_USE.title': {
    en: 'Another program listens at {host}:{port}.',
    'zh-CN': '另一个程序正在监听 {host}:{port}。',
    ja: '別のプログラムが {host}:{port} で待ち受けています。',
  },
  'platform.ADDRESS_IN_USE.action': {
    en: 'Stop it, or choose another port with --port. The ledger is unharmed.',
    'zh-CN': '请停止该程序，或用 --port 选择其他端口。账本未受影响。',
    ja: 'そのプログラムを止めるか、--port で別のポートを選んでください。台帳に影響はありません。',
  },
  'platform.ADDRESS_UNUSABLE.title': {
    en: 'Nothing can listen at {host}:{port}: {reason}.',
    'zh-CN': '无法在 {host}:{port} 监听：{reason}。',
    ja: '{host}:{port} で待ち受けられません: {reason}。',
  },
  'platform.ADDRESS_UNUSABLE.action': {
    en: 'Give an address of this machine with --host and a port that you may use.',
    'zh-CN': '请用 --host 指定本机地址，并选择有权使用的端口。',
    ja: '--host にこのマシンのアドレスを、--port に使用できるポートを指定してください。',
  },
} as const satisfies TextTable
