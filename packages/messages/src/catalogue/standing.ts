/** How well each figure of a loan is known, in words: for the command line and the portal. */
import type { TextTable } from '../text-table.ts'

export const standingMessages = {
  'standing.restsOn': {
    en: 'The balance rests on the word of {member} for the close of {date} (fact {fact}): attested, nobody here computed it.',
    'zh-CN': '余额以 {member} 对 {date} 日终的声明为依据（事实 {fact}）：属声明，未经本账本计算。',
    ja: '残高は {date} 終了時点についての {member} の申告（事実 {fact}）に基づきます。申告であり、台帳で計算したものではありません。',
  },
  'standing.noPayment': {
    en: 'No payment with a date is recorded since.',
    'zh-CN': '此后没有带日期的还款记录。',
    ja: 'その後、日付のある入金の記録はありません。',
  },
  'standing.payments': {
    en: '{count, plural, one {# payment with a date is} other {# payments with a date are}} recorded since and computed.',
    'zh-CN': '此后记录了 {count} 笔带日期的还款，由每个节点计算。',
    ja: 'その後、日付のある入金が {count} 件記録され、すべてのノードが計算します。',
  },
  'standing.interestFrom': {
    en: 'Interest runs from {date} on, as attested.',
    'zh-CN': '利息自 {date} 起算，依声明。',
    ja: '利息は申告どおり {date} から発生します。',
  },
  'standing.supposed': {
    en: 'Interest runs from {date} on: that is your supposition. Nobody answers for it, nor for what rests on it.',
    'zh-CN': '利息自 {date} 起算：这是您的假设，无人对此及由此得出的数字负责。',
    ja: '利息は {date} から発生すると仮定しています。この仮定とそれに基づく数字には誰も責任を負いません。',
  },
  'standing.noInterest': {
    en: 'No interest runs: nothing is left to bear it, or the rate is zero.',
    'zh-CN': '不计利息：已无计息本金，或利率为零。',
    ja: '利息は発生しません。元本が残っていないか、利率がゼロです。',
  },
  'standing.unknown': { en: 'not known', 'zh-CN': '未知', ja: '不明' },
  'standing.atLeast': { en: 'at least {amount}', 'zh-CN': '至少 {amount}', ja: '少なくとも {amount}' },
  'standing.claimedPrincipal': {
    en: "The servicer''s own balance is {amount}: the difference stands beside ours and moves nothing.",
    'zh-CN': '服务机构自己的余额为 {amount}：差额与我方数字并列，不改变余额。',
    ja: 'サービサー自身の残高は {amount} です。差額は併記され、残高は動きません。',
  },
  'standing.openBreaks': {
    en: '{count, plural, one {# open break} other {# open breaks}}',
    'zh-CN': '未结差异 {count} 项',
    ja: '未解決の差異 {count} 件',
  },
  'standing.figure.principal': { en: 'Unpaid principal', 'zh-CN': '未偿本金', ja: '未払元本' },
  'standing.figure.interest': { en: 'Interest unpaid', 'zh-CN': '未付利息', ja: '未払利息' },
  'standing.figure.fees': { en: 'Fees', 'zh-CN': '费用', ja: '手数料' },
  'standing.figure.suspense': { en: 'Held in suspense', 'zh-CN': '暂挂款', ja: '仮受金' },
  'standing.figure.perDiem': { en: 'Interest of a day', 'zh-CN': '每日利息', ja: '1 日の利息' },
  'standing.figure.payoff': { en: 'Payoff', 'zh-CN': '结清金额', ja: '完済額' },
  'standing.figure.daysPastDue': { en: 'Days past due', 'zh-CN': '逾期天数', ja: '延滞日数' },
  'standing.figure.nextPayment': { en: 'Next payment', 'zh-CN': '下期还款', ja: '次回の支払' },
  'standing.basis.attested': {
    en: 'attested, not computed here (fact {fact})',
    'zh-CN': '声明所得，非本账本计算（事实 {fact}）',
    ja: '申告値、台帳の計算ではない（事実 {fact}）',
  },
  'standing.basis.recomputed': {
    en: 'computed by every node from what is attested',
    'zh-CN': '由每个节点根据声明计算',
    ja: '申告に基づきすべてのノードが計算',
  },
  'standing.basis.supposed': {
    en: 'computed from your supposition',
    'zh-CN': '根据您的假设计算',
    ja: '仮定に基づく計算',
  },
  'standing.basis.claimed': {
    en: 'claimed by the servicer, nothing here can check it (fact {fact})',
    'zh-CN': '服务机构主张，本账本无法核对（事实 {fact}）',
    ja: 'サービサーの主張、台帳では確認できない（事実 {fact}）',
  },
  'standing.because.interestStartNotStated': {
    en: 'nobody has stated through which day interest is paid',
    'zh-CN': '无人说明利息已付至哪一天',
    ja: '利息がいつまで支払済みか誰も述べていない',
  },
  'standing.because.dueDaysNotStated': {
    en: 'the ledger has no due days of this loan, and nothing is reported yet',
    'zh-CN': '账本没有该贷款的应付日，且尚无报告',
    ja: '台帳にこのローンの支払日がなく、報告もまだない',
  },
  'standing.because.notReported': {
    en: 'the last report does not state it',
    'zh-CN': '最近一次报告未说明',
    ja: '直近の報告に記載がない',
  },
  'standing.verdict.noPayment': { en: 'no payment', 'zh-CN': '无还款', ja: '支払いなし' },
  'standing.verdict.zeroBalance': { en: 'opens at zero', 'zh-CN': '期初余额为零', ja: '期首残高がゼロ' },
  'standing.verdict.zeroRate': { en: 'zero rate', 'zh-CN': '零利率', ja: '利率ゼロ' },
  'standing.verdict.interestOnly': {
    en: 'interest only: cannot be judged',
    'zh-CN': '仅付利息：无法判断',
    ja: '利息のみ：判定できない',
  },
  'standing.verdict.consistentWithInferredDate': {
    en: 'inferred, not known: {days} days of interest fit the claim',
    'zh-CN': '推断而非已知：{days} 天的利息与主张相符',
    ja: '推定であり既知ではない：{days} 日分の利息が主張に合う',
  },
  'standing.verdict.break': {
    en: 'break: its figures do not follow from each other',
    'zh-CN': '差异：其数字互不相符',
    ja: '差異：数字が互いに合わない',
  },
  'standing.verdict.notStated': {
    en: 'says too little to be judged',
    'zh-CN': '信息不足，无法判断',
    ja: '記載が少なく判定できない',
  },
  'standing.verdict.recomputed': { en: 'recomputed', 'zh-CN': '重新计算一致', ja: '再計算と一致' },
  'standing.month.claimed': { en: 'claimed', 'zh-CN': '主张', ja: '主張' },
  'standing.month.recorded': { en: 'recorded payments', 'zh-CN': '已记录还款', ja: '記録済みの入金' },
  'standing.month.before': { en: 'before the boarding', 'zh-CN': '入账之前', ja: '取込前' },
  'standing.month.none': { en: 'nothing reported', 'zh-CN': '无报告', ja: '報告なし' },
} as const satisfies TextTable
