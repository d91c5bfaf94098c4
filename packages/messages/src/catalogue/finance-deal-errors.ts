/** Refusals of the finance module: deals at the dealer, sale of collateral, netting and provisions. */
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
    en: 'Lower the down payment: it is at most the cash price, and charges paid in cash at most what is then left. Items that it is to cover belong to the cash price.',
    'zh-CN': '请降低首付：首付不得超过现金价格，以现金支付的费用不得超过其余额。要由首付支付的项目应计入现金价格。',
    ja: '頭金を減らしてください。頭金は現金価格まで、現金で払う費用はその残りまでです。頭金で賄う項目は現金価格に含めてください。',
  },
  'error.finance.DEAL_RATES_INVALID.title': {
    en: 'The rates do not fit together.',
    'zh-CN': '各利率互相矛盾。',
    ja: '金利が互いに合いません。',
  },
  'error.finance.DEAL_RATES_INVALID.action': {
    en: 'Give rates from 0 to 10,000 % a year; a buy rate is at most the sell rate, a subsidised rate below the standard rate, and its payments are worth no more.',
    'zh-CN':
      '请提供每年 0 至 10,000% 的利率；买入利率不得高于卖出利率，贴息后的利率须低于标准利率，其还款额的价值也不得更高。',
    ja: '年 0 から 10,000% の金利を指定してください。バイレートはセルレート以下、優遇金利は標準金利より低く、その支払いの価値も標準金利のものを超えてはなりません。',
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
    en: 'The contract ends on the day it is made or later; the days with full chargeback are at most the last day with any.',
    'zh-CN': '合同结束日不得早于签订日；全额追回期须先于不再追回的日期结束。',
    ja: '契約の終了は締結日以降とし、全額返戻の期間は返戻なしとなる日より前に終わるようにしてください。',
  },
  'error.finance.SALE_AMOUNT_INVALID.title': {
    en: 'An amount of the sale is not possible.',
    'zh-CN': '变卖中的某个金额不可能。',
    ja: '売却の金額にありえない値があります。',
  },
  'error.finance.SALE_AMOUNT_INVALID.action': {
    en: 'Write amounts in minor units, zero or more; a rebate of interest is at most what is owed.',
    'zh-CN': '请以辅币单位填写零或正的金额；利息返还不得超过所欠金额。',
    ja: '金額は補助単位で、ゼロ以上で書いてください。利息の返戻は債務額以下でなければなりません。',
  },
  'error.finance.SALE_LINES_INVALID.title': {
    en: 'There are too many expenses or liens, or a lienholder stands twice.',
    'zh-CN': '费用或担保权过多，或同一担保权人出现两次。',
    ja: '費用または担保権が多すぎるか、同じ担保権者が二度現れています。',
  },
  'error.finance.SALE_LINES_INVALID.action': {
    en: 'Give at most 100 expenses and 100 liens, each lienholder once and with a name.',
    'zh-CN': '费用和担保权各最多 100 项，每个担保权人只列一次并写明名称。',
    ja: '費用と担保権はそれぞれ 100 件までとし、担保権者は名前を付けて一度だけ挙げてください。',
  },
  'error.finance.SALE_FEES_NOT_AGREED.title': {
    en: "Attorney's fees were not agreed.",
    'zh-CN': '合同未约定律师费。',
    ja: '弁護士費用は合意されていません。',
  },
  'error.finance.SALE_FEES_NOT_AGREED.action': {
    en: "Leave attorney's fees out of the expenses, or say that the agreement provides for them and the law allows it.",
    'zh-CN': '请从费用中去掉律师费，或说明合同有此约定且法律允许。',
    ja: '費用から弁護士費用を除くか、契約に定めがあり法律が認めていることを示してください。',
  },
  'error.finance.TOO_MANY_OBLIGATIONS.title': {
    en: 'There are too many obligations to net at once.',
    'zh-CN': '一次轧差的债务过多。',
    ja: '一度に差引計算する債務が多すぎます。',
  },
  'error.finance.TOO_MANY_OBLIGATIONS.action': {
    en: 'Net at most 10,000 obligations at a time, for example one value date after the other.',
    'zh-CN': '每次最多轧差 10,000 笔债务，例如按起息日逐日处理。',
    ja: '一度に 10,000 件までとし、たとえば決済日ごとに分けて計算してください。',
  },
  'error.finance.OBLIGATION_INVALID.title': {
    en: 'An obligation is not possible.',
    'zh-CN': '某笔债务不可能。',
    ja: 'ありえない債務があります。',
  },
  'error.finance.OBLIGATION_INVALID.action': {
    en: 'Give each obligation an amount above zero, and two different members with names of at most 128 characters.',
    'zh-CN': '每笔债务须有大于零的金额，以及两个不同的成员，名称不超过 128 个字符。',
    ja: '債務にはゼロより大きい金額と、128 文字以内の名前を持つ異なる二者を指定してください。',
  },
  'error.finance.PROVISION_AMOUNT_INVALID.title': {
    en: 'An amount of the provision is not possible.',
    'zh-CN': '准备金计算中的某个金额不可能。',
    ja: '引当金の計算にありえない金額があります。',
  },
  'error.finance.PROVISION_AMOUNT_INVALID.action': {
    en: 'Write amounts in minor units, zero or more; a loss is at most the gross amount.',
    'zh-CN': '请以辅币单位填写零或正的金额；损失不得超过账面总额。',
    ja: '金額は補助単位で、ゼロ以上で書いてください。損失は総額以下でなければなりません。',
  },
  'error.finance.PROVISION_SHARE_INVALID.title': {
    en: 'A probability, loss rate or weight is not possible.',
    'zh-CN': '某个概率、损失率或权重不可能。',
    ja: '確率、損失率または重みにありえない値があります。',
  },
  'error.finance.PROVISION_SHARE_INVALID.action': {
    en: 'Give each as a fraction from 0 to 1; default probabilities of one asset are at most 1 together, weights exactly 1.',
    'zh-CN': '请以 0 到 1 的分数填写；同一资产的违约概率合计不得超过 1，权重合计须正好为 1。',
    ja: 'それぞれ 0 から 1 の分数で指定してください。一つの資産の債務不履行確率は合計で 1 以下、重みは合計でちょうど 1 とします。',
  },
  'error.finance.PROVISION_PERIODS_INVALID.title': {
    en: 'The periods of the provision are none, too many or not possible.',
    'zh-CN': '准备金的期数为零、过多或不可能。',
    ja: '引当金の期間がないか、多すぎるか、ありえない値です。',
  },
  'error.finance.PROVISION_PERIODS_INVALID.action': {
    en: 'Give 1 to 1,200 periods, 1 to 366 a year, and days and years that are whole and not negative.',
    'zh-CN': '请提供 1 至 1,200 期，每年 1 至 366 期；天数和年数须为非负整数。',
    ja: '期間は 1 から 1,200、年に 1 から 366 とし、日数と年数は負でない整数で指定してください。',
  },
  'error.finance.PROVISION_RATE_INVALID.title': {
    en: 'The effective interest rate is not possible.',
    'zh-CN': '实际利率不可能。',
    ja: '実効金利がありえない値です。',
  },
  'error.finance.PROVISION_RATE_INVALID.action': {
    en: 'Give the rate of one period as a fraction of zero or more: 0.5 % is 5/1000.',
    'zh-CN': '请以不小于零的分数填写每期利率：0.5% 即 5/1000。',
    ja: '一期間の金利をゼロ以上の分数で書いてください（0.5% は 5/1000）。',
  },
  'error.finance.PROVISION_NORMS_UNKNOWN.title': {
    en: 'There are no norms for that day.',
    'zh-CN': '该日没有适用的准备金规范。',
    ja: 'その日に適用される基準がありません。',
  },
  'error.finance.PROVISION_NORMS_UNKNOWN.action': {
    en: 'Ask for a day from 1 July 2009 on, or add the version that held before.',
    'zh-CN': '请查询 2009 年 7 月 1 日及以后的日期，或补充此前的版本。',
    ja: '2009 年 7 月 1 日以降の日付を指定するか、それ以前の版を追加してください。',
  },
} as const satisfies TextTable
