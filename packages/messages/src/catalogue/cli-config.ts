/** The configuration of a node: `chassis config` and what is wrong with its file. */
import type { TextTable } from '../text-table.ts'

export const cliConfigMessages = {
  'cli.config.description': {
    en: 'The configuration of a node that serves.',
    'zh-CN': '提供服务的节点的配置。',
    ja: '提供中のノードの設定。',
  },
  'cli.config.explain.description': {
    en: 'Say what the node would serve with, where each setting comes from, and how else it can be set.',
    'zh-CN': '说明节点将采用的设置、每项设置的来源以及其他设置方式。',
    ja: 'ノードが使う設定と、それぞれの出どころ、ほかの設定方法を表示します。',
  },
  'cli.config.file': {
    en: 'Configuration file: {file}',
    'zh-CN': '配置文件：{file}',
    ja: '設定ファイル：{file}',
  },
  'cli.config.noFile': {
    en: 'There is no configuration file ({file}); none is needed.',
    'zh-CN': '没有配置文件（{file}），也不是必需的。',
    ja: '設定ファイル（{file}）はありません。なくても動きます。',
  },
  'cli.config.notSet': { en: 'not set', 'zh-CN': '未设置', ja: '未設定' },
  'cli.config.source.option': { en: 'option', 'zh-CN': '命令行选项', ja: 'オプション' },
  'cli.config.source.environment': { en: 'environment', 'zh-CN': '环境变量', ja: '環境変数' },
  'cli.config.source.file': { en: 'configuration file', 'zh-CN': '配置文件', ja: '設定ファイル' },
  'cli.config.source.default': { en: 'default', 'zh-CN': '默认值', ja: '既定値' },
  'cli.config.setting.host': {
    en: 'Address to listen at. Other machines reach anything but localhost: then origin is needed.',
    'zh-CN': '监听地址。除 localhost 外，其他机器均可访问，此时必须设置 origin。',
    ja: '待ち受けるアドレス。localhost 以外は他のマシンから接続できるため、origin が必要です。',
  },
  'cli.config.setting.port': {
    en: 'Port to listen at, 0 to 65535; 0 lets the system choose.',
    'zh-CN': '监听端口，0 至 65535；0 表示由系统选择。',
    ja: '待ち受けるポート（0～65535）。0 ならシステムが選びます。',
  },
  'cli.config.setting.origin': {
    en: 'Where people reach the node, such as https://node.example. Sign-ins and passkeys are for this origin alone.',
    'zh-CN': '人们访问节点所用的地址，例如 https://node.example。登录和通行密钥仅对该来源有效。',
    ja: '利用者がノードに接続する URL（例：https://node.example）。サインインとパスキーはこのオリジンに限られます。',
  },
  'cli.config.setting.databaseUrl': {
    en: 'PostgreSQL of the read model, such as postgresql://user:password@host/database. Without it it is embedded.',
    'zh-CN': '读模型所用的 PostgreSQL，例如 postgresql://user:password@host/database。未设置时使用内嵌数据库。',
    ja: '読み取りモデルの PostgreSQL（例：postgresql://user:password@host/database）。なければ組み込みです。',
  },
  'cli.config.ways': {
    en: 'set by, the first counts: {ways} in the file',
    'zh-CN': '设置方式（以最先者为准）：{ways}（配置文件）',
    ja: '設定方法（先にあるものが優先）：{ways}（設定ファイル）',
  },
  'cli.config.open': {
    en: '{file} may hold a password and others can read it: chmod 600 {file}',
    'zh-CN': '{file} 可能含有密码，且他人可读：chmod 600 {file}',
    ja: '{file} はパスワードを含む可能性があり、他の利用者が読めます：chmod 600 {file}',
  },
  'cli.doctor.config.ok': {
    en: 'A node can serve with what the environment and {file} say (`chassis config explain`).',
    'zh-CN': '节点可以按环境变量与 {file} 的设置提供服务（`chassis config explain`）。',
    ja: '環境変数と {file} の設定でノードを提供できます（`chassis config explain`）。',
  },
  'platform.CONFIG_UNREADABLE.title': {
    en: 'The configuration file {file} cannot be read: {reason}.',
    'zh-CN': '无法读取配置文件 {file}：{reason}。',
    ja: '設定ファイル {file} を読み取れません：{reason}。',
  },
  'platform.CONFIG_UNREADABLE.action': {
    en: `Nothing was started. Make it one JSON object, such as '{'"port": 8480'}', or remove it.`,
    'zh-CN': `未启动任何服务。请将其改为一个 JSON 对象，例如 '{'"port": 8480'}'，或将其删除。`,
    ja: `何も起動していません。'{'"port": 8480'}' のような一つの JSON オブジェクトにするか、削除してください。`,
  },
  'platform.CONFIG_SETTING_UNKNOWN.title': {
    en: '{setting} in {file} is no setting.',
    'zh-CN': '{file} 中的 {setting} 不是有效的设置项。',
    ja: '{file} の {setting} という設定はありません。',
  },
  'platform.CONFIG_SETTING_UNKNOWN.action': {
    en: 'Nothing was started. There are: {known}. `chassis config explain` says what each means, once the file is mended.',
    'zh-CN': '未启动任何服务。可用的设置项：{known}。修正文件后，`chassis config explain` 会说明各项含义。',
    ja: '何も起動していません。設定できるのは {known} です。直した後は `chassis config explain` で意味を確かめられます。',
  },
  'platform.CONFIG_SETTING_INVALID.title': {
    en: '{setting} in {file} has a value that it cannot have.',
    'zh-CN': '{file} 中 {setting} 的值无效。',
    ja: '{file} の {setting} の値が正しくありません。',
  },
  'platform.CONFIG_SETTING_INVALID.action': {
    en: 'Nothing was started. Values are texts, the port a number from 0 to 65535; the guide “Configure a node” has an example of each.',
    'zh-CN': '未启动任何服务。值应为文本，端口为 0 至 65535 的数字；指南 “Configure a node” 中有各项示例。',
    ja: '何も起動していません。値は文字列、port は 0～65535 の数です。ガイド “Configure a node” にそれぞれの例があります。',
  },
} as const satisfies TextTable
