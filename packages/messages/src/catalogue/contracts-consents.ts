/** Refusals of the consents contract. */
import type { TextTable } from '../text-table.ts'

export const consentsErrorTexts = {
  'error.consents.FIELDS_REPEATED.title': {
    en: 'A field stands in the list twice.',
    'zh-CN': '字段列表中有重复项。',
    ja: '項目の一覧に同じものが二度あります。',
  },
  'error.consents.FIELDS_REPEATED.action': {
    en: 'Name each field once.',
    'zh-CN': '每个字段只写一次。',
    ja: '各項目は一度だけ書いてください。',
  },
  'error.consents.UNTIL_NOT_AHEAD.title': {
    en: 'The end of the validity is not in the future.',
    'zh-CN': '有效期截止时间不在将来。',
    ja: '有効期限が将来の時刻ではありません。',
  },
  'error.consents.UNTIL_NOT_AHEAD.action': {
    en: 'Choose a later time.',
    'zh-CN': '请选择更晚的时间。',
    ja: 'より後の時刻を選んでください。',
  },
  'error.consents.UNTIL_TOO_FAR.title': {
    en: 'The validity is longer than ten years.',
    'zh-CN': '有效期超过十年。',
    ja: '有効期間が十年を超えています。',
  },
  'error.consents.UNTIL_TOO_FAR.action': {
    en: 'Choose an end within ten years; it can be given again later.',
    'zh-CN': '请选择十年以内的截止时间；到期后可重新给予。',
    ja: '十年以内の期限を選んでください。後で改めて与えられます。',
  },
  'error.consents.HEIGHT_AHEAD.title': {
    en: 'The receipt names a height that is not durable yet.',
    'zh-CN': '收据所写的高度尚未持久化。',
    ja: '受領記録が、まだ確定していない高さを指しています。',
  },
  'error.consents.HEIGHT_AHEAD.action': {
    en: 'Judge the basis at the last durable height and send the receipt again.',
    'zh-CN': '请以最后的持久化高度判断依据，再重新提交收据。',
    ja: '最後に確定した高さで根拠を判断し、受領記録を送り直してください。',
  },
  'error.consents.ACCOUNT_NOT_FOUND.title': {
    en: 'No account has this id.',
    'zh-CN': '没有此编号的账户。',
    ja: 'この ID の口座はありません。',
  },
  'error.consents.ACCOUNT_NOT_FOUND.action': {
    en: 'Check the id, or create the account first.',
    'zh-CN': '请核对编号，或先创建该账户。',
    ja: 'ID を確認するか、先に口座を作ってください。',
  },
  'error.consents.SUBJECT_EXISTS.title': {
    en: 'A subject has this id.',
    'zh-CN': '此编号已用于某个数据主体。',
    ja: 'この ID のデータ主体は既にあります。',
  },
  'error.consents.SUBJECT_EXISTS.action': {
    en: 'Use the subject that exists, or draw a new random id for another person.',
    'zh-CN': '请使用已有的数据主体；若为另一人，请生成新的随机编号。',
    ja: '既にあるものを使うか、別の人には新しい無作為の ID を作ってください。',
  },
  'error.consents.CONSENT_NOT_FOUND.title': {
    en: 'No consent has this id.',
    'zh-CN': '没有此编号的同意。',
    ja: 'この ID の同意はありません。',
  },
  'error.consents.CONSENT_NOT_FOUND.action': {
    en: 'List the consents of the subject and check the id.',
    'zh-CN': '请列出该数据主体的同意并核对编号。',
    ja: 'データ主体の同意の一覧を出して ID を確認してください。',
  },
  'error.consents.POWER_NOT_FOUND.title': {
    en: 'No legal power has this id.',
    'zh-CN': '没有此编号的法定权限。',
    ja: 'この ID の法的権限はありません。',
  },
  'error.consents.POWER_NOT_FOUND.action': {
    en: 'List the legal powers of the subject and check the id.',
    'zh-CN': '请列出该数据主体的法定权限并核对编号。',
    ja: 'データ主体の法的権限の一覧を出して ID を確認してください。',
  },
  'error.consents.SUBJECT_NOT_FOUND.title': {
    en: 'No subject has this id.',
    'zh-CN': '没有此编号的数据主体。',
    ja: 'この ID のデータ主体はありません。',
  },
  'error.consents.SUBJECT_NOT_FOUND.action': {
    en: 'Check the id, or let the keeper open the subject first.',
    'zh-CN': '请核对编号，或先由保管方登记该数据主体。',
    ja: 'ID を確認するか、先に保管者がデータ主体を登録してください。',
  },
  'error.consents.NOT_KEEPER.title': {
    en: 'Only the member that keeps the data may do this.',
    'zh-CN': '只有保管该数据的成员可以执行此操作。',
    ja: 'データを保管するメンバーだけができます。',
  },
  'error.consents.NOT_KEEPER.action': {
    en: 'Ask the keeper of the subject, or act as it.',
    'zh-CN': '请联系该数据主体的保管方，或以保管方的身份操作。',
    ja: '保管者に依頼するか、保管者として行ってください。',
  },
  'error.consents.NOT_SUBJECT.title': {
    en: 'Only the person, or the keeper of the data for it, may do this.',
    'zh-CN': '只有本人，或代其操作的数据保管方，可以执行此操作。',
    ja: '本人か、本人のために保管者だけができます。',
  },
  'error.consents.NOT_SUBJECT.action': {
    en: "Act with the person's account, or let the keeper record it with the digest of the document.",
    'zh-CN': '请用本人的账户操作，或由保管方附上文件摘要代为登记。',
    ja: '本人の口座で行うか、保管者が文書のダイジェストを付けて記録してください。',
  },
  'error.consents.SUBJECT_ERASED.title': {
    en: 'The data of this subject were erased.',
    'zh-CN': '该数据主体的数据已被删除。',
    ja: 'このデータ主体のデータは消去されています。',
  },
  'error.consents.SUBJECT_ERASED.action': {
    en: 'Nothing more can be entered or read. A new relationship with the person gets a new subject.',
    'zh-CN': '不能再登记或读取任何内容。与此人的新关系须使用新的数据主体。',
    ja: 'これ以上の記録や閲覧はできません。新しい関係には新しいデータ主体を使ってください。',
  },
  'error.consents.EVIDENCE_MISSING.title': {
    en: 'A consent that the keeper records needs the digest of its document.',
    'zh-CN': '由保管方登记的同意须附文件摘要。',
    ja: '保管者が記録する同意には、文書のダイジェストが必要です。',
  },
  'error.consents.EVIDENCE_MISSING.action': {
    en: 'Add the salted digest of the signed document, or let the person give the consent itself.',
    'zh-CN': '请附上已签文件的加盐摘要，或由本人直接给予同意。',
    ja: '署名済み文書のソルト付きダイジェストを付けるか、本人が同意を与えてください。',
  },
  'error.consents.VEHICLE_NOT_FOUND.title': {
    en: 'No vehicle has this id.',
    'zh-CN': '没有此编号的车辆。',
    ja: 'この ID の車両はありません。',
  },
  'error.consents.VEHICLE_NOT_FOUND.action': {
    en: 'Check the id, or give the consent without a vehicle.',
    'zh-CN': '请核对编号，或不关联车辆而给予同意。',
    ja: 'ID を確認するか、車両を付けずに同意を与えてください。',
  },
  'error.consents.ALREADY_COMMITTED.title': {
    en: 'The subject has a record with this commitment.',
    'zh-CN': '该数据主体已有此承诺值的记录。',
    ja: 'このコミットメントの記録は既にあります。',
  },
  'error.consents.ALREADY_COMMITTED.action': {
    en: 'Nothing needs to be done: it stands on the ledger.',
    'zh-CN': '无需操作：账本上已有该承诺。',
    ja: '何もする必要はありません。台帳に載っています。',
  },
  'error.consents.REQUEST_USED.title': {
    en: 'This request has a receipt already.',
    'zh-CN': '该请求已有收据。',
    ja: 'この要求には既に受領記録があります。',
  },
  'error.consents.REQUEST_USED.action': {
    en: 'Make a new request with a new name; every read has a receipt of its own.',
    'zh-CN': '请用新名称发起新的请求；每次读取都有各自的收据。',
    ja: '新しい名前で要求し直してください。閲覧ごとに受領記録があります。',
  },
  'error.consents.NOT_COVERED.title': {
    en: 'The basis does not cover this read.',
    'zh-CN': '该依据不涵盖此次读取。',
    ja: 'この根拠では、この閲覧は認められません。',
  },
  'error.consents.NOT_COVERED.action': {
    en: 'Subject, reader, purpose and every field must be those of the consent or legal power. Ask for less, or for another consent.',
    'zh-CN': '数据主体、读取方、目的及每个字段都须与同意或法定权限一致。请缩小请求范围，或另行取得同意。',
    ja: 'データ主体、閲覧者、目的、すべての項目が同意または法的権限と一致する必要があります。範囲を狭めるか、別の同意を得てください。',
  },
  'error.consents.CONSENT_WITHDRAWN.title': {
    en: 'The consent was withdrawn.',
    'zh-CN': '该同意已被撤回。',
    ja: '同意は撤回されています。',
  },
  'error.consents.CONSENT_WITHDRAWN.action': {
    en: 'Nothing is released on it any more. Ask the person for a new consent.',
    'zh-CN': '不能再据此提供数据。请向本人取得新的同意。',
    ja: 'これに基づく開示はできません。本人から新しい同意を得てください。',
  },
  'error.consents.CONSENT_EXPIRED.title': {
    en: 'The time of the consent is over.',
    'zh-CN': '该同意已过期。',
    ja: '同意の期限が過ぎています。',
  },
  'error.consents.CONSENT_EXPIRED.action': {
    en: 'Ask the person for a new consent.',
    'zh-CN': '请向本人取得新的同意。',
    ja: '本人から新しい同意を得てください。',
  },
  'error.consents.OWNER_CHANGED.title': {
    en: 'The consent ended: the vehicle has another owner.',
    'zh-CN': '该同意已终止：车辆已变更所有人。',
    ja: '車両の所有者が変わったため、同意は終わっています。',
  },
  'error.consents.OWNER_CHANGED.action': {
    en: 'Ask the person concerned for a new consent.',
    'zh-CN': '请向当事人取得新的同意。',
    ja: '該当する本人から新しい同意を得てください。',
  },
  'error.consents.POWER_ENDED.title': {
    en: 'The legal power is not in force any more.',
    'zh-CN': '该法定权限已失效。',
    ja: '法的権限は効力を失っています。',
  },
  'error.consents.POWER_ENDED.action': {
    en: 'The keeper logs a new one if the law still requires the release.',
    'zh-CN': '如法律仍要求提供，请由保管方登记新的法定权限。',
    ja: '法律がなお開示を求める場合は、保管者が新たに記録してください。',
  },
  'error.consents.TOO_MANY_POWERS.title': {
    en: 'Eight legal powers are in force on this subject.',
    'zh-CN': '该数据主体已有八项有效的法定权限。',
    ja: 'このデータ主体には八件の法的権限があります。',
  },
  'error.consents.TOO_MANY_POWERS.action': {
    en: 'End those that are no longer needed first.',
    'zh-CN': '请先终止不再需要的权限。',
    ja: '不要になったものを先に終わらせてください。',
  },
  'error.consents.LEGAL_HOLD.title': {
    en: 'A legal power is in force: the data must be kept until it ends.',
    'zh-CN': '有法定权限正在生效：在其终止前须保留数据。',
    ja: '法的権限が有効なため、終わるまでデータを保管する必要があります。',
  },
  'error.consents.LEGAL_HOLD.action': {
    en: 'Erase after the legal power has ended; list the powers of the subject to see when.',
    'zh-CN': '请在法定权限终止后再删除；可列出该数据主体的权限查看时间。',
    ja: '法的権限が終わってから消去してください。時期は権限の一覧で分かります。',
  },
} satisfies TextTable
