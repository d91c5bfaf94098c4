/** Fields and words of what is signed, as the signing sheet names them. */
import type { TextTable } from '../text-table.ts'

export const portalFieldTexts = {
  'portal.sign.field.loan': {
    en: 'Loan',
    'zh-CN': '贷款',
    ja: 'ローン',
  },
  'portal.sign.field.receipt': {
    en: 'Receipt',
    'zh-CN': '收款',
    ja: '受領',
  },
  'portal.sign.field.externalRef': {
    en: 'Reference',
    'zh-CN': '参考号',
    ja: '参照番号',
  },
  'portal.sign.field.effective': {
    en: 'Counts from',
    'zh-CN': '生效日',
    ja: '効力日',
  },
  'portal.sign.field.posted': {
    en: 'Entered on',
    'zh-CN': '记账日',
    ja: '記帳日',
  },
  'portal.sign.field.amount': {
    en: 'Amount',
    'zh-CN': '金额',
    ja: '金額',
  },
  'portal.sign.field.channel': {
    en: 'How it came',
    'zh-CN': '付款方式',
    ja: '支払い方法',
  },
  'portal.sign.field.claimed': {
    en: 'Your split',
    'zh-CN': '贵方拆分',
    ja: '自社の内訳',
  },
  'portal.sign.field.interest': {
    en: 'Interest',
    'zh-CN': '利息',
    ja: '利息',
  },
  'portal.sign.field.principal': {
    en: 'Principal',
    'zh-CN': '本金',
    ja: '元金',
  },
  'portal.sign.field.fees': {
    en: 'Fees',
    'zh-CN': '费用',
    ja: '手数料',
  },
  'portal.sign.field.payment': {
    en: 'Payment that is reversed',
    'zh-CN': '被冲正的付款',
    ja: '取り消す支払い',
  },
  'portal.sign.field.reason': {
    en: 'Reason',
    'zh-CN': '原因',
    ja: '理由',
  },
  'portal.sign.field.entry': {
    en: 'Entry',
    'zh-CN': '分录',
    ja: '記帳',
  },
  'portal.sign.field.policy': {
    en: 'New policy of the account',
    'zh-CN': '账户新策略',
    ja: '口座の新しいポリシー',
  },
  'portal.sign.field.threshold': {
    en: 'Weight that must be reached',
    'zh-CN': '须达到的权重',
    ja: '必要な重み',
  },
  'portal.sign.field.keys': {
    en: 'Keys',
    'zh-CN': '密钥',
    ja: '鍵',
  },
  'portal.sign.field.kind': {
    en: 'Kind',
    'zh-CN': '类型',
    ja: '種類',
  },
  'portal.sign.field.publicKey': {
    en: 'Public key',
    'zh-CN': '公钥',
    ja: '公開鍵',
  },
  'portal.sign.field.weight': {
    en: 'Weight',
    'zh-CN': '权重',
    ja: '重み',
  },
  'portal.sign.field.methods': {
    en: 'Only for the methods',
    'zh-CN': '仅限方法',
    ja: '対象メソッド',
  },
  'portal.sign.field.rpIdHash': {
    en: 'Site (SHA-256 of its domain)',
    'zh-CN': '站点（域名的 SHA-256）',
    ja: 'サイト（ドメインの SHA-256）',
  },
  'portal.sign.field.origins': {
    en: 'Pages it signs on',
    'zh-CN': '可签署的页面',
    ja: '署名できるページ',
  },
  'portal.sign.field.accounts': {
    en: 'Accounts',
    'zh-CN': '账户',
    ja: '口座',
  },
  'portal.sign.field.account': {
    en: 'Account',
    'zh-CN': '账户',
    ja: '口座',
  },
  'portal.sign.field.recovery': {
    en: 'Recovery',
    'zh-CN': '恢复',
    ja: '回復',
  },
  'portal.sign.field.delayMs': {
    en: 'Delay in milliseconds',
    'zh-CN': '延迟（毫秒）',
    ja: '待機時間（ミリ秒）',
  },
  'portal.sign.value.transfer': {
    en: 'bank transfer',
    'zh-CN': '银行转账',
    ja: '銀行振込',
  },
  'portal.sign.value.directDebit': {
    en: 'direct debit',
    'zh-CN': '直接扣款',
    ja: '口座振替',
  },
  'portal.sign.value.card': {
    en: 'card',
    'zh-CN': '银行卡',
    ja: 'カード',
  },
  'portal.sign.value.cheque': {
    en: 'cheque',
    'zh-CN': '支票',
    ja: '小切手',
  },
  'portal.sign.value.cash': {
    en: 'cash',
    'zh-CN': '现金',
    ja: '現金',
  },
  'portal.sign.value.other': {
    en: 'another way',
    'zh-CN': '其他方式',
    ja: 'その他',
  },
  'portal.sign.value.insufficientFunds': {
    en: 'not enough funds',
    'zh-CN': '资金不足',
    ja: '残高不足',
  },
  'portal.sign.value.enteredInError': {
    en: 'entered in error',
    'zh-CN': '录入错误',
    ja: '入力誤り',
  },
  'portal.sign.value.chargeback': {
    en: 'chargeback',
    'zh-CN': '拒付',
    ja: 'チャージバック',
  },
  'portal.sign.value.misapplied': {
    en: 'posted on the wrong loan',
    'zh-CN': '记入错误的贷款',
    ja: '別のローンへの誤記帳',
  },
  'portal.sign.value.ed25519': {
    en: 'service key (Ed25519)',
    'zh-CN': '服务密钥（Ed25519）',
    ja: 'サービス用の鍵（Ed25519）',
  },
  'portal.sign.value.es256': {
    en: 'hardware key (ES256)',
    'zh-CN': '硬件密钥（ES256）',
    ja: 'ハードウェア鍵（ES256）',
  },
  'portal.sign.value.webauthn': {
    en: 'passkey',
    'zh-CN': '通行密钥',
    ja: 'パスキー',
  },
} as const satisfies TextTable
