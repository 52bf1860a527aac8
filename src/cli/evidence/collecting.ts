import type { Clause } from '../../model/measure.ts';
import type { Localized } from '../../model/words.ts';

const phrase = (en: string, zh: string): Localized => ({ en, zh });

/** Whom documents are asked of. */
export const holders = {
  compliance: phrase('Compliance or legal lead', '合规／法务负责人'),
  security: phrase('Security lead', '安全负责人'),
  training: phrase('Training-data lead', '训练数据负责人'),
  privacy: phrase('Personal-information protection officer', '个人信息保护负责人'),
  product: phrase('Product lead', '产品负责人'),
  operations: phrase('Operations lead', '运营负责人'),
  service: phrase('Customer-service lead', '客服负责人'),
} as const;
export type Holder = keyof typeof holders;

/** What to collect for a clause, and from whom. */
export interface Collecting {
  readonly from: Holder;
  readonly what: Localized;
}

const collect = (from: Holder, en: string, zh: string): Collecting => ({ from, what: phrase(en, zh) });

/** By clause of `cn-anthropomorphic-2026`; clauses of other measures are asked for in the words of their own file. */
const table: { readonly [ref: string]: Collecting } = Object.fromEntries(
  Object.entries({
    '2.1': collect(
      'compliance',
      'Signed scope statement: public in the mainland, human-like persona, sustained emotional interaction, each with its reason',
      '经签署的适用范围说明：是否面向境内公众、是否模拟人格、是否持续提供情感互动，逐项说明理由',
    ),
    '2.2': collect(
      'product',
      'List of the modalities offered (text, pictures, audio, video) by client and version',
      '按客户端与版本列出所提供的互动形式（文字、图片、音频、视频）',
    ),
    '2.3': collect(
      'compliance',
      'Reasoned statement for each product claimed to be a mere tool',
      '主张属于工具类服务的产品逐一说明理由',
    ),
    '9.1': collect(
      'compliance',
      'Each listed internal system as an approved, dated document, with one record of its use',
      '各项内部制度的批准文本（注明日期），并各附一份执行记录',
    ),
    '9.2': collect(
      'operations',
      'Staffing table and moderation tooling against users, modalities and share of minors',
      '内容管理人员与技术措施配置表，对照用户规模、互动形式和未成年人占比',
    ),
    '10.1': collect(
      'security',
      'Release checklist with a safety gate for each feature, and its latest filled-in copy',
      '每项功能设有安全关口的上线清单，及最近一次填写记录',
    ),
    '10.2': collect(
      'security',
      'Latest monitoring or risk report, and one recorded deviation with the date of its fix',
      '最近一期监测或风险评估报告，以及一项偏差及其纠正日期的记录',
    ),
    '10.3': collect(
      'security',
      'Incident register and the log-retention setting (six months at least)',
      '安全事件台账及日志留存设置（不少于六个月）',
    ),
    '10.8': collect(
      'product',
      'System prompts, reward functions, targets and push templates, searched for goals of attachment or dependence',
      '系统提示词、奖励函数、考核指标与推送模板，并附未以依恋、依赖为目标的排查记录',
    ),
    '11.1': collect('training', 'Register of training sources with the licence of each', '训练数据来源登记表及各来源的授权'),
    '11.2': collect('training', 'Cleaning log, annotation guide and its quality check', '数据清洗日志、标注规范与质量抽检记录'),
    '11.3': collect('training', 'Provenance hashes and the report of a poisoning test', '数据溯源摘要与防投毒测试报告'),
    '11.4': collect(
      'training',
      'Red-team set, and figures before and after adversarial training',
      '红队测试集，以及对抗训练前后的指标',
    ),
    '11.5': collect('training', 'Safety assessment of synthetic data', '合成数据安全评估报告'),
    '11.6': collect('training', 'Inspection schedule and its last two records', '训练数据检查计划及最近两次记录'),
    '11.7': collect(
      'training',
      'Access list, encryption, and the plan for leaks of training data',
      '训练数据访问名单、加密措施与泄露应急预案',
    ),
    '15.2': collect(
      'product',
      'Screenshots of the risk notice that older users see, by client',
      '老年用户所见风险提示的各端截图',
    ),
    '16.1': collect('privacy', 'Inventory of interaction data and the rules of its ownership', '互动数据清单与数据产权管理制度'),
    '16.2': collect(
      'security',
      'Encryption and access-control design, and the latest access review',
      '数据加密与访问控制方案，及最近一次权限复核记录',
    ),
    '16.3': collect(
      'privacy',
      'List of sub-processors, map of data flows, and contract terms with model vendors',
      '受托方清单、数据流转图及与模型供应商的合同条款',
    ),
    '16.6': collect(
      'privacy',
      'Filter for sensitive data before training, and records of separate consent',
      '训练前敏感个人信息过滤措施，及单独同意记录',
    ),
    '17.2': collect(
      'privacy',
      'Latest audit of how minors’ personal information is processed, and its list of remedies',
      '最近一次未成年人个人信息合规审计报告及整改清单',
    ),
    '20': collect(
      'operations',
      'Notice template, notice period and way to export, for the end of the service',
      '终止服务的告知模板、提前告知期限与数据导出方案',
    ),
    '21.3': collect(
      'service',
      'Published procedure and time limits for appeals and complaints',
      '已公布的申诉、投诉举报处理流程与反馈时限',
    ),
    '22.1': collect(
      'compliance',
      'Assessment report dated before launch, with the receipt of its filing',
      '上线或增设功能前的安全评估报告及提交回执',
    ),
    '22.2': collect(
      'compliance',
      'Register of changes of model and technology, against the dates of assessments',
      '模型与技术变更登记，对照评估日期',
    ),
    '22.3': collect(
      'operations',
      'Registered and monthly active users, dated, and the assessment if over a line',
      '注册用户数与月活跃用户数（注明日期）；超过界线的附评估报告',
    ),
    '22.4': collect(
      'compliance',
      'Risk register with the question of national security and public interest answered',
      '风险登记表，并就是否可能影响国家安全、公共利益作出判断',
    ),
    '22.5': collect(
      'compliance',
      'Statement of which other prescribed circumstances were looked at',
      '关于其他规定情形排查结果的说明',
    ),
    '22.6': collect(
      'compliance',
      'Notices received from the authorities, each with the answer; or that there was none',
      '收到的主管部门通知及答复；没有的出具说明',
    ),
    '23.1': collect('security', 'Assessment report, part 1: safeguard measures', '评估报告第一项：安全保障措施建设情况'),
    '23.2': collect('training', 'Assessment report, part 2: processing of training data', '评估报告第二项：训练数据处理情况'),
    '23.3': collect(
      'security',
      'Assessment report, part 3: extreme situations, with recall, false alarms and the log of contacts',
      '评估报告第三项：极端情境识别、应急处置与干预，附召回、误报与联系记录',
    ),
    '23.4': collect(
      'operations',
      'Assessment report, part 4: users, duration of use and ages, as dated tables',
      '评估报告第四项：用户规模、使用时长、年龄结构统计表（注明日期）',
    ),
    '23.5': collect(
      'product',
      'Assessment report, part 5: protection of minors, older people and others',
      '评估报告第五项：未成年人、老年人等保护措施',
    ),
    '23.6': collect(
      'service',
      'Assessment report, part 6: statistics of appeals and complaints',
      '评估报告第六项：申诉与投诉举报处理统计',
    ),
    '23.7': collect(
      'security',
      'Assessment report, part 7: major risks with their fix and the test after it',
      '评估报告第七项：重大风险整改情况及复测证据',
    ),
    '23.8': collect(
      'compliance',
      'Assessment report, part 8: other matters, or that there are none',
      '评估报告第八项：其他情况；没有的予以说明',
    ),
    '24.1': collect(
      'operations',
      'Procedure to restrict or stop the service, and the record of a drill',
      '限制功能、停止服务的处置预案及演练记录',
    ),
    '24.2': collect('operations', 'Log of how major risks were handled', '重大风险处置记录'),
    '25': collect(
      'operations',
      'Proof of assessment and filing number as given to each app store',
      '向各应用分发平台提交的评估证明与备案编号',
    ),
    '26.1': collect(
      'compliance',
      'Algorithm filing number, where it is shown, and the date of its last change',
      '算法备案编号、公示位置与最近一次变更日期',
    ),
    '27.2': collect(
      'compliance',
      'Orders to assess again or inspections on site, each with the answer; or that there was none',
      '责令重新评估或现场检查的文书及配合情况；没有的出具说明',
    ),
    '31': collect(
      'compliance',
      'Whether health or finance is touched; if so, the licence of that sector',
      '是否涉及医疗健康、金融等领域；涉及的附行业许可',
    ),
  } satisfies { readonly [clause: string]: Collecting }).map(([id, each]) => [`cn-anthropomorphic-2026#${id}`, each]),
);

/** What to collect for a clause; where our table has nothing, what its measure says of testing it. */
export const collectingFor = (ref: string, clause: Clause): Collecting =>
  table[ref] ?? { from: 'compliance', what: { en: clause.testing, zh: `能够证明以下义务已履行的文件：${clause.duty.zh}` } };
