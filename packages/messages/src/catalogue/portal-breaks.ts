/** The queue of breaks: each kind by name, and why it is one. */
import type { TextTable } from '../text-table.ts'

export const portalBreaksWords = {
  'portal.breaks': {
    en: 'Breaks',
    'zh-CN': '差异',
    ja: '差異',
  },
  'portal.breaks.lead': {
    en: 'A break is a figure that a party states and that does not follow from the facts. It stands open until it is explained, corrected or waived, and never changes a balance.',
    'zh-CN': '差异是一方所述、但不能由事实推出的数字。在被说明、更正或放弃之前保持未决，且绝不改变余额。',
    ja: '差異とは、当事者が述べ、事実から導かれない数値です。説明・訂正・放棄されるまで未解決のまま残り、残高を変えることはありません。',
  },
  'portal.breaks.every': {
    en: 'every kind',
    'zh-CN': '全部类别',
    ja: 'すべての種類',
  },
  'portal.breaks.opened': {
    en: 'Open since',
    'zh-CN': '未决起始',
    ja: '発生日時',
  },
  'portal.breaks.none': {
    en: 'No open break among the loans that you see.',
    'zh-CN': '您可见的贷款没有未决差异。',
    ja: '閲覧できるローンに未解決の差異はありません。',
  },
  'portal.breaks.none.kind': {
    en: 'No open break of this kind. Choose another kind.',
    'zh-CN': '没有此类别的未决差异。请选择其他类别。',
    ja: 'この種類の未解決の差異はありません。別の種類を選んでください。',
  },
  'portal.breaks.signIn': {
    en: 'The queue is for the members that are party to the loans.',
    'zh-CN': '此队列仅供作为贷款当事方的成员查看。',
    ja: 'この一覧は、ローンの当事者であるメンバー向けです。',
  },
  'portal.breaks.kind': {
    en: 'Kind',
    'zh-CN': '类别',
    ja: '種類',
  },
  'portal.breaks.claimed': {
    en: 'Claimed',
    'zh-CN': '申报',
    ja: '申告',
  },
  'portal.breaks.recomputed': {
    en: 'Recomputed',
    'zh-CN': '重新计算',
    ja: '再計算',
  },
  'portal.breaks.why': {
    en: 'Why',
    'zh-CN': '缘由',
    ja: '理由',
  },
  'portal.breaks.reason.balanceNotConserved': {
    en: 'the balance does not carry over',
    'zh-CN': '余额不衔接',
    ja: '残高がつながらない',
  },
  'portal.breaks.reason.paidNotSplit': {
    en: 'the parts are not the sum paid',
    'zh-CN': '各部分之和不等于付款额',
    ja: '内訳が支払額と合わない',
  },
  'portal.breaks.reason.negativeFigure': {
    en: 'a figure is negative',
    'zh-CN': '数字为负',
    ja: '負の数値',
  },
  'portal.breaks.reason.interestAtZeroRate': {
    en: 'interest at a rate of zero',
    'zh-CN': '零利率却有利息',
    ja: '利率ゼロで利息がある',
  },
  'portal.breaks.reason.principalWithoutInterest': {
    en: 'principal paid without interest',
    'zh-CN': '付本金而未付利息',
    ja: '利息なしで元金が減る',
  },
  'portal.breaks.reason.interestFitsNoWholeDays': {
    en: 'the interest fits no number of days',
    'zh-CN': '利息不对应任何天数',
    ja: '利息がどの日数にも合わない',
  },
  'portal.breaks.reason.beginBalanceDiffers': {
    en: 'the beginning balance differs',
    'zh-CN': '期初余额不符',
    ja: '期首残高が異なる',
  },
  'portal.breaks.reason.rateDiffers': {
    en: 'the rate differs',
    'zh-CN': '利率不符',
    ja: '利率が異なる',
  },
  'portal.breaks.reason.balanceBelowZero': {
    en: 'the balance would fall below zero',
    'zh-CN': '余额将为负',
    ja: '残高がゼロを下回る',
  },
  'portal.breaks.reason.paidDiffers': {
    en: 'the amount paid differs',
    'zh-CN': '付款额不符',
    ja: '支払額が異なる',
  },
  'portal.breaks.reason.interestDiffers': {
    en: 'the interest differs',
    'zh-CN': '利息不符',
    ja: '利息が異なる',
  },
  'portal.breaks.reason.principalDiffers': {
    en: 'the principal differs',
    'zh-CN': '本金不符',
    ja: '元金が異なる',
  },
  'portal.breaks.reason.feesDiffer': {
    en: 'the fees differ',
    'zh-CN': '费用不符',
    ja: '手数料が異なる',
  },
  'portal.breaks.reason.balanceMovementDiffers': {
    en: 'the balance moves otherwise',
    'zh-CN': '余额变动不符',
    ja: '残高の動きが異なる',
  },
  'portal.breaks.because.balanceNotConserved': {
    en: 'Beginning balance less principal less adjustment is not the ending balance that is claimed.',
    'zh-CN': '期初余额减本金减调整不等于所申报的期末余额。',
    ja: '期首残高から元金と調整を引いた額が、申告された期末残高と一致しません。',
  },
  'portal.breaks.because.paidNotSplit': {
    en: 'Interest, principal and other do not add up to the amount that was paid.',
    'zh-CN': '利息、本金与其他之和不等于所付金额。',
    ja: '利息・元金・その他の合計が、支払額と一致しません。',
  },
  'portal.breaks.because.negativeFigure': {
    en: 'A figure that can only be zero or more is claimed below zero.',
    'zh-CN': '只能为零或正数的数字被申报为负。',
    ja: 'ゼロ以上であるべき数値が負で申告されています。',
  },
  'portal.breaks.because.interestAtZeroRate': {
    en: 'The contract bears no interest, and interest is claimed.',
    'zh-CN': '合同不计利息，却申报了利息。',
    ja: '契約に利息がないのに、利息が申告されています。',
  },
  'portal.breaks.because.principalWithoutInterest': {
    en: 'Principal is claimed to have been paid while no interest was, though interest accrues.',
    'zh-CN': '申报已付本金但未付利息，而利息仍在产生。',
    ja: '利息が発生しているのに、利息なしで元金の支払いが申告されています。',
  },
  'portal.breaks.because.interestFitsNoWholeDays': {
    en: 'No whole number of days at the contract’s rate gives the interest that is claimed.',
    'zh-CN': '按合同利率，任何整天数都得不到所申报的利息。',
    ja: '契約利率でどの整数日数を取っても、申告された利息になりません。',
  },
  'portal.breaks.because.beginBalanceDiffers': {
    en: 'The beginning balance that is claimed is not the balance before this month.',
    'zh-CN': '所申报的期初余额不是该月之前的余额。',
    ja: '申告された期首残高が、この月の前の残高ではありません。',
  },
  'portal.breaks.because.rateDiffers': {
    en: 'The rate that is claimed is not the contract’s.',
    'zh-CN': '所申报的利率不是合同利率。',
    ja: '申告された利率が契約利率と異なります。',
  },
  'portal.breaks.because.balanceBelowZero': {
    en: 'More principal is claimed to have been paid than was owed.',
    'zh-CN': '申报已付的本金多于所欠本金。',
    ja: '残高を超える元金の支払いが申告されています。',
  },
  'portal.breaks.because.paidDiffers': {
    en: 'The amount that is claimed is not the sum of the recorded payments.',
    'zh-CN': '所申报的金额不是已记录还款之和。',
    ja: '申告された額が、記録された入金の合計と異なります。',
  },
  'portal.breaks.because.interestDiffers': {
    en: 'The interest that is claimed is not what every node computes.',
    'zh-CN': '所申报的利息不是各节点的计算结果。',
    ja: '申告された利息が、全ノードの計算と異なります。',
  },
  'portal.breaks.because.principalDiffers': {
    en: 'The principal that is claimed is not what every node computes.',
    'zh-CN': '所申报的本金不是各节点的计算结果。',
    ja: '申告された元金が、全ノードの計算と異なります。',
  },
  'portal.breaks.because.feesDiffer': {
    en: 'The fees that are claimed are not what every node computes.',
    'zh-CN': '所申报的费用不是各节点的计算结果。',
    ja: '申告された手数料が、全ノードの計算と異なります。',
  },
  'portal.breaks.because.balanceMovementDiffers': {
    en: 'The change of balance that is claimed is not what the recorded payments bring about.',
    'zh-CN': '所申报的余额变动与已记录还款所引起的变动不符。',
    ja: '申告された残高の増減が、記録された入金による増減と異なります。',
  },
} as const satisfies TextTable
