/** The simulated outside world of a development ledger: `chassis simulate`. */
import type { TextTable } from '../text-table.ts'

export const cliSimulateMessages = {
  'cli.simulate.description': {
    en: 'A simulated bank, registry and insurer for a development ledger.',
    'zh-CN': '开发账本的模拟银行、登记机关和保险公司。',
    ja: '開発用台帳のための模擬の銀行・登録機関・保険会社。',
  },
  'cli.simulate.run.description': {
    en: 'Play members of a development ledger through its API: acknowledge, decline or return payments, perfect or refuse liens, pay out tokens. Until Ctrl-C; goes on where it was.',
    'zh-CN':
      '通过 API 扮演开发账本的成员：确认、拒绝或退回付款，登记或驳回担保权，兑付代币。按 Ctrl-C 结束；再次运行时从中断处继续。',
    ja: '開発用台帳の参加者を API を通じて演じます。支払いの確認・拒否・返金、担保権の対抗要件の記録・却下、トークンの払い出しを行います。Ctrl-C で終了し、次回は続きから始まります。',
  },
  'cli.simulate.run.only': {
    en: 'Which members, by comma: bank, registry, insurer.',
    'zh-CN': '扮演哪些成员，以逗号分隔：bank、registry、insurer。',
    ja: '演じる参加者（コンマ区切り）：bank、registry、insurer。',
  },
  'cli.simulate.run.delay': {
    en: 'Seconds from a request to its answer, 0 to 3600.',
    'zh-CN': '从请求到答复的秒数，0 到 3600。',
    ja: '依頼から回答までの秒数（0～3600）。',
  },
  'cli.simulate.run.refuse': {
    en: 'Of a hundred requests, so many are refused.',
    'zh-CN': '每一百个请求中拒绝的个数。',
    ja: '百件の依頼のうち拒否する件数。',
  },
  'cli.simulate.run.return': {
    en: 'Of a hundred payments, so many are taken and then come back.',
    'zh-CN': '每一百笔付款中先收下再退回的笔数。',
    ja: '百件の支払いのうち受け取った後に返す件数。',
  },
  'cli.simulate.run.seed': {
    en: 'Which requests are refused or returned follows from this text.',
    'zh-CN': '哪些请求被拒绝或退回由此文本决定。',
    ja: 'どの依頼を拒否・返金するかはこの文字列で決まります。',
  },
  'cli.simulate.run.fromHeight': {
    en: 'Block from which the first run answers; default: what comes. Later runs go on where the last one was.',
    'zh-CN': '首次运行从此区块开始答复；默认只答复新的请求。之后从上次中断处继续。',
    ja: '初回にどのブロックから答えるか（既定：これから来る依頼）。次回以降は前回の続きから始まります。',
  },
  'cli.simulate.run.count': {
    en: 'End after so many answers.',
    'zh-CN': '给出这么多个答复后结束。',
    ja: 'この件数の回答で終了します。',
  },
  'cli.simulate.run.running': {
    en: 'Simulated: {members}. Stop with Ctrl-C.',
    'zh-CN': '正在模拟：{members}。按 Ctrl-C 停止。',
    ja: '模擬中：{members}。Ctrl-C で停止します。',
  },
  'cli.simulate.acknowledged': {
    en: 'acknowledged {about}',
    'zh-CN': '已确认 {about}',
    ja: '{about} を確認しました',
  },
  'cli.simulate.declined': {
    en: 'declined {about}: no such payment arrived',
    'zh-CN': '已拒绝 {about}：未收到此款项',
    ja: '{about} を拒否しました：入金がありません',
  },
  'cli.simulate.returned': {
    en: 'sent back what {about} brought',
    'zh-CN': '已退回 {about} 的款项',
    ja: '{about} の入金を送り返しました',
  },
  'cli.simulate.paidOut': {
    en: 'paid out what {about} redeemed',
    'zh-CN': '已向 {about} 兑付',
    ja: '{about} の償還分を払い出しました',
  },
  'cli.simulate.bounced': {
    en: 'the payout to {about} came back: issued again',
    'zh-CN': '付给 {about} 的款项被退回：已重新发行',
    ja: '{about} への払い出しが戻ったため、再発行しました',
  },
  'cli.simulate.perfected': {
    en: 'recorded that {about} holds against third parties',
    'zh-CN': '已登记 {about} 可对抗第三人',
    ja: '{about} が第三者に対抗できることを記録しました',
  },
  'cli.simulate.entryRefused': {
    en: 'struck {about}: entered in error',
    'zh-CN': '已注销 {about}：登记有误',
    ja: '{about} を抹消しました：誤記入',
  },
  'cli.simulate.notTaken': {
    en: '(the ledger refused: {refusal})',
    'zh-CN': '（账本拒绝：{refusal}）',
    ja: '（台帳が拒否：{refusal}）',
  },
  'cli.simulate.deposit.description': {
    en: 'Money arrives at the simulated bank: it issues its token to a member, whom it admits where needed.',
    'zh-CN': '款项到达模拟银行：银行向成员发行代币，必要时先准入该成员。',
    ja: '模擬銀行に入金があり、参加者にトークンを発行します。必要なら先に受取を許可します。',
  },
  'cli.simulate.deposit.member': {
    en: 'Demonstration member who receives it.',
    'zh-CN': '收款的示例成员。',
    ja: '受け取るデモの参加者。',
  },
  'cli.simulate.deposit.amount': {
    en: 'Amount in major units, such as 250000.00.',
    'zh-CN': '金额（主单位），如 250000.00。',
    ja: '金額（主要単位）。例：250000.00',
  },
  'cli.simulate.deposit.currency': {
    en: 'ISO 4217 code, such as USD.',
    'zh-CN': 'ISO 4217 代码，如 USD。',
    ja: 'ISO 4217 コード。例：USD',
  },
  'cli.simulate.deposited': {
    en: '{amount} issued to {member}: {transaction}',
    'zh-CN': '已向 {member} 发行 {amount}：{transaction}',
    ja: '{member} に {amount} を発行しました：{transaction}',
  },
  'platform.SIMULATION_REFUSED.title': {
    en: 'The ledger in {folder} is not a development ledger: nothing is simulated on it.',
    'zh-CN': '{folder} 中的账本不是开发账本：不在其上进行模拟。',
    ja: '{folder} の台帳は開発用ではないため、模擬はできません。',
  },
  'platform.SIMULATION_REFUSED.action': {
    en: 'Use a ledger that `npm start` founded, or name its folder with --dir.',
    'zh-CN': '请使用 `npm start` 创建的账本，或用 --dir 指定其文件夹。',
    ja: '`npm start` で作成した台帳を使うか、--dir でそのフォルダーを指定してください。',
  },
  'platform.SIMULATION_STOPPED.title': {
    en: 'The simulated {member} got no word on {about}.',
    'zh-CN': '模拟的 {member} 未得到关于 {about} 的答复。',
    ja: '模擬の {member} は {about} の結果を確認できませんでした。',
  },
  'platform.SIMULATION_STOPPED.action': {
    en: 'See whether the node runs (`chassis doctor`), then run the command again: it goes on where it was, and nothing happens twice.',
    'zh-CN': '请检查节点是否运行（`chassis doctor`），然后重新运行命令：它从中断处继续，不会重复执行。',
    ja: 'ノードの稼働を確認し（`chassis doctor`）、もう一度実行してください。続きから始まり、二重に行われることはありません。',
  },
} as const satisfies TextTable
