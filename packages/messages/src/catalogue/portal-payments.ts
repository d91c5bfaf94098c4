/** Posting a payment and reversing one: form, preview, confirmation. */
import type { TextTable } from '../text-table.ts'

export const portalPaymentTexts = {
  'portal.pay.title': {
    en: 'Post a payment',
    'zh-CN': '记录付款',
    ja: '支払いの記帳',
  },
  'portal.pay.signIn': {
    en: 'Lender and servicer of a loan post payments.',
    'zh-CN': '由贷款机构和服务机构记录付款。',
    ja: '支払いの記帳はローンの貸し手とサービサーが行います。',
  },
  'portal.pay.notYours': {
    en: '{name} is neither lender nor servicer of this loan, and its rules let nobody else post on it.',
    'zh-CN': '{name} 既非此贷款的贷款机构也非服务机构，规则不允许其他人记账。',
    ja: '{name} はこのローンの貸し手でもサービサーでもないため、ルール上、記帳できません。',
  },
  'portal.pay.interestUnknown': {
    en: 'The book does not say from which day interest is unpaid, so no node can divide a payment. Report the month first, with the day interest is paid through.',
    'zh-CN': '账册未说明利息自哪天起未付，因此任何节点都无法拆分付款。请先报告月度数据及利息已付至的日期。',
    ja: 'いつからの利息が未払いか帳簿に記載がなく、どのノードも支払いを配分できません。先に、利息の支払済み日を含む月次報告をしてください。',
  },
  'portal.pay.back': {
    en: 'Back to the loan',
    'zh-CN': '返回贷款',
    ja: 'ローンに戻る',
  },
  'portal.pay.another': {
    en: 'Post another payment',
    'zh-CN': '再记一笔付款',
    ja: '別の支払いを記帳',
  },
  'portal.pay.correct': {
    en: 'Put it right and sign anew',
    'zh-CN': '更正后重新签署',
    ja: '訂正して署名し直す',
  },
  'portal.pay.amount': {
    en: 'Amount received',
    'zh-CN': '收款金额',
    ja: '受領金額',
  },
  'portal.pay.amount.hint': {
    en: 'In {currency}, such as {example}. Full-width digits are fine.',
    'zh-CN': '币种 {currency}，例如 {example}。可使用全角数字。',
    ja: '通貨 {currency}、例：{example}。全角数字も使えます。',
  },
  'portal.pay.reads': {
    en: 'Reads as {value}',
    'zh-CN': '识别为 {value}',
    ja: '{value} と読み取りました',
  },
  'portal.pay.reference': {
    en: 'Your reference',
    'zh-CN': '贵方参考号',
    ja: '自社の参照番号',
  },
  'portal.pay.reference.hint': {
    en: 'Letters, digits and . _ : / # -, at most 64. Unique for you and this loan; no personal data.',
    'zh-CN': '字母、数字及 . _ : / # -，最多 64 个。对贵方和此贷款须唯一，勿含个人数据。',
    ja: '英数字と . _ : / # -、64 文字まで。このローンで一意にし、個人情報は含めないでください。',
  },
  'portal.pay.effective': {
    en: 'Counts from',
    'zh-CN': '生效日',
    ja: '効力日',
  },
  'portal.pay.effective.hint': {
    en: 'The day the money came.',
    'zh-CN': '款项到账日。',
    ja: '入金日です。',
  },
  'portal.pay.posted': {
    en: 'Entered in your book on',
    'zh-CN': '贵方记账日',
    ja: '自社帳簿の記帳日',
  },
  'portal.pay.channel': {
    en: 'How it came',
    'zh-CN': '付款方式',
    ja: '支払い方法',
  },
  'portal.pay.channel.none': {
    en: 'not stated',
    'zh-CN': '未说明',
    ja: '記載なし',
  },
  'portal.pay.split': {
    en: 'State your own split',
    'zh-CN': '填写贵方拆分',
    ja: '自社の内訳を記入',
  },
  'portal.pay.split.why': {
    en: 'Where your split differs from the one every node computes, a break opens; the balance stays the computed one.',
    'zh-CN': '若贵方拆分与各节点计算结果不同，将产生差异记录；余额仍以计算结果为准。',
    ja: '自社の内訳が全ノードの計算と異なると差異が記録されます。残高は計算値のままです。',
  },
  'portal.pay.interest': {
    en: 'Interest in your split',
    'zh-CN': '贵方拆分中的利息',
    ja: '内訳の利息',
  },
  'portal.pay.principal': {
    en: 'Principal in your split',
    'zh-CN': '贵方拆分中的本金',
    ja: '内訳の元金',
  },
  'portal.pay.fees': {
    en: 'Fees in your split',
    'zh-CN': '贵方拆分中的费用',
    ja: '内訳の手数料',
  },
  'portal.pay.read': {
    en: 'Read and sign',
    'zh-CN': '阅读并签署',
    ja: '確認して署名',
  },
  'portal.pay.kept': {
    en: 'What you typed stays in this tab until it is recorded.',
    'zh-CN': '您输入的内容在入账前会保留在此标签页中。',
    ja: '入力内容は、記録されるまでこのタブに保持されます。',
  },
  'portal.pay.confirmed': {
    en: 'The payment is recorded',
    'zh-CN': '付款已入账',
    ja: '支払いが記録されました',
  },
  'portal.pay.next': {
    en: 'Every node has booked it. The loan page shows the new position; lender and servicer see it at once.',
    'zh-CN': '各节点均已入账。贷款页面显示新的头寸，贷款机构和服务机构立即可见。',
    ja: '全ノードが記帳しました。ローンの画面に新しいポジションが表示され、貸し手とサービサーにすぐ見えます。',
  },
  'portal.reverse.title': {
    en: 'Reverse a payment',
    'zh-CN': '冲正付款',
    ja: '支払いの取消',
  },
  'portal.reverse.of': {
    en: 'The payment',
    'zh-CN': '该笔付款',
    ja: '対象の支払い',
  },
  'portal.reverse.none': {
    en: 'This fact is no payment, or none that you see.',
    'zh-CN': '该事实不是付款，或您无权查看。',
    ja: 'この事実は支払いではないか、閲覧できません。',
  },
  'portal.reverse.already': {
    en: 'This payment has been reversed already.',
    'zh-CN': '此付款已被冲正。',
    ja: 'この支払いはすでに取り消されています。',
  },
  'portal.reverse.reason': {
    en: 'Reason',
    'zh-CN': '原因',
    ja: '理由',
  },
  'portal.reverse.reason.choose': {
    en: 'choose one',
    'zh-CN': '请选择',
    ja: '選択してください',
  },
  'portal.reverse.confirmed': {
    en: 'The payment is reversed',
    'zh-CN': '付款已冲正',
    ja: '支払いを取り消しました',
  },
  'portal.reverse.next': {
    en: 'The position is as if the payment had never come. Its fact stays, and the reversal stands beside it.',
    'zh-CN': '头寸如同该付款从未发生。其事实保留，冲正记录与之并列。',
    ja: 'ポジションは支払いがなかった状態に戻ります。事実は残り、取消がその隣に記録されます。',
  },
  'portal.preview.title': {
    en: 'What it does',
    'zh-CN': '产生的影响',
    ja: 'この記帳の影響',
  },
  'portal.preview.why': {
    en: 'Computed in this browser from the facts of the loan, by the arithmetic that every node runs. The facts come to the proven position.',
    'zh-CN': '由本浏览器依据贷款事实、采用各节点相同的算法计算。事实与经证明的头寸一致。',
    ja: '全ノードと同じ計算により、ローンの事実からこのブラウザーで算出しています。事実は証明済みのポジションと一致します。',
  },
  'portal.preview.wait': {
    en: 'Fill in amount and day to see what the payment does.',
    'zh-CN': '填写金额和日期即可查看付款的影响。',
    ja: '金額と日付を入力すると影響が表示されます。',
  },
  'portal.preview.figure': {
    en: 'Figure',
    'zh-CN': '项目',
    ja: '項目',
  },
  'portal.preview.before': {
    en: 'Now',
    'zh-CN': '当前',
    ja: '現在',
  },
  'portal.preview.after': {
    en: 'After',
    'zh-CN': '之后',
    ja: '記帳後',
  },
  'portal.preview.difference': {
    en: 'Difference',
    'zh-CN': '差额',
    ja: '差額',
  },
  'portal.preview.fees': {
    en: 'Fees due',
    'zh-CN': '应付费用',
    ja: '未払手数料',
  },
  'portal.preview.suspense': {
    en: 'In suspense',
    'zh-CN': '暂记款',
    ja: '仮受金',
  },
  'portal.preview.settles': {
    en: 'It settles the loan.',
    'zh-CN': '此笔将结清贷款。',
    ja: 'これで完済となります。',
  },
  'portal.preview.split': {
    en: 'Of it {interest} interest, {fees} fees, {principal} principal, {suspense} in suspense.',
    'zh-CN': '其中利息 {interest}、费用 {fees}、本金 {principal}、暂记款 {suspense}。',
    ja: 'うち利息 {interest}、手数料 {fees}、元金 {principal}、仮受金 {suspense} です。',
  },
  'portal.form.errors': {
    en: '{count, plural, one {One thing has} other {# things have}} to be put right',
    'zh-CN': '有 {count, number} 处需要更正',
    ja: '{count, number} 件の訂正が必要です',
  },
  'portal.form.error.missing': {
    en: 'This is needed.',
    'zh-CN': '此项必填。',
    ja: '必須です。',
  },
  'portal.form.error.amount': {
    en: 'This is no amount. Write digits with a point for the decimals, such as {example}.',
    'zh-CN': '这不是有效金额。请输入数字，小数用点号，例如 {example}。',
    ja: '金額として読み取れません。数字で、小数点は「.」を使ってください（例：{example}）。',
  },
  'portal.form.error.decimals': {
    en: '{currency} has {digits, plural, =0 {no decimals} one {one decimal} other {# decimals}}.',
    'zh-CN': '{currency} 金额的小数位数不得超过 {digits, number} 位。',
    ja: '{currency} は{digits, plural, =0 {小数がありません} other {小数 # 桁までです}}。',
  },
  'portal.form.error.positive': {
    en: 'The amount has to be more than nothing, and less than 10 trillion.',
    'zh-CN': '金额须大于零且小于十万亿。',
    ja: '金額は 0 より大きく 10 兆未満にしてください。',
  },
  'portal.form.error.reference': {
    en: 'Use 1 to 64 letters, digits and . _ : / # -, beginning with a letter or digit.',
    'zh-CN': '请使用 1 到 64 个字母、数字及 . _ : / # -，以字母或数字开头。',
    ja: '英数字と . _ : / # - を 1～64 文字、先頭は英数字にしてください。',
  },
  'portal.form.error.future': {
    en: 'The day lies in the future.',
    'zh-CN': '日期在未来。',
    ja: '未来の日付です。',
  },
  'portal.form.error.attested': {
    en: 'It has to be after {day}, the day whose balance was attested.',
    'zh-CN': '须晚于 {day}，即已声明余额之日。',
    ja: '残高が申告された {day} より後の日付にしてください。',
  },
  'portal.form.error.posted': {
    en: 'It cannot be before the day from which the payment counts.',
    'zh-CN': '不得早于付款生效日。',
    ja: '効力日より前にはできません。',
  },
  'portal.form.error.day': {
    en: 'This is no day of the calendar.',
    'zh-CN': '这不是有效日期。',
    ja: '暦にない日付です。',
  },
} as const satisfies TextTable
