/** What is known of a loan of the ledger: `chassis loan explain`, `payoff` and `schedule` of a loan's id. */
import type { TextTable } from '../text-table.ts'

export const cliStandingMessages = {
  'cli.standing.title': {
    en: '{loan} on {date}: what is known, and how',
    'zh-CN': '{loan}，{date}：已知内容及其依据',
    ja: '{loan}、{date} 現在：分かっていることとその根拠',
  },
  'cli.standing.silent': {
    en: 'Nobody has stated through which day interest is paid, so interest and payoff cannot be known. --interest-from <date> computes them from a day that you suppose.',
    'zh-CN': '无人说明利息已付至哪一天，因此利息和结清金额无法得知。--interest-from <date> 可按您假设的日期计算。',
    ja: '利息がいつまで支払済みか誰も述べていないため、利息と完済額は分かりません。--interest-from <date> で仮定した日から計算できます。',
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
} as const satisfies TextTable
