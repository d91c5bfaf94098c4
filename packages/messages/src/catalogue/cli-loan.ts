/** `chassis loan …`: loans of the ledger and their facts. */
import type { TextTable } from '../text-table.ts'

export const cliLoanMessages = {
  'cli.loan.description': {
    en: 'Loans on the ledger.',
    'zh-CN': '账本上的贷款。',
    ja: '台帳上のローン。',
  },
  'cli.loan.argument': {
    en: 'Id of the loan, loan_…',
    'zh-CN': '贷款编号，loan_…',
    ja: 'ローンの番号（loan_…）',
  },
  'cli.loan.list.description': {
    en: 'List loans in the order of their ids.',
    'zh-CN': '按编号顺序列出贷款。',
    ja: 'ローンを番号順に一覧します。',
  },
  'cli.loan.list.limit': {
    en: 'How many, 1 to 1000.',
    'zh-CN': '数量，1 至 1000。',
    ja: '件数（1～1000）。',
  },
  'cli.loan.list.cursor': {
    en: 'Continue after this loan.',
    'zh-CN': '从此贷款之后继续。',
    ja: 'このローンの次から続けます。',
  },
  'cli.loan.list.empty': {
    en: 'There are no loans yet. Board a book with `chassis start` or `chassis tape board`.',
    'zh-CN': '尚无贷款。请用 `chassis start` 或 `chassis tape board` 登记贷款簿。',
    ja: 'ローンはまだありません。`chassis start` または `chassis tape board` で登録してください。',
  },
  'cli.loan.list.more': {
    en: 'More: --cursor {cursor}',
    'zh-CN': '更多：--cursor {cursor}',
    ja: '続き：--cursor {cursor}',
  },
  'cli.loan.breaks': {
    en: '{count, plural, one {# open break} other {# open breaks}}',
    'zh-CN': '未结差异 {count} 个',
    ja: '未解決の差異 {count} 件',
  },
  'cli.loan.show.description': {
    en: 'Show a loan: where it stands and the facts behind it.',
    'zh-CN': '显示一笔贷款：当前状况及其依据的事实。',
    ja: 'ローンの現在の状態と、その根拠となる事実を表示します。',
  },
  'cli.loan.show.asOf': {
    en: 'As of this date, YYYY-MM-DD: only what counts on or before it.',
    'zh-CN': '截至此日期（YYYY-MM-DD）：仅计入该日及以前生效的内容。',
    ja: 'この日付（YYYY-MM-DD）時点：その日までに効力のあるものだけ。',
  },
  'cli.loan.show.knownAt': {
    en: 'As it was known at this time (UTC, YYYY-MM-DD or full instant).',
    'zh-CN': '以此时刻所知为准（UTC，YYYY-MM-DD 或完整时间）。',
    ja: 'この時刻（UTC、YYYY-MM-DD または完全な日時）に分かっていた内容。',
  },
  'cli.loan.field.status': {
    en: 'Status',
    'zh-CN': '状态',
    ja: '状態',
  },
  'cli.loan.field.lender': {
    en: 'Lender',
    'zh-CN': '贷款人',
    ja: '貸主',
  },
  'cli.loan.field.servicer': {
    en: 'Servicer',
    'zh-CN': '服务商',
    ja: 'サービサー',
  },
  'cli.loan.field.rate': {
    en: 'Rate a year',
    'zh-CN': '年利率',
    ja: '年利率',
  },
  'cli.loan.field.principal': {
    en: 'Unpaid principal',
    'zh-CN': '未偿本金',
    ja: '未払元本',
  },
  'cli.loan.field.attested': {
    en: 'Balance rests on',
    'zh-CN': '余额依据',
    ja: '残高の根拠',
  },
  'cli.loan.attestedAsOf': {
    en: "the servicer''s word for {date} (attested, not recomputed)",
    'zh-CN': '服务商对 {date} 的声明（证言，未经重新计算）',
    ja: '{date} 時点のサービサーの申告（再計算ではありません）',
  },
  'cli.loan.field.claimedPrincipal': {
    en: "Servicer''s balance differs",
    'zh-CN': '服务商余额不同',
    ja: 'サービサーの残高（相違）',
  },
  'cli.loan.field.interest': {
    en: 'Interest unpaid',
    'zh-CN': '未付利息',
    ja: '未払利息',
  },
  'cli.loan.interestUnknown': {
    en: 'not computable: the book does not say through which day interest is paid',
    'zh-CN': '无法计算：贷款簿未说明利息已付至哪一天',
    ja: '計算できません：利息がいつまで支払済みか台帳に記載がありません',
  },
  'cli.loan.field.breaks': {
    en: 'Open breaks',
    'zh-CN': '未结差异',
    ja: '未解決の差異',
  },
  'cli.loan.field.block': {
    en: 'As of block',
    'zh-CN': '所在区块',
    ja: 'ブロック',
  },
  'cli.loan.field.vehicle': { en: 'Vehicle', 'zh-CN': '车辆', ja: '車両' },
  'cli.loan.show.transactions': {
    en: 'List the transactions behind the facts too; `slip get` takes their ids.',
    'zh-CN': '同时列出事实背后的交易；其标识可用于 `slip get`。',
    ja: '事実のもとになった取引も表示します。その ID は `slip get` に使えます。',
  },
  'cli.loan.transactions': {
    en: '{count, plural, one {# transaction} other {# transactions}}',
    'zh-CN': '交易 {count} 笔',
    ja: '取引 {count} 件',
  },
  'cli.loan.transactionAt': { en: 'block {height}', 'zh-CN': '区块 {height}', ja: 'ブロック {height}' },
  'cli.loan.facts': {
    en: '{count, plural, one {# fact} other {# facts}}',
    'zh-CN': '事实 {count} 条',
    ja: '事実 {count} 件',
  },
  'cli.fact.boarded': {
    en: 'Boarded',
    'zh-CN': '登记',
    ja: '登録',
  },
  'cli.fact.boarded.opening': {
    en: '{reference}: opening balance {amount} at the close of {date}, attested',
    'zh-CN': '{reference}：{date} 日终期初余额 {amount}，属声明',
    ja: '{reference}：{date} 終了時の開始残高 {amount}（申告）',
  },
  'cli.fact.paymentReceived': {
    en: 'Payment received',
    'zh-CN': '收到付款',
    ja: '入金',
  },
  'cli.fact.payment': {
    en: '{amount} on {date}; recomputed: interest {interest}, fees {fees}, principal {principal}',
    'zh-CN': '{date} 收到 {amount}；重新计算：利息 {interest}，费用 {fees}，本金 {principal}',
    ja: '{date} に {amount}。再計算：利息 {interest}、手数料 {fees}、元本 {principal}',
  },
  'cli.fact.paymentReversed': {
    en: 'Payment reversed',
    'zh-CN': '付款冲销',
    ja: '入金取消',
  },
  'cli.fact.reversed.detail': {
    en: 'fact {fact}, {reason}',
    'zh-CN': '事实 {fact}，{reason}',
    ja: '事実 {fact}、{reason}',
  },
  'cli.fact.monthReported': {
    en: 'Month reported',
    'zh-CN': '月度报告',
    ja: '月次報告',
  },
  'cli.fact.monthCorrected': {
    en: 'Month corrected',
    'zh-CN': '月度更正',
    ja: '月次訂正',
  },
  'cli.fact.month.claim': {
    en: 'claimed: begin {begin}, paid {paid}, interest {interest}, principal {principal}, end {end}',
    'zh-CN': '申报：期初 {begin}，已付 {paid}，利息 {interest}，本金 {principal}，期末 {end}',
    ja: '申告では：期首 {begin}、入金 {paid}、利息 {interest}、元本 {principal}、期末 {end}',
  },
  'cli.fact.month.inferred': {
    en: 'inferred: {days} days of interest give {interest}; no payment date is known, so this is not a recomputation',
    'zh-CN': '推断：{days} 天的利息为 {interest}；付款日期未知，因此不是重新计算',
    ja: '推定：{days} 日分の利息は {interest}。支払日が不明のため再計算ではありません',
  },
  'cli.fact.month.verdict': {
    en: 'judged: {verdict}; reasons: {reasons}',
    'zh-CN': '判定：{verdict}；原因：{reasons}',
    ja: '判定：{verdict}、理由：{reasons}',
  },
  'cli.fact.breakOpened': {
    en: 'Break opened',
    'zh-CN': '差异产生',
    ja: '差異発生',
  },
  'cli.fact.break': {
    en: '{reason}: claimed {claimed}, recomputed {recomputed}',
    'zh-CN': '{reason}：申报 {claimed}，重新计算 {recomputed}',
    ja: '{reason}：申告 {claimed}、再計算 {recomputed}',
  },
  'cli.fact.breakClosed': {
    en: 'Break closed',
    'zh-CN': '差异结清',
    ja: '差異解消',
  },
  'cli.fact.breakClosed.detail': {
    en: 'fact {fact}, {resolution}',
    'zh-CN': '事实 {fact}，{resolution}',
    ja: '事実 {fact}、{resolution}',
  },
  'cli.fact.boardingCorrected': {
    en: 'Boarding corrected',
    'zh-CN': '登记更正',
    ja: '登録内容の訂正',
  },
  'cli.fact.change': {
    en: '{field}: {before} → {after}',
    'zh-CN': '{field}：{before} → {after}',
    ja: '{field}：{before} → {after}',
  },
  'cli.fact.change.personal': {
    en: '{field}: another commitment; the values are in the vault',
    'zh-CN': '{field}：承诺值已更换；原值与新值在保险库中',
    ja: '{field}：コミットメントを更新。値は保管庫にあります',
  },
  'cli.boarding.rate': { en: 'contract rate', 'zh-CN': '合同利率', ja: '契約金利' },
  'cli.boarding.yearBasis': { en: 'days of the year', 'zh-CN': '年计息天数', ja: '年日数の基準' },
  'cli.boarding.allocationOrder': { en: 'order of allocation', 'zh-CN': '分配顺序', ja: '充当順序' },
  'cli.boarding.originalAmount': { en: 'amount financed', 'zh-CN': '融资金额', ja: '融資額' },
  'cli.boarding.termMonths': { en: 'term in months', 'zh-CN': '期限（月）', ja: '期間（月）' },
  'cli.boarding.originationMonth': { en: 'month of the contract', 'zh-CN': '合同月份', ja: '契約月' },
  'cli.boarding.firstPaymentMonth': { en: 'month of the first payment', 'zh-CN': '首期还款月份', ja: '初回支払月' },
  'cli.boarding.maturityMonth': { en: 'month of the last payment', 'zh-CN': '末期还款月份', ja: '最終支払月' },
  'cli.boarding.paymentAmount': { en: 'scheduled payment', 'zh-CN': '约定还款额', ja: '約定支払額' },
  'cli.boarding.product': { en: 'product', 'zh-CN': '产品', ja: '商品' },
  'cli.boarding.principal': { en: 'opening principal', 'zh-CN': '期初本金', ja: '開始時の元本' },
  'cli.boarding.interestDue': { en: 'opening interest due', 'zh-CN': '期初应付利息', ja: '開始時の未払利息' },
  'cli.boarding.feesDue': { en: 'opening fees due', 'zh-CN': '期初应付费用', ja: '開始時の未払手数料' },
  'cli.boarding.creditScore': { en: 'credit score', 'zh-CN': '信用评分', ja: '信用スコア' },
  'cli.boarding.paymentToIncome': { en: 'payment-to-income ratio', 'zh-CN': '还款收入比', ja: '返済負担率' },
  'cli.boarding.location': { en: 'state or region', 'zh-CN': '州或地区', ja: '州・地域' },
  'cli.fact.servicerChanged': {
    en: 'Servicer changed',
    'zh-CN': '服务商变更',
    ja: 'サービサー変更',
  },
} as const satisfies TextTable
