/** Fields and purposes of consents, as the signing sheet names them. */
import type { TextTable } from '../text-table.ts'

export const portalPurposeTexts = {
  'portal.sign.field.subject': {
    en: 'Person',
    'zh-CN': '个人',
    ja: '個人',
  },
  'portal.sign.field.grantee': {
    en: 'Who may read',
    'zh-CN': '可读取者',
    ja: '閲覧できる相手',
  },
  'portal.sign.field.purpose': {
    en: 'What for',
    'zh-CN': '目的',
    ja: '目的',
  },
  'portal.sign.field.fields': {
    en: 'Which data',
    'zh-CN': '哪些数据',
    ja: '項目',
  },
  'portal.sign.field.until': {
    en: 'Until',
    'zh-CN': '截止',
    ja: '期限',
  },
  'portal.sign.field.vehicle': {
    en: 'Ends when this car is sold',
    'zh-CN': '此车出售时终止',
    ja: 'この車の売却で終了',
  },
  'portal.sign.field.evidence': {
    en: 'Digest of the signed document',
    'zh-CN': '签署文件的摘要',
    ja: '署名済み文書のダイジェスト',
  },
  'portal.sign.field.consent': {
    en: 'Consent',
    'zh-CN': '同意',
    ja: '同意',
  },
  'portal.sign.value.servicing': {
    en: 'servicing of the loan',
    'zh-CN': '贷款服务',
    ja: 'ローンの管理',
  },
  'portal.sign.value.underwriting': {
    en: 'deciding on credit',
    'zh-CN': '授信审批',
    ja: '与信審査',
  },
  'portal.sign.value.collection': {
    en: 'collection',
    'zh-CN': '催收',
    ja: '回収',
  },
  'portal.sign.value.insurance': {
    en: 'insurance',
    'zh-CN': '保险',
    ja: '保険',
  },
  'portal.sign.value.registration': {
    en: 'registration',
    'zh-CN': '登记',
    ja: '登録',
  },
  'portal.sign.value.audit': {
    en: 'audit',
    'zh-CN': '审计',
    ja: '監査',
  },
  'portal.sign.value.fraudPrevention': {
    en: 'fraud prevention',
    'zh-CN': '反欺诈',
    ja: '不正防止',
  },
  'portal.sign.value.statistics': {
    en: 'statistics',
    'zh-CN': '统计',
    ja: '統計',
  },
  'portal.sign.value.portability': {
    en: 'taking your data elsewhere',
    'zh-CN': '数据携带',
    ja: 'データの持ち出し',
  },
  'portal.sign.value.legalDuty': {
    en: 'a legal duty',
    'zh-CN': '法定义务',
    ja: '法的義務',
  },
} as const satisfies TextTable
