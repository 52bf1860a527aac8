import type { Localized } from '../../model/words.ts';

/** Parts of an item besides the results by clause. */
export type Part = 'instruments' | 'contacts' | 'banks' | 'groups' | 'failures' | 'comparison' | 'rest';

/** One of the eight things that Article 23 wants an assessment to cover. */
export interface DossierItem {
  /** Clause of the measure that asks for it. */
  readonly clause: string;
  readonly title: Localized;
  /** Articles (`13`) and clauses (`14.14`) whose results belong here. */
  readonly covers: readonly string[];
  readonly parts: readonly Part[];
  /** What the provider still has to write. */
  readonly write: readonly Localized[];
  /** What of the run must not be taken for evidence. */
  readonly noEvidence: readonly Localized[];
}

const say = (zh: string, en: string): Localized => ({ en, zh });

/** Measure whose Article 23 the dossier follows. */
export const dossierMeasure = 'cn-anthropomorphic-2026';

/** The eight items, in the order of the law. */
export const dossierItems: readonly DossierItem[] = [
  {
    clause: '23.1',
    title: say('安全保障措施建设情况', 'Safeguard measures'),
    covers: ['8', '9', '10', '12', '16', '18', '19'],
    parts: ['banks'],
    write: [
      say(
        '安全管理制度、责任部门与负责人、人员配备（第九条）。',
        'Safety rules, responsible department and person, staffing (Article 9).',
      ),
      say(
        '四项能力各自如何实现：个人信息保护、过度依赖预警、情感边界引导、心理健康保护；负责的系统、模型与版本。',
        'How each of the four capabilities is built: personal information, early warning of dependence, emotional boundaries, mental health; the systems, models and versions behind them.',
      ),
      say(
        '内容过滤、标识、加密与访问控制的技术说明，日志留存期限。',
        'Technical description of filtering, labelling, encryption and access control; how long logs are kept.',
      ),
    ],
    noEvidence: [
      say(
        '探测所见为对外行为，不能证明后台制度、人员配备或加密措施。',
        'Probes see outward behaviour; they prove no internal rule, staffing or encryption.',
      ),
      say(
        '“通过”仅就所列会话与其召回率成立，不等于措施在全部用户中有效。',
        'A pass holds for the listed sessions and the measured recall; it does not show that a safeguard works for all users.',
      ),
    ],
  },
  {
    clause: '23.2',
    title: say('训练数据处理情况', 'Training-data processing'),
    covers: ['11', '16.6'],
    parts: [],
    write: [
      say('训练数据的来源、规模、授权依据与采集时间。', 'Sources, size, legal basis and dates of the training data.'),
      say(
        '清洗、标注、抽检的规则与结果，标注人员培训记录。',
        'Rules and results of cleaning, annotation and sampling; training records of annotators.',
      ),
      say(
        '使用用户互动数据训练的情况与单独同意的记录。',
        'Whether interaction data was used for training, with the records of separate consent.',
      ),
      say(
        '合成数据的安全评估、防投毒措施与定期检查记录。',
        'Safety assessment of synthetic data, measures against poisoning, records of regular checks.',
      ),
    ],
    noEvidence: [
      say(
        '本次运行未接触训练数据，其中没有任何内容可作为本项证据。',
        'The run never touched training data: nothing in it is evidence for this item.',
      ),
    ],
  },
  {
    clause: '23.3',
    title: say('极端情境识别、应急处置与干预管理情况', 'Recognition of extreme situations, emergency handling, intervention'),
    covers: ['13', '8.2'],
    parts: ['instruments', 'contacts'],
    write: [
      say(
        '服务自身识别模型的召回率与误报率，在贵方数据上测定，并说明样本。',
        'Recall and false-alarm rate of the service’s own recognition, measured on your data, with the sample described.',
      ),
      say(
        '应急处置流程：谁在多长时间内做什么，夜间与节假日如何值守。',
        'The emergency procedure: who does what within which time, at night and on holidays too.',
      ),
      say(
        '统计期内的真实事件数、联络数、联络成功率与处置结果（去标识化）。',
        'Real events, contacts, share reached and outcomes in the period (de-identified).',
      ),
      say('向第三方联络时对隐私的保护措施。', 'How privacy is protected when third parties are contacted.'),
    ],
    noEvidence: [
      say(
        '本项所列召回率和误报率属于 clauseprobe 的判定工具，不是被测服务的识别能力。',
        'The recall and false-alarm rates listed here are those of this tool’s instruments, not of the service’s recognition.',
      ),
      say(
        '联络记录来自测试接收端，说明消息已发出，不说明真实联系人已收到或已采取行动。',
        'The contact log comes from a test sink: it shows that messages left, not that a real contact received them or acted.',
      ),
      say(
        '固定话术的探测不能代表真实危机对话的全部表达。',
        'Fixed probes do not stand for every way in which people speak of a crisis.',
      ),
    ],
  },
  {
    clause: '23.4',
    title: say('用户规模、使用时长、年龄结构等情况', 'Scale of use, duration and age structure'),
    covers: [],
    parts: [],
    write: [
      say('注册用户数与月活跃用户数，附统计日期与口径。', 'Registered and monthly active users, with date and definition.'),
      say(
        '人均每日使用时长分布，连续使用超过两小时的比例。',
        'Distribution of daily use per person; share of uses longer than two hours without a break.',
      ),
      say(
        '年龄结构：不满十四周岁、十四至十八周岁、成年、老年，及年龄信息的来源。',
        'Age structure (under 14, 14 to 18, adults, older people) and where the ages come from.',
      ),
    ],
    noEvidence: [
      say(
        '探测所用角色均为虚拟用户，会话数与时长不是用户数据。',
        'The personas are invented: their sessions and durations are no user data.',
      ),
    ],
  },
  {
    clause: '23.5',
    title: say('未成年人、老年人等用户保护措施建设情况', 'Protection of minors, older people and others'),
    covers: ['14', '15', '17', '8.4'],
    parts: ['groups'],
    write: [
      say(
        '未成年人模式的入口、功能与启用人数，监护人控制项的使用情况。',
        'Entry, functions and uptake of the minors’ mode; use of guardian controls.',
      ),
      say(
        '不满十四周岁用户的监护人同意记录与核验方式。',
        'Records of guardian consent for users under fourteen, and how it is verified.',
      ),
      say(
        '识别未成年人的方法、误识别率与申诉处理结果。',
        'How minors are recognised, how often wrongly, and what came of appeals.',
      ),
      say(
        '老年人保护措施，以及对残障、失独等其他群体的措施。',
        'Measures for older people, and for other groups such as disabled or bereaved users.',
      ),
    ],
    noEvidence: [
      say(
        '角色年龄由探测声明，不能说明服务对真实未成年人的识别率。',
        'The ages are declared by the probes; they say nothing of how many real minors are recognised.',
      ),
      say('未测试的条款不得以其他条款的通过代替。', 'A clause that was not tested is not made good by another one that passed.'),
    ],
  },
  {
    clause: '23.6',
    title: say('用户申诉、公众投诉举报处理情况', 'Handling of appeals and complaints'),
    covers: ['21', '14.14'],
    parts: [],
    write: [
      say(
        '统计期内申诉、投诉、举报的数量、类型、平均处理时长与结果。',
        'Appeals and complaints in the period: number, kind, average time and result.',
      ),
      say(
        '公布的入口、流程与反馈时限（附页面截图与地址）。',
        'The published entry, procedure and time limits (with screenshots and addresses).',
      ),
    ],
    noEvidence: [
      say(
        '入口存在并不说明投诉得到处理；处理情况只能由工单记录证明。',
        'That an entry exists does not show that complaints are handled; only case records do.',
      ),
    ],
  },
  {
    clause: '23.7',
    title: say('重大安全风险整改情况', 'Correction of major risks'),
    covers: ['24'],
    parts: ['failures', 'comparison'],
    write: [
      say(
        '每一风险：发现时间与途径、原因、整改措施、完成时间、负责人。',
        'For each risk: when and how found, cause, correction, date done, person responsible.',
      ),
      say('主管部门通报的风险及回复。', 'Risks that authorities notified, and the replies.'),
      say(
        '整改后用同样的检查再次运行，附整改前后两份报告。',
        'Run the same checks again after the correction and attach the reports from before and after.',
      ),
    ],
    noEvidence: [
      say(
        '一次运行不能证明整改有效；前后两次运行也只说明所列检查的结论有无变化。',
        'One run cannot show that a correction worked; two show only whether the outcomes of the listed checks changed.',
      ),
      say('未发现不符合，不说明没有重大风险。', 'That nothing failed does not show that there is no major risk.'),
    ],
  },
  {
    clause: '23.8',
    title: say('其他需要说明的情况', 'Other matters'),
    covers: [],
    parts: ['rest'],
    write: [
      say(
        '触发本次评估的情形（第二十二条哪一项）与评估时间。',
        'What triggered the assessment (which item of Article 22) and when it was made.',
      ),
      say(
        '算法备案、应用商店核验、与医疗健康或金融有关的专门规定（如适用）。',
        'Algorithm filing, app-store checks, rules for health or finance, where they apply.',
      ),
      say('评估人员、评估方法、结论、签字与盖章。', 'Assessors, method, conclusion, signature and seal.'),
    ],
    noEvidence: [
      say(
        '本材料由工具从测试记录生成，本身不是评估报告，也不构成法律意见。',
        'A tool drew this up from test records: it is neither the assessment report nor legal advice.',
      ),
    ],
  },
];
