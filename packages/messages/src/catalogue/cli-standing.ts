/** What is known of a loan of the ledger: `chassis loan explain`, `payoff` and `schedule` of a loan's id. */
import type { TextTable } from '../text-table.ts'

export const cliStandingMessages = {
  'cli.standing.title': {
    en: '{loan} on {date}: what is known, and how',
    'zh-CN': '{loan}，{date}：已知内容及其依据',
    ja: '{loan}、{date} 現在：分かっていることとその根拠',
  },
  'cli.standing.restsOn': {
    en: 'The balance rests on the word of {member} for the close of {date} (fact {fact}): attested, nobody here computed it.',
    'zh-CN': '余额以 {member} 对 {date} 日终的声明为依据（事实 {fact}）：属证言，未经本账本计算。',
    ja: '残高は {date} 終了時点についての {member} の申告（事実 {fact}）に基づきます。証言であり、台帳で計算したものではありません。',
  },
  'cli.standing.noPayment': {
    en: 'No payment with a date is recorded since.',
    'zh-CN': '此后没有带日期的还款记录。',
    ja: 'その後、日付のある入金の記録はありません。',
  },
  'cli.standing.payments': {
    en: '{count, plural, one {# payment with a date is} other {# payments with a date are}} recorded since and computed.',
    'zh-CN': '此后记录了 {count} 笔带日期的还款，由每个节点计算。',
    ja: 'その後、日付のある入金が {count} 件記録され、すべてのノードが計算します。',
  },
  'cli.standing.interestFrom': {
    en: 'Interest runs from {date} on, as attested.',
    'zh-CN': '利息自 {date} 起算，依声明。',
    ja: '利息は申告どおり {date} から発生します。',
  },
  'cli.standing.supposed': {
    en: 'Interest runs from {date} on: that is your supposition. Nobody answers for it, nor for what rests on it.',
    'zh-CN': '利息自 {date} 起算：这是您的假设，无人对此及由此得出的数字负责。',
    ja: '利息は {date} から発生すると仮定しています。この仮定とそれに基づく数字には誰も責任を負いません。',
  },
  'cli.standing.silent': {
    en: 'Nobody has stated through which day interest is paid, so interest and payoff cannot be known. --interest-from <date> computes them from a day that you suppose.',
    'zh-CN': '无人说明利息已付至哪一天，因此利息和结清金额无法得知。--interest-from <date> 可按您假设的日期计算。',
    ja: '利息がいつまで支払済みか誰も述べていないため、利息と完済額は分かりません。--interest-from <date> で仮定した日から計算できます。',
  },
  'cli.standing.noInterest': {
    en: 'No interest runs: nothing is left to bear it, or the rate is zero.',
    'zh-CN': '不计利息：已无计息本金，或利率为零。',
    ja: '利息は発生しません。元本が残っていないか、利率がゼロです。',
  },
  'cli.standing.figure.principal': { en: 'Unpaid principal', 'zh-CN': '未偿本金', ja: '未払元本' },
  'cli.standing.figure.interest': { en: 'Interest unpaid', 'zh-CN': '未付利息', ja: '未払利息' },
  'cli.standing.figure.fees': { en: 'Fees', 'zh-CN': '费用', ja: '手数料' },
  'cli.standing.figure.suspense': { en: 'Held in suspense', 'zh-CN': '暂挂款', ja: '仮受金' },
  'cli.standing.figure.perDiem': { en: 'Interest of a day', 'zh-CN': '每日利息', ja: '1 日の利息' },
  'cli.standing.figure.payoff': { en: 'Payoff', 'zh-CN': '结清金额', ja: '完済額' },
  'cli.standing.figure.daysPastDue': { en: 'Days past due', 'zh-CN': '逾期天数', ja: '延滞日数' },
  'cli.standing.figure.nextPayment': { en: 'Next payment', 'zh-CN': '下期还款', ja: '次回の支払' },
  'cli.standing.basis.attested': {
    en: 'attested, not computed here (fact {fact})',
    'zh-CN': '声明所得，非本账本计算（事实 {fact}）',
    ja: '申告値、台帳の計算ではない（事実 {fact}）',
  },
  'cli.standing.basis.recomputed': {
    en: 'computed by every node from what is attested',
    'zh-CN': '由每个节点根据声明计算',
    ja: '申告に基づきすべてのノードが計算',
  },
  'cli.standing.basis.supposed': {
    en: 'computed from your supposition',
    'zh-CN': '根据您的假设计算',
    ja: '仮定に基づく計算',
  },
  'cli.standing.basis.claimed': {
    en: 'claimed by the servicer, nothing here can check it (fact {fact})',
    'zh-CN': '服务商主张，本账本无法核对（事实 {fact}）',
    ja: 'サービサーの主張、台帳では確認できない（事実 {fact}）',
  },
  'cli.standing.unknown': { en: 'not known', 'zh-CN': '未知', ja: '不明' },
  'cli.standing.atLeast': { en: 'at least {amount}', 'zh-CN': '至少 {amount}', ja: '少なくとも {amount}' },
  'cli.standing.because.interestStartNotStated': {
    en: 'nobody has stated through which day interest is paid',
    'zh-CN': '无人说明利息已付至哪一天',
    ja: '利息がいつまで支払済みか誰も述べていない',
  },
  'cli.standing.because.dueDaysNotStated': {
    en: 'the ledger has no due days of this loan, and nothing is reported yet',
    'zh-CN': '账本没有该贷款的应付日，且尚无报告',
    ja: '台帳にこのローンの支払日がなく、報告もまだない',
  },
  'cli.standing.because.notReported': {
    en: 'the last report does not state it',
    'zh-CN': '最近一次报告未说明',
    ja: '直近の報告に記載がない',
  },
  'cli.standing.months': {
    en: 'Principal from boarding on: {amount} at first, attested. What each reported month claims of it:',
    'zh-CN': '自入账以来的本金：最初为 {amount}，属声明。各报告月份的主张：',
    ja: '取込以降の元本：当初 {amount}（申告値）。各報告月の主張：',
  },
  'cli.standing.earlierMonths': {
    en: '{count, plural, one {# earlier month} other {# earlier months}}: `chassis loan show` lists all facts',
    'zh-CN': '更早的 {count} 个月：`chassis loan show` 列出全部事实',
    ja: 'それ以前の {count} か月：`chassis loan show` で全事実を表示',
  },
  'cli.standing.month': {
    en: '{date}  {change} → {principal}  {verdict} (fact {fact})',
    'zh-CN': '{date}  {change} → {principal}  {verdict}（事实 {fact}）',
    ja: '{date}  {change} → {principal}  {verdict}（事実 {fact}）',
  },
  'cli.standing.monthCompared': {
    en: '{date}  moves nothing: compared with recorded payments, {verdict} (fact {fact})',
    'zh-CN': '{date}  不改变余额：与已记录的还款比较，{verdict}（事实 {fact}）',
    ja: '{date}  残高は動かない：記録済みの入金と比較、{verdict}（事実 {fact}）',
  },
  'cli.standing.verdict.noPayment': { en: 'no payment', 'zh-CN': '无还款', ja: '支払いなし' },
  'cli.standing.verdict.zeroBalance': { en: 'opens at zero', 'zh-CN': '期初余额为零', ja: '期首残高がゼロ' },
  'cli.standing.verdict.zeroRate': { en: 'zero rate', 'zh-CN': '零利率', ja: '利率ゼロ' },
  'cli.standing.verdict.interestOnly': {
    en: 'interest only: cannot be judged',
    'zh-CN': '仅付利息：无法判断',
    ja: '利息のみ：判定できない',
  },
  'cli.standing.verdict.consistentWithInferredDate': {
    en: 'inferred, not known: {days} days of interest fit the claim',
    'zh-CN': '推断而非已知：{days} 天的利息与主张相符',
    ja: '推定であり既知ではない：{days} 日分の利息が主張に合う',
  },
  'cli.standing.verdict.break': {
    en: 'break: its figures do not follow from each other',
    'zh-CN': '差异：其数字互不相符',
    ja: '差異：数字が互いに合わない',
  },
  'cli.standing.verdict.notStated': {
    en: 'says too little to be judged',
    'zh-CN': '信息不足，无法判断',
    ja: '記載が少なく判定できない',
  },
  'cli.standing.verdict.recomputed': { en: 'recomputed', 'zh-CN': '重新计算一致', ja: '再計算と一致' },
  'cli.standing.claimedPrincipal': {
    en: "The servicer''s own balance is {amount}: the difference stands beside ours and moves nothing.",
    'zh-CN': '服务商自己的余额为 {amount}：差额与我方数字并列，不改变余额。',
    ja: 'サービサー自身の残高は {amount} です。差額は併記され、残高は動きません。',
  },
  'cli.standing.openBreaks': {
    en: '{count, plural, one {# open break} other {# open breaks}}',
    'zh-CN': '未结差异 {count} 项',
    ja: '未解決の差異 {count} 件',
  },
  'cli.standing.interestFromOption': {
    en: 'Suppose that interest runs from this day on, where nobody has stated it.',
    'zh-CN': '在无人说明时，假设利息自该日起算。',
    ja: '誰も述べていない場合に、利息がこの日から発生すると仮定します。',
  },
  'cli.standing.monthHasNoDay': {
    en: 'Fact {fact} reports a month. No day of payment is known for it, so it cannot be put on another day. What can be said: had the money come a day earlier or later, interest would be {amount} less or more, on the principal of {principal} before it.',
    'zh-CN':
      '事实 {fact} 报告的是一个月份。没有已知的还款日，因此无法改到另一天。可以说明的是：按此前本金 {principal} 计算，款项每早到或晚到一天，利息相应减少或增加 {amount}。',
    ja: '事実 {fact} は月次の報告です。入金日が分からないため、別の日に置き換えることはできません。言えることは、それまでの元本 {principal} に対し、入金が 1 日早いか遅いごとに利息が {amount} 減るか増えるということです。',
  },
  'cli.standing.monthMovesNothing': {
    en: 'Fact {fact} reports a month that is only compared with recorded payments. It moves nothing, so nothing would differ without it. A payment can be put on another day.',
    'zh-CN':
      '事实 {fact} 报告的月份仅与已记录的还款比较，不改变余额，因此没有它也不会有任何差异。可以假设某笔还款发生在另一天。',
    ja: '事実 {fact} が報告する月は記録済みの入金と比較されるだけで、残高を動かしません。したがって、なくても何も変わりません。入金であれば別の日に置き換えられます。',
  },
  'cli.standing.corrected': {
    en: 'The month that fact {fact} reports was corrected. Corrections: {facts}. The figures of fact {last} count; earlier ones count no longer.',
    'zh-CN': '事实 {fact} 报告的月份已被更正。更正：{facts}。以事实 {last} 的数字为准，此前的数字不再有效。',
    ja: '事実 {fact} が報告した月は訂正されています。訂正：{facts}。事実 {last} の数字が有効で、それ以前の数字は有効ではありません。',
  },
  'cli.standing.scheduleOn': {
    en: 'What came in, as it stands on {date}:',
    'zh-CN': '截至 {date} 的收款情况：',
    ja: '{date} 時点の受領状況：',
  },
  'cli.standing.schedule': {
    en: 'The contract states months, not days: {count, plural, one {# month} other {# months}} of {amount}. How a payment splits into interest and principal depends on its day and cannot be known before.',
    'zh-CN':
      '合同只载明月份，未载明日期：{count} 个月，每月 {amount}。还款如何分为利息和本金取决于还款日，事先无法得知。',
    ja: '契約は日ではなく月を定めています：{count} か月、毎月 {amount}。支払が利息と元本にどう分かれるかは支払日によるため、事前には分かりません。',
  },
  'cli.standing.column.month': { en: 'Month', 'zh-CN': '月份', ja: '月' },
  'cli.standing.column.expected': { en: 'By contract', 'zh-CN': '合同金额', ja: '契約額' },
  'cli.standing.column.reported': { en: 'Received', 'zh-CN': '已收', ja: '受領額' },
  'cli.standing.column.basis': { en: 'How known', 'zh-CN': '依据', ja: '根拠' },
  'cli.standing.month.claimed': { en: 'claimed', 'zh-CN': '主张', ja: '主張' },
  'cli.standing.month.recorded': { en: 'recorded payments', 'zh-CN': '已记录还款', ja: '記録済みの入金' },
  'cli.standing.month.before': { en: 'before the boarding', 'zh-CN': '入账之前', ja: '取込前' },
  'cli.standing.month.none': { en: 'nothing reported', 'zh-CN': '无报告', ja: '報告なし' },
} as const satisfies TextTable
