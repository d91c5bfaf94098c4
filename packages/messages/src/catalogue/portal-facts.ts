/** The facts of a loan, in the words of the portal. */
import type { TextTable } from '../text-table.ts'

export const portalFactWords = {
  'portal.fact.by': {
    en: 'Said by',
    'zh-CN': '由谁提出',
    ja: '述べた者',
  },
  'portal.fact.recordedAt': {
    en: 'Recorded',
    'zh-CN': '记录时间',
    ja: '記録日時',
  },
  'portal.fact.json': {
    en: 'As the API gives it',
    'zh-CN': 'API 返回的原样',
    ja: 'API の返す形',
  },
  'portal.fact.amount': {
    en: 'Amount',
    'zh-CN': '金额',
    ja: '金額',
  },
  'portal.fact.effective': {
    en: 'Counts from',
    'zh-CN': '生效日',
    ja: '効力日',
  },
  'portal.fact.posted': {
    en: 'Entered in the book',
    'zh-CN': '记账日',
    ja: '記帳日',
  },
  'portal.fact.number': {
    en: 'Number in the book',
    'zh-CN': '账册编号',
    ja: '帳簿の番号',
  },
  'portal.fact.split': {
    en: 'What it paid, recomputed',
    'zh-CN': '所偿内容（重新计算）',
    ja: '充当先（再計算）',
  },
  'portal.fact.split.claimed': {
    en: 'What it paid, as the servicer claims',
    'zh-CN': '所偿内容（服务机构申报）',
    ja: '充当先（サービサーの申告）',
  },
  'portal.fact.split.parts': {
    en: 'interest {interest}, fees {fees}, principal {principal}',
    'zh-CN': '利息 {interest}，费用 {fees}，本金 {principal}',
    ja: '利息 {interest}、手数料 {fees}、元金 {principal}',
  },
  'portal.fact.openingPrincipal': {
    en: 'Principal taken over',
    'zh-CN': '接收的本金',
    ja: '引き継いだ元金',
  },
  'portal.fact.originalAmount': { en: 'Amount financed', 'zh-CN': '融资金额', ja: '融資額' },
  'portal.fact.termMonths': { en: 'Term in months', 'zh-CN': '期限（月）', ja: '期間（月）' },
  'portal.fact.originationMonth': { en: 'Month of the contract', 'zh-CN': '合同月份', ja: '契約月' },
  'portal.fact.firstPaymentMonth': { en: 'First payment', 'zh-CN': '首期还款', ja: '初回支払' },
  'portal.fact.maturityMonth': { en: 'Last payment', 'zh-CN': '末期还款', ja: '最終支払' },
  'portal.fact.paymentAmount': { en: 'Scheduled payment', 'zh-CN': '约定还款额', ja: '約定支払額' },
  'portal.fact.openingAsOf': {
    en: 'At the close of',
    'zh-CN': '截至日终',
    ja: '時点（終了時）',
  },
  'portal.fact.interestPaidThrough': {
    en: 'Interest runs from',
    'zh-CN': '利息起算日',
    ja: '利息の起算日',
  },
  'portal.fact.interestPaidThrough.none': {
    en: 'not stated',
    'zh-CN': '未说明',
    ja: '記載なし',
  },
  'portal.fact.reverses': {
    en: 'Reverses',
    'zh-CN': '冲正对象',
    ja: '取り消す事実',
  },
  'portal.fact.reason': {
    en: 'Reason',
    'zh-CN': '原因',
    ja: '理由',
  },
  'portal.fact.reason.insufficientFunds': {
    en: 'insufficient funds',
    'zh-CN': '资金不足',
    ja: '資金不足',
  },
  'portal.fact.reason.enteredInError': {
    en: 'entered in error',
    'zh-CN': '录入错误',
    ja: '誤入力',
  },
  'portal.fact.reason.chargeback': {
    en: 'chargeback',
    'zh-CN': '拒付',
    ja: 'チャージバック',
  },
  'portal.fact.reason.misapplied': {
    en: 'put on the wrong loan',
    'zh-CN': '误记至其他贷款',
    ja: '充当先の誤り',
  },
  'portal.fact.period': {
    en: 'Month',
    'zh-CN': '报告期间',
    ja: '報告期間',
  },
  'portal.fact.corrects': {
    en: 'Corrects',
    'zh-CN': '更正对象',
    ja: '訂正する事実',
  },
  'portal.fact.claimedPrincipal': {
    en: 'Principal claimed',
    'zh-CN': '申报的本金',
    ja: '申告された元金',
  },
  'portal.fact.claimedInterest': {
    en: 'Interest claimed',
    'zh-CN': '申报的利息',
    ja: '申告された利息',
  },
  'portal.fact.verdict': {
    en: 'Verdict',
    'zh-CN': '判断',
    ja: '判定',
  },
  'portal.fact.about': {
    en: 'About',
    'zh-CN': '关于',
    ja: '対象',
  },
  'portal.fact.closes': {
    en: 'Closes',
    'zh-CN': '关闭的差异',
    ja: '解消する差異',
  },
  'portal.fact.resolution': {
    en: 'Resolution',
    'zh-CN': '处理',
    ja: '処理',
  },
  'portal.fact.resolution.explained': {
    en: 'explained',
    'zh-CN': '已说明',
    ja: '説明済み',
  },
  'portal.fact.resolution.corrected': {
    en: 'corrected',
    'zh-CN': '已更正',
    ja: '訂正済み',
  },
  'portal.fact.resolution.waived': {
    en: 'waived',
    'zh-CN': '已放弃',
    ja: '放棄',
  },
  'portal.fact.explanation': {
    en: 'Explanation',
    'zh-CN': '说明',
    ja: '説明',
  },
  'portal.fact.explanation.severalPaymentsInPeriod': {
    en: 'several payments in the period',
    'zh-CN': '期间内有多笔还款',
    ja: '期間内に複数の入金',
  },
  'portal.fact.explanation.rateChangedInPeriod': {
    en: 'the rate changed in the period',
    'zh-CN': '期间内利率变更',
    ja: '期間内に利率変更',
  },
  'portal.fact.explanation.contractModified': {
    en: 'the contract was modified',
    'zh-CN': '合同已变更',
    ja: '契約の変更',
  },
  'portal.fact.explanation.roundingPractice': {
    en: 'practice of rounding',
    'zh-CN': '舍入惯例',
    ja: '端数処理の慣行',
  },
  'portal.fact.explanation.timing': {
    en: 'timing',
    'zh-CN': '时间差',
    ja: '時期のずれ',
  },
  'portal.fact.explanation.dataError': {
    en: 'error in the data',
    'zh-CN': '数据错误',
    ja: 'データの誤り',
  },
  'portal.fact.explanation.other': {
    en: 'other',
    'zh-CN': '其他',
    ja: 'その他',
  },
  'portal.fact.before': {
    en: 'Before',
    'zh-CN': '之前',
    ja: '変更前',
  },
  'portal.fact.after': {
    en: 'After',
    'zh-CN': '之后',
    ja: '変更後',
  },
  'portal.fact.superseded.reversed': {
    en: 'Reversed by fact {number}: it counts no more, and stays.',
    'zh-CN': '已由事实 {number} 冲正：不再计入，但仍保留。',
    ja: '事実 {number} により取り消し：計算には入りませんが、残ります。',
  },
  'portal.fact.superseded.corrected': {
    en: 'Corrected by fact {number}: the later figures hold, and this report stays.',
    'zh-CN': '已由事实 {number} 更正：以后来的数字为准，本报告仍保留。',
    ja: '事実 {number} により訂正：後の数値が有効で、この報告は残ります。',
  },
  'portal.fact.superseded.closed': {
    en: 'Closed by fact {number}.',
    'zh-CN': '已由事实 {number} 关闭。',
    ja: '事実 {number} により解消。',
  },
  'portal.fact.stands': {
    en: 'Nothing later took its place.',
    'zh-CN': '没有后来的事实取代它。',
    ja: '後の事実に取って代わられていません。',
  },
} as const satisfies TextTable
