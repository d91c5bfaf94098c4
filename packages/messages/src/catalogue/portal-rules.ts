/** The explorer: organisations and their roles, contracts, methods, and who may call them. */
import type { TextTable } from '../text-table.ts'

export const portalRulesTexts = {
  'portal.organisation': {
    en: 'Organisation',
    'zh-CN': '机构',
    ja: '組織',
  },
  'portal.organisations.lead': {
    en: 'The members that keep this ledger together. Names and roles are read from the ledger’s state, each with its proof.',
    'zh-CN': '共同维护此账本的成员。名称和角色读取自账本状态，各附证明。',
    ja: 'この台帳をともに維持するメンバーです。名称と役割は台帳の状態から、それぞれ証明付きで読み取っています。',
  },
  'portal.organisation.none': {
    en: 'No member of this ledger has this account; the stamp above holds the proof of it. Members are listed under Organisations.',
    'zh-CN': '此账本没有成员使用该账户；上方印记含有其证明。成员列于“机构”页。',
    ja: 'この口座を持つメンバーは台帳にありません。上の印がその証明です。メンバーは「組織」の一覧にあります。',
  },
  'portal.organisations.empty': {
    en: 'This ledger has no members yet. They are admitted by its operator, or by vote.',
    'zh-CN': '此账本尚无成员。成员由运营方接纳或投票接纳。',
    ja: 'この台帳にはまだメンバーがいません。運営者または投票によって加わります。',
  },
  'portal.organisation.name': {
    en: 'Legal name',
    'zh-CN': '法定名称',
    ja: '正式名称',
  },
  'portal.organisation.roles': {
    en: 'Roles',
    'zh-CN': '角色',
    ja: '役割',
  },
  'portal.organisation.account': {
    en: 'Account',
    'zh-CN': '账户',
    ja: '口座',
  },
  'portal.organisation.status': {
    en: 'Status',
    'zh-CN': '状态',
    ja: '状態',
  },
  'portal.organisation.status.active': {
    en: 'active',
    'zh-CN': '有效',
    ja: '有効',
  },
  'portal.organisation.status.suspended': {
    en: 'suspended',
    'zh-CN': '已暂停',
    ja: '停止中',
  },
  'portal.organisation.country': {
    en: 'Country',
    'zh-CN': '国家或地区',
    ja: '国・地域',
  },
  'portal.organisation.since': {
    en: 'Member since',
    'zh-CN': '加入时间',
    ja: '加入日時',
  },
  'portal.organisation.may': {
    en: 'What its roles may call',
    'zh-CN': '其角色可调用的内容',
    ja: '役割により呼び出せるもの',
  },
  'portal.organisation.why': {
    en: 'A member was admitted under this name with these roles: a fact of the ledger, not a computation.',
    'zh-CN': '该成员以此名称和角色被接纳：这是账本上的事实，而非计算结果。',
    ja: 'メンバーはこの名称と役割で加わりました。計算ではなく、台帳上の事実です。',
  },
  'portal.role': {
    en: 'Role',
    'zh-CN': '角色',
    ja: '役割',
  },
  'portal.role.anyone': {
    en: 'anyone',
    'zh-CN': '任何人',
    ja: '誰でも',
  },
  'portal.role.operator': {
    en: 'operator',
    'zh-CN': '运营方',
    ja: '運営者',
  },
  'portal.role.lender': {
    en: 'lender',
    'zh-CN': '贷款机构',
    ja: '貸し手',
  },
  'portal.role.servicer': {
    en: 'servicer',
    'zh-CN': '服务机构',
    ja: 'サービサー',
  },
  'portal.role.dealer': {
    en: 'dealer',
    'zh-CN': '经销商',
    ja: '販売店',
  },
  'portal.role.insurer': {
    en: 'insurer',
    'zh-CN': '保险公司',
    ja: '保険会社',
  },
  'portal.role.registry': {
    en: 'registry',
    'zh-CN': '登记机构',
    ja: '登録機関',
  },
  'portal.role.regulator': {
    en: 'regulator',
    'zh-CN': '监管机构',
    ja: '規制当局',
  },
  'portal.role.auditor': {
    en: 'auditor',
    'zh-CN': '审计方',
    ja: '監査人',
  },
  'portal.role.bank': {
    en: 'bank',
    'zh-CN': '银行',
    ja: '銀行',
  },
  'portal.role.partner': {
    en: 'partner',
    'zh-CN': '合作方',
    ja: 'パートナー',
  },
  'portal.contract': {
    en: 'Contract',
    'zh-CN': '合约',
    ja: 'コントラクト',
  },
  'portal.contracts.lead': {
    en: 'The business of the ledger, as code that every node runs alike. Each method says who may call it.',
    'zh-CN': '账本的业务，以每个节点同样运行的代码表示。每个方法都写明谁可调用。',
    ja: '台帳の業務を、全ノードが同じく実行するコードとして示します。各メソッドは誰が呼び出せるかを定めています。',
  },
  'portal.contract.number': {
    en: 'Number',
    'zh-CN': '编号',
    ja: '番号',
  },
  'portal.contract.methods': {
    en: 'Methods',
    'zh-CN': '方法',
    ja: 'メソッド',
  },
  'portal.contract.events': {
    en: 'Events',
    'zh-CN': '事件',
    ja: 'イベント',
  },
  'portal.contract.maps': {
    en: 'What it keeps',
    'zh-CN': '其保存的内容',
    ja: '保持するもの',
  },
  'portal.authority': {
    en: 'Who may call what',
    'zh-CN': '谁可调用什么',
    ja: '誰が何を呼び出せるか',
  },
  'portal.authority.lead': {
    en: 'Roles across, methods down. “Own” means objects that the organisation is a party to.',
    'zh-CN': '横向为角色，纵向为方法。“自有”指该机构为其一方的对象。',
    ja: '横が役割、縦がメソッドです。「自社」は、その組織が当事者である対象を指します。',
  },
  'portal.authority.none': {
    en: 'may not',
    'zh-CN': '不可',
    ja: '不可',
  },
  'portal.authority.own': {
    en: 'own',
    'zh-CN': '自有',
    ja: '自社',
  },
  'portal.authority.any': {
    en: 'any',
    'zh-CN': '任意',
    ja: 'すべて',
  },
  'portal.authority.may': {
    en: 'May call it for',
    'zh-CN': '可对其调用',
    ja: '呼び出せる対象',
  },
  'portal.method': {
    en: 'Method',
    'zh-CN': '方法',
    ja: 'メソッド',
  },
  'portal.method.contract': {
    en: 'Contract {name}',
    'zh-CN': '合约 {name}',
    ja: 'コントラクト {name}',
  },
  'portal.method.unknown': {
    en: 'This contract has no such method. Its page lists those that it has.',
    'zh-CN': '此合约没有该方法。其页面列出现有方法。',
    ja: 'このコントラクトにそのメソッドはありません。コントラクトのページに一覧があります。',
  },
  'portal.method.arguments': {
    en: 'What it takes',
    'zh-CN': '其参数',
    ja: '受け取るもの',
  },
  'portal.method.refuses': {
    en: 'What it refuses, with the page of each',
    'zh-CN': '其拒绝的情形及各自说明页',
    ja: '拒否する場合と、それぞれの説明ページ',
  },
  'portal.schema.none': {
    en: 'Nothing.',
    'zh-CN': '无。',
    ja: 'ありません。',
  },
  'portal.schema.fields': {
    en: 'Fields',
    'zh-CN': '字段',
    ja: '項目',
  },
  'portal.schema.field': {
    en: 'Field',
    'zh-CN': '字段',
    ja: '項目',
  },
  'portal.schema.form': {
    en: 'Form',
    'zh-CN': '形式',
    ja: '形式',
  },
  'portal.schema.class': {
    en: 'Seen by',
    'zh-CN': '可见范围',
    ja: '公開範囲',
  },
  'portal.schema.meaning': {
    en: 'Meaning',
    'zh-CN': '含义',
    ja: '意味',
  },
  'portal.schema.optional': {
    en: '(optional)',
    'zh-CN': '（可选）',
    ja: '（任意）',
  },
  'portal.class.PUBLIC': {
    en: 'everyone',
    'zh-CN': '所有人',
    ja: '全員',
  },
  'portal.class.MEMBER': {
    en: 'members',
    'zh-CN': '成员',
    ja: 'メンバー',
  },
  'portal.class.VAULT': {
    en: 'under consent',
    'zh-CN': '须经同意',
    ja: '同意がある場合',
  },
} as const satisfies TextTable
