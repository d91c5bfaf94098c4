/** Refusals of the finance module: deals at the dealer. */
import type { TextTable } from '../text-table.ts'

export const financeDealErrorTexts = {
  'error.finance.DEAL_AMOUNT_INVALID.title': {
    en: 'An amount of the deal is not possible.',
    'zh-CN': '交易中的某个金额不可能。',
    ja: '取引の金額にありえない値があります。',
  },
  'error.finance.DEAL_AMOUNT_INVALID.action': {
    en: 'Write amounts in minor units, zero or more; the value of the vehicle and the income must be above zero.',
    'zh-CN': '请以辅币单位填写零或正的金额；车辆价值和收入须大于零。',
    ja: '金額は補助単位で、ゼロ以上で書いてください。車両の価値と収入はゼロより大きくなければなりません。',
  },
  'error.finance.DEAL_LINES_INVALID.title': {
    en: 'The items of the deal are too many, or two have the same name.',
    'zh-CN': '交易的项目过多，或有两项同名。',
    ja: '取引の項目が多すぎるか、同じ名前のものが二つあります。',
  },
  'error.finance.DEAL_LINES_INVALID.action': {
    en: 'Give at most 100 items, each with a name of its own.',
    'zh-CN': '最多提供 100 个项目，每项名称各不相同。',
    ja: '項目は 100 件までとし、それぞれ別の名前を付けてください。',
  },
  'error.finance.DEAL_OVERPAID.title': {
    en: 'More is paid down than is bought.',
    'zh-CN': '首付超过了所购金额。',
    ja: '頭金が購入額を超えています。',
  },
  'error.finance.DEAL_OVERPAID.action': {
    en: 'Lower the down payment, or pay the surplus out to the buyer.',
    'zh-CN': '请降低首付，或把多余部分付给买方。',
    ja: '頭金を減らすか、超えた分を買主に支払ってください。',
  },
  'error.finance.DEAL_RATES_INVALID.title': {
    en: 'The rates do not fit together.',
    'zh-CN': '各利率互相矛盾。',
    ja: '金利が互いに合いません。',
  },
  'error.finance.DEAL_RATES_INVALID.action': {
    en: 'Give rates from 0 to 10,000 % a year; a buy rate is at most the sell rate, a subsidised rate below the standard rate.',
    'zh-CN': '请提供每年 0 至 10,000% 的利率；买入利率不得高于卖出利率，贴息后的利率须低于标准利率。',
    ja: '年 0 から 10,000% の金利を指定してください。バイレートはセルレート以下、優遇金利は標準金利より低くなければなりません。',
  },
  'error.finance.DEAL_SHARE_INVALID.title': {
    en: "The dealer's share is not between 0 and 1.",
    'zh-CN': '经销商的分成比例不在 0 到 1 之间。',
    ja: '販売店の取り分が 0 から 1 の間にありません。',
  },
  'error.finance.DEAL_SHARE_INVALID.action': {
    en: 'Give the share as a fraction of at most one: 75 % is 3/4.',
    'zh-CN': '请以不超过一的分数填写比例：75% 即 3/4。',
    ja: '取り分は 1 以下の分数で書いてください（75% は 3/4）。',
  },
  'error.finance.DEAL_WINDOW_INVALID.title': {
    en: 'The days of the chargeback do not fit together.',
    'zh-CN': '追回佣金的天数互相矛盾。',
    ja: '返戻の日数が互いに合いません。',
  },
  'error.finance.DEAL_WINDOW_INVALID.action': {
    en: 'The contract ends on the day it is made or later; the days with full chargeback end before those with none begin.',
    'zh-CN': '合同结束日不得早于签订日；全额追回期须先于不再追回的日期结束。',
    ja: '契約の終了は締結日以降とし、全額返戻の期間は返戻なしとなる日より前に終わるようにしてください。',
  },
} as const satisfies TextTable
